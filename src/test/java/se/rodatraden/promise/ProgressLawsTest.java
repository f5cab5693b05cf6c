package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

/// What must hold whatever is promised and logged: checked on many made-up cases, each from a seed
/// that names it.
class ProgressLawsTest {

  private static final LocalizedText TIMES = LocalizedText.of("gånger", "times");

  record Case(int seed, Quota quota, List<EffortDraft> efforts, Period period, LocalDate today) {

    Progress progress() {
      return Progress.of(quota, efforts, period, today);
    }

    @Override
    public String toString() {
      return "seed %d: %s".formatted(seed, quota.getClass().getSimpleName());
    }
  }

  static Stream<Case> cases() {
    return IntStream.range(0, 400).mapToObj(ProgressLawsTest::makeCase);
  }

  private static Case makeCase(int seed) {
    var random = new Random(seed);
    var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(400));
    var period = new Period(from, from.plusDays(random.nextInt(800)));
    var days = period.from().datesUntil(period.until().plusDays(1)).toList();
    var today = days.get(random.nextInt(days.size())).plusDays(random.nextInt(30));
    var possible = days.stream().filter(day -> !day.isAfter(today)).toList();
    var efforts = new ArrayList<EffortDraft>();
    for (int i = random.nextInt(30); i > 0; i--) {
      efforts.add(
          new EffortDraft(
              possible.get(random.nextInt(possible.size())),
              1 + random.nextInt(3),
              random.nextBoolean() ? new BigDecimal(1 + random.nextInt(50)) : null,
              random.nextBoolean(),
              null,
              null));
    }
    return new Case(seed, makeQuota(random), efforts, period, today);
  }

  @SuppressWarnings("EnumOrdinal") // any of them will do
  private static Quota makeQuota(Random random) {
    int count = 1 + random.nextInt(5);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Quota.AtLeast(
              count,
              TIMES,
              List.of(new Quota.SubQuota(1 + random.nextInt(count), Quota.Condition.EVENING)),
              null);
      case 1 ->
          new Quota.PerPeriod(
              count, TIMES, Quota.Every.values()[random.nextInt(Quota.Every.values().length)]);
      case 2 -> new Quota.TimeSpent(new BigDecimal("0.1"), 1 + random.nextInt(24));
      case 3 -> new Quota.Milestone();
      default -> new Quota.Unquantified();
    };
  }

  /// All that grows with efforts, as numbers.
  private static List<Double> amounts(Progress progress) {
    return switch (progress) {
      case Progress.Counted counted ->
          Stream.concat(
                  Stream.of((double) counted.done()),
                  counted.parts().stream().map(part -> (double) part.done()))
              .toList();
      case Progress.Recurring recurring ->
          List.of(
              (double) recurring.kept(),
              (double) recurring.total(),
              recurring.current() == null ? 0.0 : recurring.current().done());
      case Progress.Hours hours -> List.of(hours.done().doubleValue());
      case Progress.OneOff oneOff -> List.of(oneOff.doneOn() == null ? 0.0 : 1.0);
      case Progress.Unnumbered unnumbered -> List.of((double) unnumbered.times());
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_effort_adds_and_none_takes_away(Case made) {
    List<Double> before = null;
    for (int n = 0; n <= made.efforts().size(); n++) {
      var after =
          amounts(
              Progress.of(made.quota(), made.efforts().subList(0, n), made.period(), made.today()));
      if (before != null) {
        for (int i = 0; i < after.size(); i++) {
          assertThat(after.get(i)).isGreaterThanOrEqualTo(before.get(i));
        }
      }
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_part_is_never_more_than_the_whole(Case made) {
    switch (made.progress()) {
      case Progress.Counted counted ->
          assertThat(counted.parts())
              .allSatisfy(part -> assertThat(part.done()).isBetween(0, counted.done()));
      case Progress.Recurring recurring -> {
        assertThat(recurring.kept()).isBetween(0, recurring.ended());
        assertThat(recurring.ended()).isBetween(0, recurring.whole());
        if (recurring.current() != null) {
          assertThat(recurring.current().done()).isBetween(0, recurring.total());
        }
      }
      case Progress.Hours hours -> assertThat(hours.done()).isNotNegative();
      case Progress.OneOff oneOff ->
          assertThat(oneOff.isReached()).contains(!made.efforts().isEmpty());
      case Progress.Unnumbered unnumbered -> assertThat(unnumbered.isReached()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_meter_is_between_empty_and_full_and_full_for_what_is_reached(Case made) {
    var progress = made.progress();
    progress.share().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    if (progress.isReached().orElse(false)) {
      assertThat(progress.share()).hasValueSatisfying(share -> assertThat(share).isEqualTo(1.0));
    }
    if (made.efforts().isEmpty()) {
      assertThat(progress.isEmpty()).isTrue();
      assertThat(progress.isReached().orElse(false)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_order_of_the_log_does_not_matter(Case made) {
    assertThat(Progress.of(made.quota(), made.efforts().reversed(), made.period(), made.today()))
        .isEqualTo(made.progress());
  }
}
