package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.MapFixtures.dark;
import static se.rodatraden.walk.MapFixtures.days;
import static se.rodatraden.walk.MapFixtures.id;
import static se.rodatraden.walk.MapFixtures.liked;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class MarksTest {

  private static final Moderation ACCEPTED = new Moderation.Accepted(false);

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;
  @Autowired Observations observations;

  private OpenMap map;

  @BeforeEach
  void aMapIsOpen() {
    Fixtures.addMunicipalities(database);
    map = MapFixtures.open(plans, maps);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  private boolean mark(int number, MarkDraft draft) {
    return marks.mark(map.code(), id(number), draft);
  }

  private void moderate(int number, int version, Moderation to) {
    marks.moderate(FLEN, map.walk(), id(number), version, to);
  }

  private List<String> shown() {
    return marks.listPublic(FLEN, map.walk()).stream()
        .map(each -> each.observation().noted().description())
        .toList();
  }

  private Moderated only() {
    return marks.list(FLEN, map.walk()).getFirst();
  }

  @Test
  void the_first_is_stored_and_the_same_again_changes_nothing() {
    assertThat(mark(1, dark("Mörkt"))).isTrue();
    assertThat(mark(1, dark(" Mörkt "))).isFalse();
    assertThat(marks.list(FLEN, map.walk()))
        .singleElement()
        .satisfies(there -> {
          assertThat(there.observation().noted())
              .isEqualTo(dark("Mörkt").asNotedOn(MapFixtures.TODAY));
          assertThat(there.isPending()).isTrue();
        });
  }

  @Test
  void a_mark_is_no_note_of_the_walk() {
    mark(1, dark("Mörkt"));
    assertThat(observations.list(FLEN, map.walk())).isEmpty();
    assertThat(observations.find(FLEN, id(1))).isEmpty();
  }

  @Test
  void other_content_under_the_same_id_is_a_conflict() {
    mark(1, dark("Mörkt"));
    assertRefused("mark.conflict", () -> mark(1, dark("Ljust")));
    assertRefused("mark.conflict", () -> mark(1, liked("Mörkt")));
  }

  @Test
  void an_id_that_is_taken_on_another_map_is_a_conflict() {
    mark(1, dark("Mörkt"));
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    var elsewhere =
        PlanFixtures.draft(
            "Dagvandring", null, PlanFixtures.IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE);
    var other = plans.create(KAVLINGE, elsewhere);
    maps.open(KAVLINGE, other, days(0, 5));
    var code = maps.find(KAVLINGE, other).orElseThrow().map().code();
    assertRefused("mark.conflict", () -> marks.mark(code, id(1), dark("Mörkt")));
  }

  @Test
  void a_closed_map_takes_no_more_but_tells_that_a_mark_arrived() {
    mark(1, dark("Mörkt"));
    maps.close(FLEN, map.walk(), 1);
    assertRefused("map.closed", () -> mark(2, dark("Nytt")));
    assertThat(mark(1, dark("Mörkt"))).isFalse();
  }

  @Test
  void a_map_that_is_not_open_yet_or_not_there_takes_nothing() {
    maps.change(FLEN, map.walk(), 1, days(1, 5));
    assertRefused("map.not_open", () -> mark(1, dark("Mörkt")));
    assertRefused("map.unknown", () -> marks.mark("finns-inte", id(1), dark("Mörkt")));
    assertRefused("map.unknown", () -> marks.mark("'; DROP", id(1), dark("Mörkt")));
  }

  @Test
  void what_cannot_be_right_is_refused_and_not_stored() {
    var abroad = new MarkDraft(GeoPosition.of(48, 2), Valence.SAFE, ObservationCategory.LIKED, "");
    assertRefused("mark.invalid", () -> mark(1, abroad));
    assertRefused("mark.invalid", () -> mark(1, dark("x".repeat(501))));
    assertThat(marks.list(FLEN, map.walk())).isEmpty();
  }

  @Test
  void nothing_is_shown_before_somebody_has_accepted_it() {
    mark(1, dark("Mörkt"));
    mark(2, liked("Fin bänk"));
    assertThat(shown()).isEmpty();
    assertThat(marks.countPending(FLEN)).containsEntry(map.walk(), 2);
    moderate(1, 0, ACCEPTED);
    moderate(2, 0, new Moderation.Private());
    assertThat(shown()).containsExactly("Mörkt");
    assertThat(marks.countPending(FLEN)).isEmpty();
  }

  @Test
  void what_was_marked_at_a_home_is_shown_roughly() {
    mark(1, dark("Mörkt"));
    moderate(1, 0, new Moderation.Accepted(true));
    assertThat(marks.listPublic(FLEN, map.walk()).getFirst().observation().noted().position())
        .isEqualTo(HomeArea.around(dark("").position()))
        .isNotEqualTo(dark("").position());
  }

  @Test
  void one_that_says_the_same_counts_and_keeps_its_words_to_itself() {
    mark(1, dark("Mörkt"));
    mark(2, dark("Mörkt här"));
    moderate(1, 0, ACCEPTED);
    moderate(2, 0, new Moderation.Merged(id(1)));
    assertThat(marks.listPublic(FLEN, map.walk()))
        .singleElement()
        .satisfies(each -> assertThat(each.agreed()).isEqualTo(2));
    assertThat(shown()).containsExactly("Mörkt");
    assertRefused("moderation.has_merged", () -> moderate(1, 1, new Moderation.Private()));
  }

  @Test
  void what_is_removed_leaves_its_words_nowhere_and_its_history_in_place() {
    mark(1, dark("Grannens namn"));
    moderate(1, 0, ACCEPTED);
    moderate(1, 1, new Moderation.Removed(" Pekar ut någon "));
    assertThat(shown()).isEmpty();
    assertThat(only().observation().noted().description()).isEmpty();
    assertThat(only().state()).isEqualTo(new Moderation.Removed("Pekar ut någon"));
    assertThat(only().steps()).extracting(ModerationStep::by).containsOnly("Test Testsson");
    marks.undo(FLEN, map.walk(), id(1), 2);
    assertThat(shown()).containsExactly("Grannens namn");
  }

  @Test
  void a_reason_is_asked_for_and_decisions_build_on_what_was_read() {
    mark(1, dark("Mörkt"));
    assertRefused("moderation.reason_missing", () -> moderate(1, 0, new Moderation.Removed(" ")));
    assertRefused("moderation.nothing_to_undo", () -> marks.undo(FLEN, map.walk(), id(1), 0));
    moderate(1, 0, ACCEPTED);
    assertRefused("changed.meanwhile", () -> moderate(1, 0, new Moderation.Private()));
    assertRefused("not.found", () -> moderate(7, 0, ACCEPTED));
  }

  @Test
  void coordinators_and_officers_decide_and_others_of_the_municipality_read() {
    mark(1, dark("Mörkt"));
    for (var role : new Role[] {Role.READER, Role.WALK_LEADER, Role.ADMINISTRATOR}) {
      Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
      assertThatThrownBy(() -> moderate(1, 0, ACCEPTED)).isInstanceOf(AccessDeniedException.class);
    }
    Fixtures.signIn(FLEN, Party.POLICE, Role.POLICE_OFFICER);
    moderate(1, 0, ACCEPTED);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(marks.list(FLEN, map.walk())).hasSize(1);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> marks.list(FLEN, map.walk()))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signOut();
    assertThat(shown()).containsExactly("Mörkt");
  }
}
