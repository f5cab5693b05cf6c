package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.SwedishTime;

class RepeatRulesTest {

  private static Walk walkedAt(String time, Light light) {
    var like = WalkFixtures.walk(WalkStatus.CLOSED);
    return new Walk(
        like.id(),
        like.municipality(),
        like.joinCode(),
        like.title(),
        like.purpose(),
        null,
        null,
        at(time),
        at(time).plus(Walk.USUAL_LENGTH),
        light,
        like.status(),
        like.route(),
        like.stops(),
        false);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(SwedishTime.ZONE).toInstant();
  }

  private static Instant propose(Walk earlier, RepeatAs as, String today) {
    return RepeatRules.proposedStart(
        earlier, as, PlanFixtures.STATION.position(), LocalDate.parse(today));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-16T18:00",
    "2026-08-30, 2026-09-13T21:00",
    "2026-06-07, 2026-06-21T22:00",
  })
  void what_was_walked_by_day_is_walked_in_the_first_dark_hour_of_the_evening(
      String today, String proposed) {
    var byDay = walkedAt("2026-05-04T13:00", Light.DAYLIGHT);
    assertThat(propose(byDay, RepeatAs.OTHER_LIGHT, today)).isEqualTo(at(proposed));
  }

  @Test
  void what_was_walked_in_the_dark_or_at_dusk_is_walked_by_day() {
    for (var light : new Light[] {Light.DARK, Light.DUSK}) {
      assertThat(propose(walkedAt("2026-01-12T18:00", light), RepeatAs.OTHER_LIGHT, "2026-02-01"))
          .isEqualTo(at("2026-02-15T13:00"));
    }
  }

  @Test
  void a_walk_to_compare_with_afterwards_is_at_the_same_time_of_the_year_and_still_to_come() {
    var earlier = walkedAt("2026-03-29T18:30", Light.DUSK);
    assertThat(propose(earlier, RepeatAs.AFTERWARDS, "2026-11-22"))
        .isEqualTo(at("2027-03-29T18:30"));
    assertThat(propose(earlier, RepeatAs.AFTERWARDS, "2028-04-01"))
        .isEqualTo(at("2029-03-29T18:30"));
  }
}
