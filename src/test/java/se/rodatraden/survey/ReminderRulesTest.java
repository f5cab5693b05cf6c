package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.test.Fixtures;

class ReminderRulesTest {

  private static final LocalDate MADE = LocalDate.of(2027, 3, 1);

  @Test
  void nobody_is_reminded_before_there_are_codes() {
    assertThat(ReminderRules.problem(sample(null, 0, 0), MADE))
        .contains(new InvitationProblem.NobodyToRemind());
    assertThat(ReminderRules.problem(sample(MADE, 0, 10), MADE.plusDays(9)))
        .contains(new InvitationProblem.NobodyToRemind());
  }

  @Test
  void three_days_pass_after_the_codes_and_between_reminders() {
    assertThat(ReminderRules.problem(sample(MADE, 0, 0), MADE.plusDays(2)))
        .contains(new InvitationProblem.ReminderTooEarly(MADE.plusDays(3), 3));
    assertThat(ReminderRules.problem(sample(MADE, 0, 0), MADE.plusDays(3))).isEmpty();
    assertThat(ReminderRules.problem(sample(MADE, 1, 0), MADE.plusDays(12)))
        .contains(new InvitationProblem.ReminderTooEarly(MADE.plusDays(13), 3));
    assertThat(ReminderRules.problem(sample(MADE, 1, 0), MADE.plusDays(13))).isEmpty();
  }

  @Test
  void there_are_at_most_three() {
    assertThat(ReminderRules.problem(sample(MADE, 3, 0), MADE.plusDays(99)))
        .contains(new InvitationProblem.NoMoreReminders(3));
  }

  /// Reminders ten days after the codes and each ten days after the one before.
  private static Sample sample(@Nullable LocalDate madeOn, int reminders, int voided) {
    var round =
        new SurveyRound(
            new SurveyRoundId("000000000000"),
            Fixtures.KAVLINGE,
            new SurveyId("000000000000"),
            SurveyFixtures.TITLE,
            1,
            1,
            "prov",
            "Prov",
            Set.of(RoundMode.SAMPLE),
            RoundStatus.OPEN,
            new Period(MADE, MADE.plusDays(90)),
            10,
            true,
            1);
    var made = madeOn == null ? 0 : 10;
    return new Sample(
        round,
        1,
        List.of(new Stratum(1, "Alla", 10, made, null)),
        madeOn,
        null,
        voided,
        false,
        IntStream.rangeClosed(1, reminders)
            .mapToObj(i -> new Reminder(i, MADE.plusDays(10L * i), 5, 10))
            .toList());
  }
}
