package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.effort;
import static se.rodatraden.promise.PromiseFixtures.hours;
import static se.rodatraden.promise.PromiseFixtures.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;

class EffortRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);
  private static final Validity YEAR =
      new Validity.Fixed(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
  private static final ActivityDraft UNNUMBERED = activity("X", new Quota.Unquantified());
  private static final ActivityDraft TIME = activity("X", new Quota.TimeSpent(BigDecimal.TWO, 12));
  private static final ActivityDraft COUNTS = activity("X", new Quota.Unquantified(), true);

  @Test
  void an_effort_within_the_promise_s_days_is_taken_in() {
    assertThat(check(effort(TODAY), UNNUMBERED, PromiseStatus.SIGNED, YEAR)).isEmpty();
    assertThat(check(effort(LocalDate.of(2021, 1, 1)), UNNUMBERED, PromiseStatus.PUBLISHED, YEAR))
        .isEmpty();
  }

  @Test
  void tomorrow_and_last_year_are_refused() {
    assertThat(check(effort(TODAY.plusDays(1)), UNNUMBERED, PromiseStatus.SIGNED, YEAR))
        .contains(new PromiseProblem.InTheFuture(TODAY));
    assertThat(check(effort(LocalDate.of(2020, 12, 31)), UNNUMBERED, PromiseStatus.SIGNED, YEAR))
        .contains(
            new PromiseProblem.OutsidePeriod(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
  }

  @Test
  void a_draft_and_a_published_promise_that_waits_for_signing_take_in_nothing() {
    assertThat(check(effort(TODAY), UNNUMBERED, PromiseStatus.DRAFT, YEAR))
        .contains(new PromiseProblem.NotSigned());
    assertThat(
            check(effort(TODAY), UNNUMBERED, PromiseStatus.PUBLISHED, new Validity.FromSigning(24)))
        .contains(new PromiseProblem.NotSigned());
  }

  @Test
  void a_promise_of_time_asks_for_the_time() {
    assertThat(check(effort(TODAY), TIME, PromiseStatus.SIGNED, YEAR))
        .contains(new PromiseProblem.HoursMissing());
    assertThat(check(hours(TODAY, "7.5"), TIME, PromiseStatus.SIGNED, YEAR)).isEmpty();
  }

  @Test
  void what_concerns_individuals_is_numbers_only() {
    var withNote = new EffortDraft(TODAY, 1, null, false, null, "samtal");
    assertThat(check(withNote, COUNTS, PromiseStatus.SIGNED, YEAR))
        .contains(new PromiseProblem.CountsOnly());
    assertThat(check(withNote, UNNUMBERED, PromiseStatus.SIGNED, YEAR)).isEmpty();
    assertThat(check(effort(TODAY), COUNTS, PromiseStatus.SIGNED, YEAR)).isEmpty();
  }

  private static java.util.Optional<PromiseProblem> check(
      EffortDraft effort, ActivityDraft activity, PromiseStatus status, Validity validity) {
    var promise =
        new Promise(
            new PromiseId(ShortId.named("x")),
            PromiseFixtures.HERE,
            1,
            status,
            null,
            promise("X", validity),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return EffortRules.problemWith(effort, activity, promise, TODAY);
  }
}
