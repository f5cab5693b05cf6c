package se.rodatraden.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Period;

/// Counts efforts by calendar week (from Monday), month, half-year or year.
final class RecurringPeriods {

  private RecurringPeriods() {}

  static Progress.Recurring count(
      Quota.PerPeriod rate, List<EffortDraft> efforts, @Nullable Period promised, LocalDate today) {
    var whole = promised == null ? List.<Period>of() : wholePeriods(rate.every(), promised);
    var ended = whole.stream().filter(period -> period.until().isBefore(today)).toList();
    var kept = ended.stream().filter(period -> timesIn(period, efforts) >= rate.count()).count();
    return new Progress.Recurring(
        rate.count(),
        rate.unit(),
        rate.every(),
        promised == null ? null : current(rate.every(), efforts, promised, today),
        Math.toIntExact(kept),
        ended.size(),
        whole.size(),
        efforts.stream().mapToInt(EffortDraft::times).sum());
  }

  private static List<Period> wholePeriods(Quota.Every every, Period promised) {
    var periods = new ArrayList<Period>();
    for (var period = around(every, promised.from());
        !period.until().isAfter(promised.until());
        period = around(every, period.until().plusDays(1))) {
      if (!period.from().isBefore(promised.from())) {
        periods.add(period);
      }
    }
    return periods;
  }

  private static Progress.@Nullable Current current(
      Quota.Every every, List<EffortDraft> efforts, Period promised, LocalDate today) {
    if (!promised.contains(today)) {
      return null;
    }
    var calendar = around(every, today);
    var within =
        new Period(
            later(calendar.from(), promised.from()), earlier(calendar.until(), promised.until()));
    return new Progress.Current(within, within.equals(calendar), timesIn(within, efforts));
  }

  /// The calendar period that a day lies in.
  static Period around(Quota.Every every, LocalDate day) {
    var first =
        switch (every) {
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
          case YEAR -> day.withDayOfYear(1);
        };
    var next =
        switch (every) {
          case WEEK -> first.plus(1, ChronoUnit.WEEKS);
          case MONTH -> first.plus(1, ChronoUnit.MONTHS);
          case HALF_YEAR -> first.plus(6, ChronoUnit.MONTHS);
          case YEAR -> first.plus(1, ChronoUnit.YEARS);
        };
    return new Period(first, next.minusDays(1));
  }

  private static int timesIn(Period period, List<EffortDraft> efforts) {
    return efforts.stream()
        .filter(effort -> period.contains(effort.doneOn()))
        .mapToInt(EffortDraft::times)
        .sum();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
