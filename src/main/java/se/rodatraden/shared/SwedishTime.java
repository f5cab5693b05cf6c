package se.rodatraden.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days and times as they are in Sweden, where everybody who is served lives, written out in a
/// reader's language.
public final class SwedishTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private SwedishTime() {}

  public static LocalDate today(Clock clock) {
    return dayOf(clock.instant());
  }

  public static LocalDate dayOf(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /// E.g. `4 maj 2026`.
  public static String write(LocalDate day, Locale language) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
  }

  /// E.g. `4 maj 2026 18:30`.
  public static String write(Instant moment, Locale language) {
    return write(moment, FormatStyle.LONG, language);
  }

  /// E.g. `måndag 4 maj 2026 18:30`.
  public static String writeWithWeekday(Instant moment, Locale language) {
    return write(moment, FormatStyle.FULL, language);
  }

  /// E.g. `måndag 4 maj 2026 18:30–20:30`, also where it ends after midnight.
  public static String writeWithWeekday(Instant from, Instant until, Locale language) {
    var ends =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(language)
            .format(until.atZone(ZONE));
    return writeWithWeekday(from, language) + "–" + ends;
  }

  private static String write(Instant moment, FormatStyle style, Locale language) {
    return DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT)
        .withLocale(language)
        .format(moment.atZone(ZONE));
  }
}
