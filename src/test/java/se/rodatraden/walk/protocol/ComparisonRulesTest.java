package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.protocol.Comparison.Caution;
import se.rodatraden.walk.protocol.Comparison.Change;

class ComparisonRulesTest {

  private static final GeoPosition STATION = WalkFixtures.STATION.position();
  private static final GeoPosition BESIDE_STATION = GeoPosition.of(59.0571, 16.5887);
  private static final GeoPosition FAR_AWAY = GeoPosition.of(59.0700, 16.6000);
  private static final Instant FIRST = Instant.parse("2025-10-15T17:00:00Z");
  private static final Instant YEAR_LATER = Instant.parse("2026-10-16T17:00:00Z");

  private static Walk at(Instant startsAt, Light light, String joinCode) {
    var plain = WalkFixtures.another(joinCode, WalkStatus.CLOSED);
    return new Walk(
        plain.id(),
        plain.municipality(),
        joinCode,
        plain.title(),
        plain.purpose(),
        null,
        null,
        startsAt,
        startsAt.plus(Walk.USUAL_LENGTH),
        light,
        plain.status(),
        plain.route(),
        plain.stops(),
        false);
  }

  private static ComparisonRules.Seen seen(
      GeoPosition position,
      Valence valence,
      ObservationCategory category,
      int agreed,
      Comparison.@Nullable Step step) {
    return new ComparisonRules.Seen(
        position, valence, category, valence == Valence.UNSAFE ? 2 : 0, "", agreed, step);
  }

  private static ComparisonRules.Seen dark(GeoPosition position, int agreed) {
    return seen(position, Valence.UNSAFE, ObservationCategory.LIGHTING, agreed, null);
  }

  private static Comparison compare(
      List<ComparisonRules.Seen> then, List<ComparisonRules.Seen> now) {
    return ComparisonRules.compare(
        at(FIRST, Light.DARK, "forst"),
        then,
        at(YEAR_LATER, Light.DARK, "sedan"),
        now,
        RepeatAs.AFTERWARDS,
        List.of());
  }

  @Test
  void notes_near_the_same_stop_stand_side_by_side_although_the_stops_have_other_ids() {
    var row = compare(List.of(dark(STATION, 3)), List.of(dark(BESIDE_STATION, 1))).rows();
    assertThat(row).hasSize(1);
    assertThat(row.getFirst().place()).isEqualTo("Stationen");
    assertThat(row.getFirst().change()).isEqualTo(Change.BOTH);
    assertThat(row.getFirst().before().unsafe()).isEqualTo(3);
    assertThat(row.getFirst().after().unsafe()).isEqualTo(1);
  }

  @Test
  void another_category_or_another_place_is_another_row() {
    var compared =
        compare(
            List.of(dark(STATION, 1)),
            List.of(
                dark(FAR_AWAY, 1),
                seen(STATION, Valence.UNSAFE, ObservationCategory.LITTER, 1, null)));
    assertThat(compared.rows()).hasSize(3);
    assertThat(compared.count(Change.BOTH)).isZero();
    assertThat(compared.count(Change.ONLY_BEFORE)).isEqualTo(1);
    assertThat(compared.count(Change.ONLY_AFTER)).isEqualTo(2);
    assertThat(compared.rows().getLast().place()).as("after the stops").isNull();
  }

  @Test
  void a_measure_counts_as_done_between_only_when_it_was_done_by_the_second_walk() {
    var after = at(YEAR_LATER, Light.DARK, "sedan");
    assertThat(step(LocalDate.of(2026, 10, 16), after).doneBetween()).isTrue();
    assertThat(step(LocalDate.of(2026, 10, 17), after).doneBetween()).isFalse();
    assertThat(
            ComparisonRules.step("Byt", MeasureStatus.UNDER_WAY, null, null, after).doneBetween())
        .isFalse();
    var compared =
        compare(
            List.of(
                seen(
                    STATION,
                    Valence.UNSAFE,
                    ObservationCategory.LIGHTING,
                    1,
                    step(LocalDate.of(2026, 5, 1), after))),
            List.of());
    assertThat(compared.rows().getFirst().measures())
        .singleElement()
        .satisfies(step -> assertThat(step.what()).isEqualTo("Byt lamporna"));
  }

  private static Comparison.Step step(LocalDate doneOn, Walk after) {
    return ComparisonRules.step("Byt lamporna", MeasureStatus.DONE, doneOn, "Bytta", after);
  }

  @Test
  void few_notes_and_unequal_numbers_are_said_before_anything_is_concluded() {
    assertThat(compare(List.of(dark(STATION, 1)), List.of(dark(STATION, 9))).cautions())
        .containsExactly(Caution.MANY_MORE_NOTES, Caution.FEW_NOTES);
    assertThat(compare(List.of(dark(STATION, 9)), List.of(dark(STATION, 9))).cautions()).isEmpty();
  }

  @Test
  void another_light_and_another_season_are_said() {
    var compared =
        ComparisonRules.compare(
            at(FIRST, Light.DARK, "forst"),
            List.of(dark(STATION, 9)),
            at(Instant.parse("2026-06-16T11:00:00Z"), Light.DAYLIGHT, "sedan"),
            List.of(dark(STATION, 9)),
            RepeatAs.OTHER_LIGHT,
            List.of());
    assertThat(compared.cautions()).containsExactly(Caution.OTHER_LIGHT, Caution.OTHER_SEASON);
  }

  @Test
  void december_and_january_are_the_same_season() {
    var compared =
        ComparisonRules.compare(
            at(Instant.parse("2025-12-20T17:00:00Z"), Light.DARK, "forst"),
            List.of(dark(STATION, 9)),
            at(Instant.parse("2027-01-10T17:00:00Z"), Light.DARK, "sedan"),
            List.of(dark(STATION, 9)),
            RepeatAs.AFTERWARDS,
            List.of());
    assertThat(compared.cautions()).isEmpty();
  }
}
