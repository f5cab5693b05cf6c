package se.rodatraden.survey;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What would tell, to whoever has the database and its log but not the ballot key, which group
/// codes belong to. Codes that are written together can be told from the others for ever after, and
/// the plan says how many there are of each group: together they must be mixed as the whole sample
/// is.
///
/// Of answers that come out together, the best guess by makings (`m`) links the sum over groups
/// (`g`) of the largest share that `g` has in any `m`, where chance links one. Within one code of
/// its share, among at least [#FEWEST_A_GROUP] codes a group, no group is so much as `1 + 1/4` in
/// that sum, however many makings there are.
final class TellingGroups {

  /// So many for each group are made together, at the least, where others were made before.
  static final int FEWEST_A_GROUP = 4;

  /// A letter or two tell nothing of each other.
  private static final int FEW = 2;

  private TellingGroups() {}

  /// Why the missing must not be made now: those who were made before can be told from them.
  static Optional<InvitationProblem> whenMade(List<Stratum> strata) {
    long before = made(strata);
    long now = strata.stream().mapToLong(Stratum::missing).sum();
    if (before == 0 || strata.size() < 2) {
      return Optional.empty();
    }
    if (now < fewest(strata)) {
      return Optional.of(new InvitationProblem.MakingTooFew(fewest(strata), (int) now));
    }
    return strata.stream()
        .max(comparingLong(stratum -> offBy(stratum, now, before)))
        .filter(stratum -> offBy(stratum, now, before) >= before)
        .map(stratum -> new InvitationProblem.MakingTellsGroup(stratum.label()));
  }

  /// In parts of a code, `before` to each.
  private static long offBy(Stratum stratum, long now, long before) {
    return Math.abs(stratum.missing() * before - now * stratum.made());
  }

  /// So many codes are made together, at the least, where some were made before.
  static int fewest(List<Stratum> strata) {
    var groups = (int) strata.stream().filter(stratum -> stratum.made() > 0).count();
    return groups < 2 ? 1 : FEWEST_A_GROUP * groups;
  }

  /// So many more shared among the groups as the codes that are made, each within one of its share;
  /// by their numbers.
  static Map<Integer, Integer> share(int more, List<Stratum> strata) {
    long before = made(strata);
    var shares = new HashMap<Integer, Integer>();
    strata.forEach(
        stratum -> shares.put(stratum.number(), (int) ((long) more * stratum.made() / before)));
    int left = more - shares.values().stream().mapToInt(share -> share).sum();
    strata.stream()
        .sorted(comparingLong(stratum -> -((long) more * stratum.made() % before)))
        .limit(left)
        .forEach(stratum -> shares.merge(stratum.number(), 1, Integer::sum));
    return shares;
  }

  /// A group that is more than a fourth more common among these codes, or among those that are
  /// left, than among all; or that most of these codes belong to, and whose most codes are among
  /// these: what is done to them together would show it.
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
            .collect(groupingBy(stratum -> stratum, counting()));
    long all = made(strata);
    return strata.stream()
        .filter(stratum -> {
          long these = counts.getOrDefault(stratum.number(), 0L);
          long others = stratum.made() - these;
          return isTooCommon(these, chosen.size(), stratum, all)
              || isTooCommon(others, all - chosen.size(), stratum, all)
              || (these > FEW && 2 * these > stratum.made() && 2 * these > chosen.size());
        })
        .findFirst();
  }

  /// @param count of the group, among `of`
  private static boolean isTooCommon(long count, long of, Stratum stratum, long all) {
    return 4 * (count - FEW) * all > 5 * of * stratum.made();
  }

  private static long made(List<Stratum> strata) {
    return strata.stream().mapToLong(Stratum::made).sum();
  }
}
