package se.rodatraden.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;

/// When a walk is best gone again: a proposal that whoever plans it can change.
final class RepeatRules {

  private static final int DAYS_TO_PREPARE = 14;
  private static final LocalTime BY_DAY = LocalTime.of(13, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime LATEST = LocalTime.of(22, 0);

  private RepeatRules() {}

  static Instant proposedStart(Walk earlier, RepeatAs as, GeoPosition place, LocalDate today) {
    return switch (as) {
      case OTHER_LIGHT -> inOtherLight(earlier, place, today.plusDays(DAYS_TO_PREPARE));
      case AFTERWARDS -> sameTimeOfYear(earlier, today);
    };
  }

  /// By day what was walked in the dark or dusk; else the first whole hour of the evening that is
  /// dark, and in light summers no later than people are out.
  private static Instant inOtherLight(Walk earlier, GeoPosition place, LocalDate day) {
    if (earlier.light() != Light.DAYLIGHT) {
      return at(day, BY_DAY);
    }
    var hour = EVENING;
    while (hour.isBefore(LATEST) && Sunlight.at(at(day, hour), place).light() != Light.DARK) {
      hour = hour.plusHours(1);
    }
    return at(day, hour);
  }

  /// So that light and leaves are as they were.
  private static Instant sameTimeOfYear(Walk earlier, LocalDate today) {
    var started = earlier.startsAt().atZone(SwedishTime.ZONE);
    var again = started.plusYears(1);
    while (again.toLocalDate().isBefore(today.plusDays(1))) {
      again = again.plusYears(1);
    }
    return again.toInstant();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(SwedishTime.ZONE).toInstant();
  }
}
