package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.ObservationCategory.LIGHTING;
import static se.rodatraden.walk.Valence.SAFE;
import static se.rodatraden.walk.Valence.UNSAFE;
import static se.rodatraden.walk.WalkFixtures.STARTS_AT;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.draft;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;

class ObservationRulesTest {

  private static final Instant NOW = STARTS_AT.plus(Duration.ofHours(1));

  private static List<String> codes(ObservationDraft draft) {
    return ObservationRules.check(draft, walk(WalkStatus.OPEN), WalkPlan.BARE.categories(), NOW)
        .stream()
        .map(FieldProblem::code)
        .toList();
  }

  private static ObservationDraft seenAt(Instant moment) {
    return draft(null, 59.05, 16.58, moment, UNSAFE, LIGHTING, 1, "");
  }

  @Test
  void control_characters_are_left_out_of_what_was_written_but_lines_stay() {
    var noted = WalkFixtures.dark(" \u0000Mörkt\u0007 vid\nstationen\u001b ");
    assertThat(noted.description()).isEqualTo("Mörkt vid\nstationen");
  }

  @Test
  void a_note_on_the_walk_is_fine() {
    assertThat(codes(dark("Lampan vid gången är trasig."))).isEmpty();
  }

  @Test
  void a_category_that_the_walk_does_not_use_is_refused() {
    assertThat(
            ObservationRules.check(
                dark(""), walk(WalkStatus.OPEN), Set.of(ObservationCategory.TRAFFIC), NOW))
        .containsExactly(new FieldProblem("category", "category.not_in_use"));
  }

  @Test
  void a_description_may_be_left_out() {
    assertThat(codes(dark(""))).isEmpty();
  }

  @Test
  void a_position_outside_sweden_is_refused() {
    assertThat(codes(draft(55.6, 9.9, UNSAFE, LIGHTING, 1, "")))
        .containsExactly("position.outside_sweden");
  }

  @Test
  void an_unsafe_place_is_slight_to_serious() {
    assertThat(codes(draft(59.05, 16.58, UNSAFE, LIGHTING, 1, ""))).isEmpty();
    assertThat(codes(draft(59.05, 16.58, UNSAFE, LIGHTING, 3, ""))).isEmpty();
    assertThat(codes(draft(59.05, 16.58, UNSAFE, LIGHTING, 0, "")))
        .containsExactly("severity.out_of_range");
    assertThat(codes(draft(59.05, 16.58, UNSAFE, LIGHTING, 4, "")))
        .containsExactly("severity.out_of_range");
  }

  @Test
  void a_safe_place_has_no_severity() {
    assertThat(codes(draft(59.05, 16.58, SAFE, LIGHTING, 0, ""))).isEmpty();
    assertThat(codes(draft(59.05, 16.58, SAFE, LIGHTING, 1, "")))
        .containsExactly("severity.out_of_range");
  }

  @Test
  void a_phone_whose_clock_is_a_little_fast_is_let_in_but_not_tomorrow() {
    assertThat(codes(seenAt(NOW.plus(Duration.ofMinutes(5))))).isEmpty();
    assertThat(codes(seenAt(NOW.plus(Duration.ofMinutes(6)))))
        .containsExactly("observed_at.in_future");
  }

  @Test
  void the_day_before_the_walk_is_early_enough() {
    assertThat(codes(seenAt(STARTS_AT.minus(Duration.ofHours(20))))).isEmpty();
    assertThat(codes(seenAt(STARTS_AT.minus(Duration.ofHours(49)))))
        .containsExactly("observed_at.before_walk");
  }

  @Test
  void a_stop_of_another_walk_is_unknown() {
    var elsewhere = new WalkStopId(ShortId.named("elsewhere"));
    assertThat(codes(draft(elsewhere, 59.05, 16.58, NOW, UNSAFE, LIGHTING, 1, "")))
        .containsExactly("stop.unknown");
  }

  @Test
  void a_description_has_two_thousand_characters_at_most() {
    assertThat(codes(dark("å".repeat(2_000)))).isEmpty();
    assertThat(codes(dark("å".repeat(2_001)))).containsExactly("description.too_long");
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThat(codes(draft(0, 0, SAFE, LIGHTING, 2, "x".repeat(3_000))))
        .containsExactly(
            "position.outside_sweden", "severity.out_of_range", "description.too_long");
  }
}
