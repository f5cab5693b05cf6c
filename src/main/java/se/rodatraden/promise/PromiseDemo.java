package se.rodatraden.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.Period;

/// Made-up efforts for the published promises of the demo data set, so that their progress can be
/// seen: some quotas kept, some not, and every third activity without any where it was promised
/// without a number. A promise whose days are not known gets none.
@Component
class PromiseDemo implements DemoData {

  private static final int WITHOUT_EFFORTS = 3;
  private static final BigDecimal SHARE_OF_HOURS = new BigDecimal("0.9");

  private final Municipalities municipalities;
  private final Promises promises;
  private final Efforts efforts;
  private final Today today;

  PromiseDemo(Municipalities municipalities, Promises promises, Efforts efforts, Today today) {
    this.municipalities = municipalities;
    this.promises = promises;
    this.efforts = efforts;
    this.today = today;
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public void load() {
    for (var municipality : municipalities.list()) {
      for (var promise : promises.listPublished(municipality.code())) {
        promise
            .period()
            .filter(period -> !period.from().isAfter(today.get()))
            .ifPresent(period -> load(promise, soFar(period)));
      }
    }
  }

  private Period soFar(Period period) {
    return new Period(
        period.from(), period.until().isAfter(today.get()) ? today.get() : period.until());
  }

  private void load(Promise promise, Period period) {
    int number = 0;
    for (var activity : promise.activities()) {
      var isLeftOut =
          ++number % WITHOUT_EFFORTS == 0 && activity.draft().quota() instanceof Quota.Unquantified;
      if (!isLeftOut) {
        efforts.addMadeUp(
            promise.municipality(),
            promise.id(),
            activity.id(),
            effortsFor(activity.draft().quota(), period));
      }
    }
  }

  static List<EffortDraft> effortsFor(Quota quota, Period period) {
    return switch (quota) {
      case Quota.AtLeast it -> atLeast(it, period);
      case Quota.PerPeriod it -> perPeriod(it, period);
      case Quota.TimeSpent it -> timeSpent(it, period);
      case Quota.Milestone() -> spread(1, period).map(PromiseDemo::once).toList();
      case Quota.Unquantified() -> spread(3, period).map(PromiseDemo::once).toList();
    };
  }

  /// About four of five, the first of them in the evening.
  private static List<EffortDraft> atLeast(Quota.AtLeast quota, Period period) {
    var days = spread(Math.max(1, Math.round(0.8f * quota.count())), period).toList();
    return IntStream.range(0, days.size())
        .mapToObj(i ->
            new EffortDraft(days.get(i), 1, null, i == 0 && !quota.within().isEmpty(), null, null))
        .toList();
  }

  /// As promised in every period but the fourth, which has one less.
  private static List<EffortDraft> perPeriod(Quota.PerPeriod quota, Period period) {
    var made = new ArrayList<EffortDraft>();
    int number = 0;
    for (var day = period.from(); !day.isAfter(period.until()); ) {
      var around = RecurringPeriods.around(quota.every(), day);
      int times = ++number == 4 ? quota.count() - 1 : quota.count();
      if (times > 0) {
        made.add(new EffortDraft(day, times, null, false, null, null));
      }
      day = around.until().plusDays(1);
    }
    return made;
  }

  private static List<EffortDraft> timeSpent(Quota.TimeSpent quota, Period period) {
    var days = spread(quota.months(), period).toList();
    var each =
        quota
            .hours()
            .multiply(SHARE_OF_HOURS)
            .divide(BigDecimal.valueOf(days.size()), 0, RoundingMode.DOWN)
            .max(BigDecimal.ONE);
    return days.stream().map(day -> new EffortDraft(day, 1, each, false, null, null)).toList();
  }

  private static EffortDraft once(LocalDate day) {
    return new EffortDraft(day, 1, null, false, null, null);
  }

  /// Days evenly spread over a period.
  private static Stream<LocalDate> spread(int count, Period period) {
    long days = ChronoUnit.DAYS.between(period.from(), period.until());
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> period.from().plusDays(i * days / (count + 1)));
  }
}
