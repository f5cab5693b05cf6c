package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.walk.MapFixtures.TODAY;
import static se.rodatraden.walk.MapFixtures.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.test.Fixtures;

class OpenMapRulesTest {

  private static final Walk WALK = walkInAWeek(WalkStatus.PLANNED);

  private static Walk walkInAWeek(WalkStatus status) {
    var like = WalkFixtures.walk(status);
    return new Walk(
        like.id(),
        like.municipality(),
        like.joinCode(),
        like.title(),
        like.purpose(),
        null,
        null,
        PlanFixtures.IN_A_WEEK,
        PlanFixtures.IN_A_WEEK.plus(Walk.USUAL_LENGTH),
        like.light(),
        status,
        null,
        List.of(),
        false);
  }

  private static List<String> wrongWith(int from, int until) {
    return OpenMapRules.check(days(from, until), WALK, TODAY).stream()
        .map(FieldProblem::code)
        .toList();
  }

  @Test
  void a_map_may_be_open_from_any_day_until_the_day_of_the_walk() {
    assertThat(wrongWith(0, 7)).isEmpty();
    assertThat(wrongWith(-30, 0)).isEmpty();
    assertThat(wrongWith(3, 3)).as("a single day").isEmpty();
  }

  @Test
  void days_that_do_not_go_together_are_refused() {
    assertThat(wrongWith(0, 8)).containsExactly("closesOn.after_walk");
    assertThat(wrongWith(3, 2)).containsExactly("closesOn.before_opens");
    assertThat(wrongWith(-5, -1)).containsExactly("closesOn.past");
    assertThat(wrongWith(-91, 0)).isEmpty();
    assertThat(wrongWith(-92, 0)).containsExactly("closesOn.too_long");
  }

  @Test
  void it_takes_marks_on_its_days_unless_it_was_closed_or_the_walk_began() {
    var map = map(false);
    assertThat(map.stateOn(TODAY.minusDays(1), WalkStatus.DRAFT)).isEqualTo(MapState.NOT_YET);
    assertThat(map.stateOn(TODAY, WalkStatus.DRAFT)).isEqualTo(MapState.OPEN);
    assertThat(map.stateOn(TODAY.plusDays(5), WalkStatus.PLANNED)).isEqualTo(MapState.OPEN);
    assertThat(map.stateOn(TODAY.plusDays(6), WalkStatus.PLANNED)).isEqualTo(MapState.CLOSED);
    assertThat(map.stateOn(TODAY, WalkStatus.OPEN)).isEqualTo(MapState.CLOSED);
    assertThat(map(true).stateOn(TODAY, WalkStatus.DRAFT)).isEqualTo(MapState.CLOSED);
  }

  private static OpenMap map(boolean closedEarly) {
    return new OpenMap(WALK.id(), Fixtures.FLEN, "flen-karta", days(0, 5), closedEarly, 1);
  }
}
