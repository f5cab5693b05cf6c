package se.rodatraden.walk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;

/// Times as almanacs have them: the equinoxes and solstices of Stockholm, Lund and Kiruna.
class SunlightTest {

  private static final GeoPosition STOCKHOLM = GeoPosition.of(59.3293, 18.0686);
  private static final GeoPosition LUND = GeoPosition.of(55.7047, 13.1910);
  private static final GeoPosition KIRUNA = GeoPosition.of(67.8558, 20.2253);

  private static Instant at(String swedishTime) {
    return LocalDateTime.parse(swedishTime).atZone(SwedishTime.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-21T12:00, 03:31, 22:08",
    "2026-12-21T12:00, 08:44, 14:48",
    "2026-03-20T12:00, 05:50, 18:02",
  })
  void in_stockholm_the_sun_rises_and_sets_when_the_almanac_says(
      String day, LocalTime rises, LocalTime sets) {
    expect(Sunlight.at(at(day), STOCKHOLM), day, rises, sets);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-21T12:00, 04:25, 21:54", "2026-12-21T12:00, 08:32, 15:37"})
  void in_lund_the_sun_rises_and_sets_when_the_almanac_says(
      String day, LocalTime rises, LocalTime sets) {
    expect(Sunlight.at(at(day), LUND), day, rises, sets);
  }

  private static void expect(Sunlight sun, String day, LocalTime rises, LocalTime sets) {
    var date = LocalDateTime.parse(day).toLocalDate();
    assertThat(sun.rises())
        .isCloseTo(
            date.atTime(rises).atZone(SwedishTime.ZONE).toInstant(), within(3, ChronoUnit.MINUTES));
    assertThat(sun.sets())
        .isCloseTo(
            date.atTime(sets).atZone(SwedishTime.ZONE).toInstant(), within(3, ChronoUnit.MINUTES));
  }

  @Test
  void dusk_lasts_from_sunset_to_the_end_of_civil_twilight() {
    var sets = requireNonNull(Sunlight.at(at("2026-12-21T12:00"), LUND).sets());
    assertThat(Sunlight.at(sets.minus(3, ChronoUnit.MINUTES), LUND).light())
        .isEqualTo(Light.DAYLIGHT);
    assertThat(Sunlight.at(sets.plus(3, ChronoUnit.MINUTES), LUND).light()).isEqualTo(Light.DUSK);
    assertThat(Sunlight.at(sets.plus(35, ChronoUnit.MINUTES), LUND).light()).isEqualTo(Light.DUSK);
    assertThat(Sunlight.at(sets.plus(55, ChronoUnit.MINUTES), LUND).light()).isEqualTo(Light.DARK);
  }

  @Test
  void the_same_hour_is_dark_in_winter_and_light_in_summer() {
    assertThat(Sunlight.at(at("2026-12-10T19:00"), STOCKHOLM).light()).isEqualTo(Light.DARK);
    assertThat(Sunlight.at(at("2026-06-10T19:00"), STOCKHOLM).light()).isEqualTo(Light.DAYLIGHT);
  }

  @Test
  void mornings_are_told_from_evenings() {
    assertThat(Sunlight.at(at("2026-12-10T07:00"), LUND).isMorning()).isTrue();
    assertThat(Sunlight.at(at("2026-12-10T16:00"), LUND).isMorning()).isFalse();
  }

  @Test
  void north_of_the_polar_circle_the_sun_may_neither_rise_nor_set() {
    var midsummer = Sunlight.at(at("2026-06-21T23:30"), KIRUNA);
    assertThat(midsummer.sets()).isNull();
    assertThat(midsummer.light()).isEqualTo(Light.DAYLIGHT);
    var midwinter = Sunlight.at(at("2026-12-21T12:00"), KIRUNA);
    assertThat(midwinter.rises()).isNull();
    assertThat(midwinter.light()).isEqualTo(Light.DUSK);
  }

  @Test
  void the_night_when_clocks_change_is_reckoned_in_swedish_time() {
    assertThat(Sunlight.at(at("2026-10-24T17:45"), LUND).light()).isEqualTo(Light.DAYLIGHT);
    assertThat(Sunlight.at(at("2026-10-25T17:45"), LUND).light()).isEqualTo(Light.DARK);
  }

  @Test
  void a_walk_that_begins_by_day_and_ends_in_the_dark_is_both() {
    var begins = Instant.parse("2026-10-14T15:30:00Z");
    var walk = evening(begins, Light.DAYLIGHT, false);
    assertThat(Sunlight.of(walk, noted(begins))).isEqualTo(Light.DAYLIGHT);
    assertThat(Sunlight.of(walk, noted(begins.plusSeconds(45 * 60)))).isEqualTo(Light.DUSK);
    assertThat(Sunlight.of(walk, noted(begins.plusSeconds(120 * 60)))).isEqualTo(Light.DARK);
  }

  @Test
  void the_light_over_an_evening_turns_to_dusk_at_sunset_and_to_dark_after_it() {
    var begins = at("2026-10-14T17:30");
    var turns = Sunlight.over(begins, at("2026-10-14T19:30"), STOCKHOLM);
    assertThat(turns)
        .extracting(Sunlight.Turn::light)
        .containsExactly(Light.DAYLIGHT, Light.DUSK, Light.DARK);
    assertThat(turns.getFirst().from()).isEqualTo(begins);
    var sets = requireNonNull(Sunlight.at(begins, STOCKHOLM).sets());
    assertThat(turns.get(1).from()).isCloseTo(sets, within(2, ChronoUnit.MINUTES));
    for (var turn : turns.subList(1, 3)) {
      assertThat(Sunlight.at(turn.from(), STOCKHOLM).light()).isEqualTo(turn.light());
      assertThat(Sunlight.at(turn.from().minusSeconds(60), STOCKHOLM).light())
          .isNotEqualTo(turn.light());
    }
  }

  @Test
  void the_light_that_turns_after_the_end_is_not_told() {
    assertThat(Sunlight.over(at("2026-10-14T15:00"), at("2026-10-14T17:00"), STOCKHOLM))
        .extracting(Sunlight.Turn::light)
        .containsExactly(Light.DAYLIGHT);
    assertThat(Sunlight.over(at("2026-12-10T18:00"), at("2026-12-10T20:00"), STOCKHOLM))
        .extracting(Sunlight.Turn::light)
        .containsExactly(Light.DARK);
  }

  @Test
  void a_morning_turns_from_dark_over_dawn_to_day() {
    assertThat(Sunlight.over(at("2026-12-10T06:00"), at("2026-12-10T10:00"), STOCKHOLM))
        .extracting(turn -> turn.light() + (turn.isMorning() ? " morning" : ""))
        .containsExactly("DARK morning", "DUSK morning", "DAYLIGHT morning");
  }

  @Test
  void a_made_up_walk_keeps_the_light_that_it_was_given() {
    var noon = Instant.parse("2026-06-14T10:00:00Z");
    assertThat(Sunlight.of(evening(noon, Light.DARK, true), noted(noon))).isEqualTo(Light.DARK);
    assertThat(Sunlight.of(evening(noon, Light.DARK, false), noted(noon)))
        .isEqualTo(Light.DAYLIGHT);
  }

  private static Walk evening(Instant startsAt, Light light, boolean madeUp) {
    var walk = WalkFixtures.walk(WalkStatus.OPEN);
    return new Walk(
        walk.id(),
        walk.municipality(),
        walk.joinCode(),
        walk.title(),
        walk.purpose(),
        null,
        null,
        startsAt,
        startsAt.plus(Walk.USUAL_LENGTH),
        light,
        walk.status(),
        null,
        walk.stops(),
        madeUp);
  }

  private static ObservationDraft noted(Instant observedAt) {
    return WalkFixtures.draft(
        null, 59.0567, 16.5885, observedAt, Valence.UNSAFE, ObservationCategory.LIGHTING, 1, "");
  }
}
