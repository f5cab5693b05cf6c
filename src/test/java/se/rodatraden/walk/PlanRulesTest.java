package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.PlanFixtures.IN_A_WEEK;
import static se.rodatraden.walk.PlanFixtures.PLAN;
import static se.rodatraden.walk.PlanFixtures.SQUARE;
import static se.rodatraden.walk.PlanFixtures.STATION;
import static se.rodatraden.walk.PlanFixtures.draft;
import static se.rodatraden.walk.PlanFixtures.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;

class PlanRulesTest {

  private static List<String> wrongWith(WalkDraft draft) {
    return PlanRules.check(draft).stream().map(FieldProblem::code).toList();
  }

  private static WalkDraft with(WalkPlan plan) {
    return draft("Kvällsvandring", null, IN_A_WEEK, route(STATION, SQUARE), plan);
  }

  private static WalkPlan groups(WalkGroup... groups) {
    return new WalkPlan(List.of(), List.of(groups), PLAN.categories(), List.of(), null, null);
  }

  @Test
  void a_whole_plan_has_nothing_wrong_and_neither_has_one_just_begun() {
    assertThat(PlanRules.check(draft())).isEmpty();
    assertThat(PlanRules.check(draft("Ny", null, IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 21, 200})
  void a_group_has_room_for_one_to_twenty(int size) {
    assertThat(wrongWith(with(groups(new WalkGroup("Ledaren", size)))))
        .containsExactly("groups.size");
  }

  @Test
  void the_largest_group_is_allowed_and_every_group_is_led() {
    assertThat(wrongWith(with(groups(new WalkGroup("Ledaren", 20), new WalkGroup("Andra", 1)))))
        .isEmpty();
    assertThat(wrongWith(with(groups(new WalkGroup("  ", 5))))).containsExactly("groups.no_leader");
  }

  @Test
  void stops_are_named_and_lie_in_sweden() {
    var unnamed = new WalkStop(STATION.id(), " ", STATION.position());
    var abroad = new WalkStop(SQUARE.id(), "Köpenhamn", GeoPosition.of(48, 2));
    assertThat(wrongWith(draft("Ny", null, IN_A_WEEK, route(unnamed), WalkPlan.BARE)))
        .containsExactly("stops.unnamed");
    assertThat(wrongWith(draft("Ny", null, IN_A_WEEK, route(abroad), WalkPlan.BARE)))
        .containsExactly("stops.outside_sweden");
  }

  @Test
  void a_question_at_a_stop_that_is_gone_and_an_empty_choice_of_categories_are_refused() {
    var gone = draft("Ny", null, IN_A_WEEK, route(STATION), PLAN);
    assertThat(wrongWith(gone)).containsExactly("questions.stop_gone");
    var nothing = new WalkPlan(List.of(), List.of(), Set.of(), List.of(), null, null);
    assertThat(wrongWith(with(nothing))).containsExactly("categories.none");
  }

  @Test
  void texts_have_a_longest_length_in_every_language() {
    var overlong = LocalizedText.of("Kort", "x".repeat(PlanRules.LONGEST_INVITATION + 1));
    var plan = new WalkPlan(List.of(), List.of(), PLAN.categories(), List.of(), overlong, null);
    assertThat(wrongWith(with(plan))).containsExactly("invitation.too_long");
    assertThat(wrongWith(draft("x".repeat(151), null, IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE)))
        .containsExactly("title.too_long");
  }

  private static List<String> wrongWithLength(Duration length) {
    var like = draft();
    return wrongWith(
        new WalkDraft(
            like.title(),
            like.purpose(),
            null,
            null,
            IN_A_WEEK,
            IN_A_WEEK.plus(length),
            like.route(),
            like.plan()));
  }

  @Test
  void a_walk_ends_after_it_starts_and_within_six_hours() {
    assertThat(wrongWithLength(Duration.ofMinutes(15))).isEmpty();
    assertThat(wrongWithLength(Duration.ofHours(6))).isEmpty();
    assertThat(wrongWithLength(Duration.ofMinutes(361))).containsExactly("endsAt.too_long");
    assertThat(wrongWithLength(Duration.ZERO)).containsExactly("endsAt.before_start");
    assertThat(wrongWithLength(Duration.ofHours(-1))).containsExactly("endsAt.before_start");
  }

  @Test
  void to_be_known_a_walk_needs_a_time_to_come_a_meeting_place_and_a_stop() {
    var bare = draft("Ny", null, IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE);
    assertThat(PlanRules.missing(bare, IN_A_WEEK))
        .extracting(FieldProblem::code)
        .containsExactly("startsAt.past", "meetingPlace.missing", "stops.missing");
    assertThat(PlanRules.missing(draft(), IN_A_WEEK.minusSeconds(1))).isEmpty();
  }
}
