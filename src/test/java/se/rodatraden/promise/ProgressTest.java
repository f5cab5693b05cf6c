package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

class ProgressTest {

  private static final Period YEAR_2021 = period("2021-01-01", "2021-12-31");
  private static final LocalizedText VISITS = LocalizedText.of("besök", "visits");
  private static final LocalizedText WALKS = LocalizedText.of("vandringar", "walks");

  @Test
  void two_of_fifteen_controls_are_two_of_fifteen() {
    var quota = new Quota.AtLeast(15, VISITS, List.of(), null);
    var progress = at("2021-06-01", quota, effort("2021-02-01"), effort("2021-03-01"));
    assertThat(progress).isEqualTo(new Progress.Counted(2, 15, VISITS, List.of(), null));
    assertThat(progress.isReached()).contains(false);
    assertThat(progress.share()).contains(2 / 15.0);
  }

  @Test
  void an_effort_may_count_several_times() {
    var quota = new Quota.AtLeast(3, VISITS, List.of(), null);
    var progress = at("2021-06-01", quota, effort("2021-02-01", 4, false));
    assertThat(progress).isEqualTo(new Progress.Counted(4, 3, VISITS, List.of(), null));
    assertThat(progress.isReached()).contains(true);
    assertThat(progress.share()).contains(1.0);
  }

  @Test
  void two_walks_by_day_do_not_keep_a_promise_of_one_in_the_evening() {
    var byDay = at("2021-06-01", walks(), effort("2021-02-01"), effort("2021-03-01"));
    assertThat(((Progress.Counted) byDay).parts())
        .containsExactly(new Progress.Part(Quota.Condition.EVENING, 0, 1));
    assertThat(byDay.isReached()).contains(false);

    var oneInTheEvening =
        at("2021-06-01", walks(), effort("2021-02-01"), effort("2021-03-01", 1, true));
    assertThat(((Progress.Counted) oneInTheEvening).parts())
        .containsExactly(new Progress.Part(Quota.Condition.EVENING, 1, 1));
    assertThat(oneInTheEvening.isReached()).contains(true);
  }

  @Test
  void who_each_must_be_presented_to_is_told_along() {
    var council = LocalizedText.swedish("nämnd eller fullmäktige");
    var progress = at("2021-06-01", new Quota.AtLeast(2, VISITS, List.of(), council));
    assertThat(((Progress.Counted) progress).presentedTo()).isEqualTo(council);
  }

  @Test
  void a_rate_tells_this_month_and_the_whole_months_before_it() {
    var progress =
        at(
            "2021-03-15",
            monthly(2),
            effort("2021-01-05", 2, false),
            effort("2021-02-10"),
            effort("2021-03-10"));
    assertThat(progress)
        .isEqualTo(
            new Progress.Recurring(
                2,
                VISITS,
                Quota.Every.MONTH,
                new Progress.Current(period("2021-03-01", "2021-03-31"), true, 1),
                1,
                2,
                12,
                4));
    assertThat(progress.isReached()).as("February was missed").contains(false);
    assertThat(progress.share()).contains(0.5);
  }

  @Test
  void a_rate_is_not_said_to_be_kept_before_its_last_month_has_ended() {
    var quota = monthly(1);
    var spring = period("2021-01-01", "2021-03-31");
    var efforts = List.of(effort("2021-01-05"), effort("2021-02-05"), effort("2021-03-05"));
    assertThat(Progress.of(quota, efforts, spring, day("2021-03-31")).isReached()).isEmpty();
    assertThat(Progress.of(quota, efforts, spring, day("2021-04-01")).isReached()).contains(true);
  }

  @Test
  void a_month_that_the_promise_cuts_is_counted_but_not_judged() {
    var fromMidMarch = period("2021-03-15", "2021-05-31");
    var progress =
        (Progress.Recurring)
            Progress.of(monthly(2), List.of(effort("2021-03-20")), fromMidMarch, day("2021-03-25"));
    assertThat(progress.current())
        .isEqualTo(new Progress.Current(period("2021-03-15", "2021-03-31"), false, 1));
    assertThat(progress.whole()).isEqualTo(2);

    var inApril =
        (Progress.Recurring)
            Progress.of(monthly(2), List.of(effort("2021-03-20")), fromMidMarch, day("2021-04-02"));
    assertThat(inApril.ended()).as("March was cut").isZero();
    assertThat(inApril.isReached()).isEmpty();
  }

  @Test
  void after_the_promise_there_is_no_present_month() {
    var progress = (Progress.Recurring) at("2022-02-01", monthly(1), effort("2021-05-05"));
    assertThat(progress.current()).isNull();
    assertThat(progress.kept()).isEqualTo(1);
    assertThat(progress.ended()).isEqualTo(12);
    assertThat(progress.share()).contains(1 / 12.0);
  }

  @Test
  void before_the_promise_begins_no_month_is_kept_or_missed() {
    var progress = (Progress.Recurring) at("2020-11-01", monthly(1));
    assertThat(progress.current()).isNull();
    assertThat(progress.ended()).isZero();
    assertThat(progress.isReached()).isEmpty();
    assertThat(progress.share()).isEmpty();
  }

  @Test
  void weeks_begin_on_monday_and_half_years_in_january_and_july() {
    assertThat(RecurringPeriods.around(Quota.Every.WEEK, day("2021-01-03")))
        .isEqualTo(period("2020-12-28", "2021-01-03"));
    assertThat(RecurringPeriods.around(Quota.Every.HALF_YEAR, day("2021-12-31")))
        .isEqualTo(period("2021-07-01", "2021-12-31"));
    assertThat(RecurringPeriods.around(Quota.Every.YEAR, day("2024-02-29")))
        .isEqualTo(period("2024-01-01", "2024-12-31"));
    assertThat(RecurringPeriods.around(Quota.Every.MONTH, day("2024-02-29")))
        .isEqualTo(period("2024-02-01", "2024-02-29"));
  }

  @Test
  void two_posts_for_a_year_are_counted_in_hours() {
    var quota = new Quota.TimeSpent(BigDecimal.TWO, 12);
    var progress = at("2021-06-01", quota, hours("2021-02-01", "7.5"), hours("2021-02-02", "8"));
    assertThat(progress)
        .isEqualTo(
            new Progress.Hours(new BigDecimal("15.5"), new Quota.TimeSpent(BigDecimal.TWO, 12)));
    assertThat(progress.isReached()).contains(false);
    assertThat(
            at(
                    "2021-06-01",
                    new Quota.TimeSpent(new BigDecimal("0.01"), 12),
                    hours("2021-02-01", "17"))
                .isReached())
        .contains(true);
  }

  @Test
  void a_milestone_is_done_from_its_first_effort() {
    assertThat(at("2021-06-01", new Quota.Milestone())).isEqualTo(new Progress.OneOff(null));
    assertThat(at("2021-06-01", new Quota.Milestone(), effort("2021-05-02"), effort("2021-04-01")))
        .isEqualTo(new Progress.OneOff(day("2021-04-01")));
  }

  @Test
  void without_a_number_there_is_a_count_but_no_verdict() {
    var progress = at("2021-06-01", new Quota.Unquantified(), effort("2021-05-02", 3, false));
    assertThat(progress).isEqualTo(new Progress.Unnumbered(3, day("2021-05-02")));
    assertThat(progress.isReached()).isEmpty();
    assertThat(progress.share()).isEmpty();
  }

  @Test
  void an_effort_outside_the_period_or_after_today_is_refused() {
    assertThatThrownBy(() -> at("2022-06-01", walks(), effort("2022-01-01")))
        .hasMessageContaining("an effort must lie within");
    assertThatThrownBy(() -> at("2021-06-01", walks(), effort("2021-06-02")))
        .hasMessageContaining("2021-06-02");
    assertThatThrownBy(
            () -> Progress.of(walks(), List.of(effort("2021-01-01")), null, day("2021-06-01")))
        .hasMessageContaining("an effort must lie within");
    assertThat(at("2021-06-01", walks(), effort("2021-06-01")).isEmpty()).isFalse();
  }

  static Progress at(String today, Quota quota, EffortDraft... efforts) {
    return Progress.of(quota, List.of(efforts), YEAR_2021, day(today));
  }

  private static Quota walks() {
    return new Quota.AtLeast(
        2, WALKS, List.of(new Quota.SubQuota(1, Quota.Condition.EVENING)), null);
  }

  private static Quota monthly(int count) {
    return new Quota.PerPeriod(count, VISITS, Quota.Every.MONTH);
  }

  private static EffortDraft effort(String doneOn) {
    return effort(doneOn, 1, false);
  }

  private static EffortDraft effort(String doneOn, int times, boolean evening) {
    return effort(doneOn, times, null, evening);
  }

  private static EffortDraft hours(String doneOn, String hours) {
    return effort(doneOn, 1, new BigDecimal(hours), false);
  }

  private static EffortDraft effort(
      String doneOn, int times, @Nullable BigDecimal hours, boolean evening) {
    return new EffortDraft(day(doneOn), times, hours, evening, null, null);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Period period(String from, String until) {
    return new Period(day(from), day(until));
  }
}
