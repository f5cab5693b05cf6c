package se.rodatraden.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Whom a round invites (urval), without saying who they are.
///
/// @param version 0 while nothing has been planned
/// @param madeOn day on which codes were last made
/// @param answered codes used; known once the round is closed, and never where they are too few
public record Sample(
    SurveyRound round,
    int version,
    List<Stratum> strata,
    @Nullable LocalDate madeOn,
    @Nullable Integer answered,
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

  public int voided() {
    return sum(Stratum::voided);
  }

  public int missing() {
    return sum(Stratum::missing);
  }

  private int sum(ToIntFunction<Stratum> count) {
    return strata.stream().mapToInt(count).sum();
  }
}
