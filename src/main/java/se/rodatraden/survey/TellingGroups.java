package se.rodatraden.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What would tell, to whoever has the database and its log but not the ballot key, which group
/// codes belong to. Codes that are written together can be told from the others for ever after, and
/// the plan says how many there are of each group: together they must be mixed as the whole sample
/// is.
final class TellingGroups {

  /// So much more common than in the whole sample may a group be among codes that are made,
  /// replaced or stopped together.
  private static final int TIMES = 2;

  /// A letter or two tell nothing of each other.
  private static final int FEW = 3;

  private TellingGroups() {}

  /// A group that new codes, or those from before, would mostly belong to if the missing were made
  /// now.
  static Optional<Stratum> whenMade(List<Stratum> strata) {
    long before = strata.stream().mapToLong(Stratum::made).sum();
    long now = strata.stream().mapToLong(Stratum::missing).sum();
    if (before == 0) {
      return Optional.empty();
    }
    return strata.stream()
        .filter(stratum ->
            stratum.missing() * (before + now) > TIMES * now * stratum.invited()
                || stratum.made() * (before + now) > TIMES * before * stratum.invited())
        .findFirst();
  }

  /// A group that is more than so much more common among these codes, or among those that are left,
  /// than among all; or that most of these codes belong to, and whose most codes are among these:
  /// what is done to them together would show it.
  ///
  /// @param chosen those whose group cannot be read count to none
  static Optional<Stratum> whenChosen(List<InvitationRows.Usable> chosen, List<Stratum> strata) {
    if (strata.size() < 2) {
      return Optional.empty();
    }
    Map<Integer, Long> counts =
        chosen.stream()
            .map(InvitationRows.Usable::stratum)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(stratum -> stratum, Collectors.counting()));
    long all = strata.stream().mapToLong(Stratum::made).sum();
    return strata.stream()
        .filter(stratum -> {
          long these = counts.getOrDefault(stratum.number(), 0L);
          long others = stratum.made() - these;
          return isTooCommon(these, chosen.size(), stratum, all)
              || isTooCommon(others, all - chosen.size(), stratum, all)
              || (these >= FEW && 2 * these > stratum.made() && 2 * these > chosen.size());
        })
        .findFirst();
  }

  /// @param count of the group, among `of`
  private static boolean isTooCommon(long count, long of, Stratum stratum, long all) {
    return count >= FEW && count * all > TIMES * of * stratum.made();
  }
}
