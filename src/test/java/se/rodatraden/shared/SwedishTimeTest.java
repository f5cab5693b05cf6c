package se.rodatraden.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SwedishTimeTest {

  private static final Instant LATE_IN_MAY = Instant.parse("2026-05-03T22:30:00Z");

  @Test
  void a_day_begins_at_midnight_in_sweden_whatever_the_clock_s_own_zone() {
    assertThat(SwedishTime.dayOf(LATE_IN_MAY)).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(SwedishTime.today(Clock.fixed(LATE_IN_MAY, ZoneOffset.UTC)))
        .isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(SwedishTime.dayOf(Instant.parse("2026-12-31T22:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void days_and_times_are_written_in_the_reader_s_language() {
    var day = LocalDate.of(2026, 5, 4);
    assertThat(SwedishTime.write(day, Texts.SWEDISH)).isEqualTo("4 maj 2026");
    assertThat(SwedishTime.write(day, Texts.ENGLISH)).isEqualTo("May 4, 2026");
    assertThat(SwedishTime.write(LATE_IN_MAY, Texts.SWEDISH))
        .startsWith("4 maj 2026")
        .contains("00:30");
    assertThat(SwedishTime.writeWithWeekday(LATE_IN_MAY, Texts.SWEDISH))
        .startsWith("måndag 4 maj 2026")
        .contains("00:30");
  }
}
