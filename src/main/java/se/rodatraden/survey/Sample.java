package se.rodatraden.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Whom a round invites (urval), without saying who they are.
///
/// @param version 0 while nothing has been planned
/// @param madeOn day on which codes were last made
/// @param answered codes used; known once the round is closed, and never where they are too few
/// @param voided codes stopped, whether they had been used or not; of which groups is not told
/// @param strataLost the round is closed, and how many answered in each group could not be counted
public record Sample(
    SurveyRound round,
    int version,
    List<Stratum> strata,
    @Nullable LocalDate madeOn,
    @Nullable Integer answered,
    int voided,
    boolean strataLost,
    List<Reminder> reminders) {

  public Sample {
    strata = List.copyOf(strata);
    reminders = List.copyOf(reminders);
  }

  public int invited() {
    return sum(Stratum::invited);
  }

  public int made() {
    return sum(Stratum::made);
  }

  public int missing() {
    return sum(Stratum::missing);
  }

  /// So many more can be invited at once, at the least, where there are codes.
  public int fewestMore() {
    return TellingGroups.fewest(strata);
  }

  /// The groups with so many more invited than have codes, shared as the codes are, so that those
  /// made now cannot be told from those made before.
  public List<StratumDraft> withMore(int more) {
    var shares = TellingGroups.share(more, strata);
    return strata.stream()
        .map(stratum ->
            StratumDraft.of(stratum)
                .with(stratum.made() + shares.getOrDefault(stratum.number(), 0)))
        .toList();
  }

  /// What the groups are called, by their numbers.
  Map<@Nullable Integer, String> labels() {
    var labels = new HashMap<@Nullable Integer, String>();
    strata.forEach(stratum -> labels.put(stratum.number(), stratum.label()));
    return labels;
  }

  private int sum(ToIntFunction<Stratum> count) {
    return strata.stream().mapToInt(count).sum();
  }
}
