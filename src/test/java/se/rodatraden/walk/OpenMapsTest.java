package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.MapFixtures.dark;
import static se.rodatraden.walk.MapFixtures.days;
import static se.rodatraden.walk.MapFixtures.id;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class OpenMapsTest {

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired Walks walks;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;

  private WalkId walk;

  @BeforeEach
  void aWalkIsBeingPlanned() {
    Fixtures.addMunicipalities(database);
    signIn(Role.COORDINATOR);
    walk = plans.create(FLEN, PlanFixtures.draft());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void signIn(Role role) {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  private OpenMap map() {
    return maps.find(FLEN, walk).orElseThrow().map();
  }

  @Test
  void a_map_is_opened_for_a_draft_and_then_everyone_finds_it() {
    assertThat(maps.find(FLEN, walk)).isEmpty();
    maps.open(FLEN, walk, days(0, 5));
    var map = map();
    assertThat(map.draft()).isEqualTo(days(0, 5));
    Fixtures.signOut();
    assertThat(maps.getByCode(" " + map.code().toUpperCase(Locale.ROOT)).state())
        .isEqualTo(MapState.OPEN);
    assertThat(maps.listOpen(FLEN)).extracting(OpenedMap::map).containsExactly(map);
    assertThat(maps.listOpen(KAVLINGE)).isEmpty();
  }

  @Test
  void a_map_for_later_is_not_among_those_that_take_marks() {
    maps.open(FLEN, walk, days(2, 5));
    assertThat(maps.listOpen(FLEN)).isEmpty();
    assertThat(maps.getByCode(map().code()).state()).isEqualTo(MapState.NOT_YET);
  }

  @Test
  void a_walk_has_one_map() {
    maps.open(FLEN, walk, days(0, 5));
    assertRefused("changed.meanwhile", () -> maps.open(FLEN, walk, days(0, 4)));
  }

  @Test
  void days_and_area_must_be_right() {
    assertRefused("map.invalid", () -> maps.open(FLEN, walk, days(0, 8)));
    var unknown =
        new OpenMapDraft(
            MapFixtures.TODAY, MapFixtures.TODAY, new AreaId(ShortId.named("test/none")));
    assertRefused("map.invalid", () -> maps.open(FLEN, walk, unknown));
    assertThat(maps.find(FLEN, walk)).isEmpty();
  }

  @Test
  void it_is_closed_early_and_opened_again_by_those_who_saw_how_it_stood() {
    maps.open(FLEN, walk, days(0, 5));
    maps.close(FLEN, walk, 1);
    assertThat(maps.getByCode(map().code()).state()).isEqualTo(MapState.CLOSED);
    assertRefused("changed.meanwhile", () -> maps.change(FLEN, walk, 1, days(0, 6)));
    maps.change(FLEN, walk, 2, days(0, 6));
    assertThat(maps.getByCode(map().code()).state()).isEqualTo(MapState.OPEN);
    assertThat(map().closesOn()).isEqualTo(MapFixtures.TODAY.plusDays(6));
  }

  @Test
  void when_the_walk_begins_the_map_is_over_and_stays_as_it_is() {
    maps.open(FLEN, walk, days(0, 5));
    plans.announce(FLEN, walk, 1);
    walks.open(FLEN, walk);
    assertThat(maps.getByCode(map().code()).state()).isEqualTo(MapState.CLOSED);
    assertRefused("walk.plan_locked", () -> maps.change(FLEN, walk, 1, days(0, 6)));
  }

  @Test
  void what_was_marked_goes_with_the_draft_that_is_dropped() {
    maps.open(FLEN, walk, days(0, 5));
    var code = map().code();
    marks.mark(code, id(1), dark("Mörkt"));
    marks.mark(code, id(2), dark("Mörkt här"));
    marks.moderate(FLEN, walk, id(1), 0, new Moderation.Accepted(false));
    marks.moderate(FLEN, walk, id(2), 0, new Moderation.Merged(id(1)));
    plans.delete(FLEN, walk, 1);
    assertRefused("map.unknown", () -> maps.getByCode(code));
    assertThat(marks.list(FLEN, walk)).isEmpty();
  }

  @Test
  void those_who_plan_open_maps_and_nobody_else() {
    for (var role : new Role[] {Role.READER, Role.WALK_LEADER, Role.SIGNATORY}) {
      signIn(role);
      assertThatThrownBy(() -> maps.open(FLEN, walk, days(0, 5)))
          .isInstanceOf(AccessDeniedException.class);
    }
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> maps.open(FLEN, walk, days(0, 5)))
        .isInstanceOf(AccessDeniedException.class);
    assertRefused("not.found", () -> maps.open(KAVLINGE, walk, days(0, 5)));
    signIn(Role.POLICE_OFFICER);
    maps.open(FLEN, walk, days(0, 5));
    signIn(Role.READER);
    assertThat(maps.find(FLEN, walk)).isPresent();
    assertThatThrownBy(() -> maps.close(FLEN, walk, 1)).isInstanceOf(AccessDeniedException.class);
  }
}
