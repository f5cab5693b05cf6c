package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.NoteFixtures.addMany;
import static se.rodatraden.walk.NoteFixtures.id;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.STARTS_AT;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class NoteMapsTest {

  private static final MapArea SWEDEN = new MapArea(55, 10.5, 69.1, 24.2, 5);
  private static final MapArea FLEN_TOWN = new MapArea(59.04, 16.55, 59.08, 16.63, 13);
  private static final ObservationId FIRST = id(1);
  private static final ObservationId SECOND = id(2);

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
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

  @Test
  void few_notes_are_shown_each_by_itself() {
    note(FIRST, dark("Lampan är trasig"));
    note(SECOND, liked("Fin bänk"));
    assertThat(maps.inSight(FLEN, NoteSelection.ALL, SWEDEN))
        .isInstanceOfSatisfying(
            NotesInSight.Each.class,
            each ->
                assertThat(each.notes())
                    .extracting(Observation::id)
                    .containsExactlyInAnyOrder(FIRST, SECOND));
  }

  @Test
  void many_notes_are_counted_together_and_none_is_lost() {
    addMany(database, 1000);
    assertThat(maps.inSight(FLEN, NoteSelection.ALL, FLEN_TOWN))
        .isInstanceOfSatisfying(
            NotesInSight.Gathered.class,
            gathered -> {
              assertThat(gathered.clusters()).hasSizeBetween(2, NoteMaps.MOST_CLUSTERS);
              assertThat(gathered.total()).isEqualTo(1000);
              assertThat(gathered.clusters().stream().mapToInt(NoteCluster::notes).sum())
                  .isEqualTo(1000);
              assertThat(gathered.clusters().stream().mapToInt(NoteCluster::unsafe).sum())
                  .isEqualTo(750);
            });
  }

  @Test
  void nearer_by_the_same_notes_are_told_apart() {
    addMany(database, 1000);
    var street = new MapArea(59.05, 16.56, 59.052, 16.58, 17);
    assertThat(maps.inSight(FLEN, NoteSelection.ALL, street))
        .isInstanceOfSatisfying(
            NotesInSight.Each.class,
            each -> {
              assertThat(each.notes()).isNotEmpty();
              assertThat(each.notes())
                  .allSatisfy(note ->
                      assertThat(note.noted().position().lat().doubleValue())
                          .isBetween(59.05, 59.052));
            });
  }

  @Test
  void no_view_and_no_page_of_the_list_fetches_more_rows_than_it_can_show() {
    addMany(database, 3000);
    var fetched = new AtomicInteger();
    var counting =
        DSL.using(
            database
                .configuration()
                .deriveAppending(
                    new DefaultExecuteListenerProvider(
                        new ExecuteListener() {
                          @Override
                          public void recordEnd(ExecuteContext context) {
                            if (context.recordLevel() == 0) {
                              fetched.incrementAndGet();
                            }
                          }
                        })));
    var counted = new NoteMaps(new StoredNotes(counting), new NoteCounts(counting));
    for (var view : List.of(SWEDEN, FLEN_TOWN, new MapArea(59.05, 16.56, 59.052, 16.58, 19))) {
      fetched.set(0);
      counted.inSight(FLEN, NoteSelection.ALL, view);
      assertThat(fetched.get())
          .as("rows for %s", view)
          .isBetween(1, NoteMaps.MOST_CLUSTERS + NoteMaps.MOST_NOTES);
      fetched.set(0);
      counted.list(FLEN, NoteSelection.ALL, view, null, 1_000_000);
      assertThat(fetched.get()).isLessThanOrEqualTo(NoteMaps.MOST_LISTED);
    }
  }

  @Test
  void the_filters_hold_for_map_list_and_count_alike() {
    note(FIRST, dark("Lampan är trasig"));
    note(SECOND, liked("Fin bänk"));
    var today = SwedishTime.dayOf(STARTS_AT);
    var onlyFirst =
        List.of(
            NoteSelection.ALL.withCategory(ObservationCategory.LIGHTING),
            NoteSelection.ALL.withValence(Valence.UNSAFE),
            NoteSelection.of(WALK).withValence(Valence.UNSAFE).withLight(Light.DARK),
            NoteSelection.ALL.withValence(Valence.UNSAFE).between(today, today));
    for (var selection : onlyFirst) {
      assertThat(maps.list(FLEN, selection, null, null, 10))
          .extracting(each -> each.observation().id())
          .containsExactly(FIRST);
      assertThat(maps.measure(FLEN, selection).notes()).isEqualTo(1);
      assertThat(maps.inSight(FLEN, selection, SWEDEN))
          .isInstanceOfSatisfying(
              NotesInSight.Each.class, each -> assertThat(each.notes()).hasSize(1));
    }
    var none =
        List.of(
            NoteSelection.ALL.withLight(Light.DAYLIGHT),
            NoteSelection.ALL.between(today.plusDays(1), null),
            NoteSelection.ALL.between(null, today.minusDays(1)),
            NoteSelection.ALL.withCategory(ObservationCategory.TRAFFIC));
    for (var selection : none) {
      assertThat(maps.hasAny(FLEN, selection)).isFalse();
      assertThat(maps.measure(FLEN, selection)).isEqualTo(new NoteExtent(0, List.of()));
      assertThat(maps.inSight(FLEN, selection, SWEDEN)).isEqualTo(new NotesInSight.Each(List.of()));
    }
  }

  @Test
  void squares_say_from_how_many_walks_and_do_not_call_few_notes_a_hot_spot() {
    for (int i = 0; i < NoteSquare.FEWEST_NOTES - 1; i++) {
      note(id(200 + i), dark("Mörkt " + i));
    }
    assertThat(footing()).isEqualTo(NoteSquare.Footing.FEW_NOTES);
    note(id(300), dark("En till"));
    assertThat(footing()).isEqualTo(NoteSquare.Footing.ONE_WALK);
    var other = WalkFixtures.another("flen-test-2", WalkStatus.OPEN);
    Fixtures.signOut();
    walks.addMadeUp(other, List.of());
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    observations.note(other.joinCode(), id(301), WalkFixtures.darkOn(other, "Samma plats"), null);
    assertThat(footing()).isEqualTo(NoteSquare.Footing.SEVERAL_WALKS);
    var square = maps.listSquares(FLEN, NoteSelection.ALL).getFirst();
    assertThat(square.notes()).isEqualTo(6);
    assertThat(square.walks()).isEqualTo(2);
    assertThat(square.byCategoryAndLight().get(ObservationCategory.LIGHTING))
        .containsEntry(Light.DARK, 6);
  }

  private NoteSquare.Footing footing() {
    return maps.listSquares(FLEN, NoteSelection.ALL).getFirst().footing();
  }

  @Test
  void another_municipality_sees_none_of_it() {
    note(FIRST, dark("Lampan är trasig"));
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThat(maps.hasAny(KAVLINGE, NoteSelection.ALL)).isFalse();
    assertThat(maps.measure(KAVLINGE, NoteSelection.ALL).notes()).isZero();
    assertThatThrownBy(() -> maps.inSight(FLEN, NoteSelection.ALL, SWEDEN))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signOut();
    assertThatThrownBy(() -> maps.list(FLEN, NoteSelection.ALL, null, null, 1))
        .isInstanceOfAny(
            AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void a_map_that_stands_on_its_head_is_refused() {
    assertThatThrownBy(() -> new MapArea(60, 16, 59, 17, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapArea(59, 16, 60, Double.NaN, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
