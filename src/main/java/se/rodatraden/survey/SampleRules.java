package se.rodatraden.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a sample's plan may be: groups can be told apart, and what is made is not unmade.
final class SampleRules {

  static final int MOST_GROUPS = 500;
  static final int LONGEST_LABEL = 150;

  /// So many codes are made at once.
  static final int MOST_CODES = 20_000;

  private SampleRules() {}

  /// The first thing wrong with a plan that is to replace another.
  static Optional<InvitationProblem> problem(List<Stratum> before, List<StratumDraft> after) {
    if (after.size() > MOST_GROUPS) {
      return Optional.of(new InvitationProblem.TooManyGroups(MOST_GROUPS, after.size()));
    }
    return ofLabels(after).or(() -> ofMade(before, after)).or(() -> ofCount(before, after));
  }

  private static Optional<InvitationProblem> ofLabels(List<StratumDraft> strata) {
    var seen = new HashSet<String>();
    for (int i = 0; i < strata.size(); i++) {
      var label = strata.get(i).label();
      if (label.isEmpty()) {
        return Optional.of(new InvitationProblem.LabelMissing(i + 1));
      }
      if (label.length() > LONGEST_LABEL) {
        return Optional.of(new InvitationProblem.LabelTooLong(LONGEST_LABEL, label));
      }
      if (!seen.add(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(new InvitationProblem.LabelRepeated(label));
      }
    }
    return Optional.empty();
  }

  private static Optional<InvitationProblem> ofMade(
      List<Stratum> before, List<StratumDraft> after) {
    Map<Integer, StratumDraft> kept =
        after.stream()
            .filter(draft -> draft.number() != null)
            .collect(
                Collectors.toMap(
                    StratumDraft::number, Function.identity(), (first, second) -> first));
    return before.stream()
        .filter(stratum -> stratum.made() > 0)
        .filter(stratum -> !keeps(stratum, kept.get(stratum.number())))
        .findFirst()
        .map(stratum -> new InvitationProblem.MadeStays(stratum.label(), stratum.made()));
  }

  private static boolean keeps(
      Stratum stratum, @org.jspecify.annotations.Nullable StratumDraft draft) {
    return draft != null
        && draft.label().equals(stratum.label())
        && draft.invited() >= stratum.made();
  }

  private static Optional<InvitationProblem> ofCount(
      List<Stratum> before, List<StratumDraft> after) {
    var made = before.stream().mapToLong(Stratum::made).sum();
    var toMake = after.stream().mapToLong(StratumDraft::invited).sum() - made;
    return toMake > MOST_CODES
        ? Optional.of(
            new InvitationProblem.TooManyCodes(
                MOST_CODES, (int) Math.min(toMake, Integer.MAX_VALUE)))
        : Optional.empty();
  }
}
