package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.NoteFixtures.id;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.draft;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class NoteStandingTest {

  private static final ObservationId FIRST = id(1);
  private static final ObservationId SECOND = id(2);

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired NoteMaps maps;

  @BeforeEach
  void aWalkIsOpen() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void note(ObservationId id, ObservationDraft draft) {
    observations.note(JOIN_CODE, id, draft, null);
  }

  private void decide(ObservationId id, Moderation to) {
    var version =
        moderations.list(FLEN, WALK).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow()
            .version();
    moderations.moderate(FLEN, WALK, id, version, to);
  }

  @Test
  void what_is_private_or_removed_is_nowhere_and_comes_back_when_that_is_undone() {
    note(FIRST, dark("Lampan är trasig"));
    note(SECOND, liked("Fin bänk"));
    decide(FIRST, new Moderation.Private());
    decide(SECOND, new Moderation.Removed("Pekar ut någon"));
    assertThat(maps.hasAny(FLEN, NoteSelection.ALL)).isFalse();
    assertThat(maps.measure(FLEN, NoteSelection.ALL).notes()).isZero();
    assertThat(maps.listSquares(FLEN, NoteSelection.ALL)).isEmpty();
    moderations.undo(FLEN, WALK, SECOND, 1);
    assertThat(maps.list(FLEN, NoteSelection.ALL, null, null, 10))
        .extracting(each -> each.observation().id())
        .containsExactly(SECOND);
  }

  @Test
  void a_home_is_at_its_rough_position_in_map_list_and_square() {
    note(FIRST, dark("Utanför min port"));
    decide(FIRST, new Moderation.Accepted(true));
    var rough = HomeArea.around(dark("").position());
    var listed = maps.list(FLEN, NoteSelection.ALL, null, null, 10).getFirst().observation();
    assertThat(listed.noted().position()).isEqualTo(rough).isNotEqualTo(dark("").position());
    assertThat(listed.noted().stop()).isNull();
    assertThat(listed.noted().accuracy_m()).isNull();
    assertThat(maps.measure(FLEN, NoteSelection.ALL).corners()).containsExactly(rough, rough);
    assertThat(maps.listSquares(FLEN, NoteSelection.ALL))
        .singleElement()
        .satisfies(square -> assertThat(square.square().middle()).isEqualTo(rough));
  }

  @Test
  void a_note_that_its_writer_changes_waits_again_at_its_exact_position() {
    note(FIRST, dark("Utanför min port"));
    decide(FIRST, new Moderation.Accepted(true));
    assertThat(maps.countPending(FLEN, WALK)).isZero();
    observations.note(JOIN_CODE, FIRST, dark("Vid stationen"), 1);
    assertThat(maps.countPending(FLEN, WALK)).isEqualTo(1);
    assertThat(
            maps.list(FLEN, NoteSelection.ALL, null, null, 10)
                .getFirst()
                .observation()
                .noted()
                .position())
        .isEqualTo(dark("").position());
  }

  @Test
  void what_stands_beside_each_note_is_what_its_decisions_say() {
    var to =
        List.of(
            new Moderation.Accepted(true),
            new Moderation.Accepted(false),
            new Moderation.Private(),
            new Moderation.Removed("Skäl"),
            new Moderation.Pending());
    note(id(50), dark("Den som andra slås ihop med"));
    decide(id(50), new Moderation.Accepted(false));
    for (int first = 0; first < to.size(); first++) {
      for (int second = 0; second < to.size(); second++) {
        var id = id(100 + 10 * first + second);
        note(
            id,
            draft(
                59.05 + first / 100.0, 16.58, Valence.UNSAFE, ObservationCategory.TRAFFIC, 1, ""));
        if (!(to.get(first) instanceof Moderation.Pending)) {
          decide(id, to.get(first));
        }
        if (second % 2 == 0) {
          decide(id, new Moderation.Merged(id(50)));
        } else if (!to.get(second).equals(to.get(first))) {
          decide(id, to.get(second));
        }
      }
    }
    var usable =
        moderations.list(FLEN, WALK).stream().flatMap(each -> each.usable().stream()).toList();
    var listed =
        maps.list(FLEN, NoteSelection.of(WALK), null, null, 100).stream()
            .map(SeenNote::observation)
            .toList();
    assertThat(listed).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(usable);
  }
}
