package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.STARTS_AT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.jooq.Tables;
import se.rodatraden.jooq.tables.records.ObservationRecord;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Holds what the database counts to a plain count of the same notes, whatever is asked for.
@DatabaseTest
class NoteCountsTest {

  private static final int NOTES = 1500;
  private static final int DAYS = 60;

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired NoteMaps maps;

  private final Random random = new Random(33);
  private final List<Walk> held =
      List.of(
          WalkFixtures.walk(WalkStatus.CLOSED),
          WalkFixtures.another("flen-test-2", WalkStatus.CLOSED),
          WalkFixtures.another("flen-test-3", WalkStatus.CLOSED));
  private List<ObservationRecord> notes = List.of();

  @BeforeEach
  void notesOfEveryKindLieAbout() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    held.forEach(walk -> walks.addMadeUp(walk, List.of()));
    for (int i = 0; i < held.size(); i++) {
      database
          .update(Tables.WALK)
          .set(Tables.WALK.LIGHT, lightOf(i))
          .where(Tables.WALK.MUNICIPALITY_CODE.eq(FLEN))
          .and(Tables.WALK.WALK_ID.eq(held.get(i).id()))
          .execute();
    }
    notes = IntStream.range(0, NOTES).mapToObj(this::anyNote).toList();
    database.batchInsert(notes).execute();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static Light lightOf(int walk) {
    return Light.values()[walk];
  }

  private ObservationRecord anyNote(int number) {
    var position =
        GeoPosition.of(59.05 + random.nextGaussian() / 50, 16.59 + random.nextGaussian() / 30);
    var note = NoteFixtures.note(database, number, position);
    note.setWalkId(any(held).id());
    note.setObservedAt(anyTime());
    note.setValence(any(List.of(Valence.values())));
    note.setCategory(any(List.of(ObservationCategory.values())));
    note.setStanding(any(List.of(ModerationState.values())));
    return note;
  }

  /// Many at the same.
  private Instant anyTime() {
    return STARTS_AT.minus(Duration.ofHours(20L * random.nextInt(DAYS)));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private NoteSelection anySelection() {
    var from = orNone(SwedishTime.dayOf(anyTime()));
    var until = orNone(SwedishTime.dayOf(anyTime()));
    return new NoteSelection(
        orNone(any(held).id()),
        orNone(any(List.of(ObservationCategory.values()))),
        orNone(any(List.of(Valence.values()))),
        orNone(any(List.of(Light.values()))),
        from,
        until);
  }

  private <T> @Nullable T orNone(T something) {
    return random.nextInt(4) == 0 ? something : null;
  }

  private MapArea anyArea() {
    var side = Math.pow(10, -2.5 + 3.5 * random.nextDouble());
    var south = 59.05 + random.nextGaussian() / 50 - side / 2;
    var west = 16.59 + random.nextGaussian() / 30 - side;
    var zoom = Math.log(360 * 700 / 256.0 / (2 * side)) / Math.log(2);
    return new MapArea(south, west, south + side, west + 2 * side, zoom);
  }

  private Stream<ObservationRecord> meant(NoteSelection selection) {
    return notes.stream()
        .filter(note -> StoredNotes.USABLE.contains(note.getStanding()))
        .filter(note -> isAny(selection.walk(), note.getWalkId()))
        .filter(note -> isAny(selection.category(), note.getCategory()))
        .filter(note -> isAny(selection.valence(), note.getValence()))
        .filter(note -> isAny(selection.light(), lightOf(note)))
        .filter(note -> {
          var day = SwedishTime.dayOf(note.getObservedAt());
          return (selection.from() == null || !day.isBefore(selection.from()))
              && (selection.until() == null || !day.isAfter(selection.until()));
        });
  }

  private Light lightOf(ObservationRecord note) {
    return IntStream.range(0, held.size())
        .filter(walk -> held.get(walk).id().equals(note.getWalkId()))
        .mapToObj(NoteCountsTest::lightOf)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAny(@Nullable Object wanted, Object one) {
    return wanted == null || wanted.equals(one);
  }

  private static boolean isWithin(MapArea area, ObservationRecord note) {
    var lat = note.getShownLat().doubleValue();
    var lon = note.getShownLon().doubleValue();
    return area.south() <= lat && lat <= area.north() && area.west() <= lon && lon <= area.east();
  }

  @Test
  void a_map_is_told_what_a_plain_count_says() {
    int gathered = 0;
    for (int i = 0; i < 60; i++) {
      var selection = anySelection();
      var area = anyArea();
      var expected = meant(selection).filter(note -> isWithin(area, note)).toList();
      var seen = maps.inSight(FLEN, selection, area);
      assertThat(seen.total()).as("%s in %s", selection, area).isEqualTo(expected.size());
      switch (seen) {
        case NotesInSight.Each(var each) ->
            assertThat(each)
                .extracting(Observation::id)
                .containsExactlyInAnyOrderElementsOf(ids(expected));
        case NotesInSight.Gathered(var clusters, var _) -> {
          gathered++;
          assertThat(clusters).hasSizeLessThanOrEqualTo(NoteMaps.MOST_CLUSTERS);
          var squares = squares(area, expected);
          assertThat(clusters).hasSize(Math.min(squares.size(), NoteMaps.MOST_CLUSTERS));
          clusters.forEach(
              cluster -> agree(cluster, squares.getOrDefault(cluster.key(), List.of())));
          assertThat(clusters)
              .isSortedAccordingTo(Comparator.comparingInt(NoteCluster::notes).reversed());
        }
      }
    }
    assertThat(gathered).isGreaterThan(10);
  }

  private static Map<String, List<ObservationRecord>> squares(
      MapArea area, List<ObservationRecord> notes) {
    return notes.stream()
        .collect(
            Collectors.groupingBy(note ->
                "%d.%d"
                    .formatted(
                        (long)
                            Math.floor(
                                note.getShownLat().doubleValue() / area.cellHeight_degrees()),
                        (long)
                            Math.floor(
                                note.getShownLon().doubleValue() / area.cellWidth_degrees()))));
  }

  private static void agree(NoteCluster cluster, List<ObservationRecord> square) {
    assertThat(square).as("the notes of %s", cluster).hasSize(cluster.notes());
    assertThat(square.stream().filter(note -> note.getValence() == Valence.UNSAFE))
        .hasSize(cluster.unsafe());
    assertThat(cluster.middle().lat().doubleValue())
        .isCloseTo(middle(square.stream().map(ObservationRecord::getShownLat)), within(2e-6));
    assertThat(cluster.middle().lon().doubleValue())
        .isCloseTo(middle(square.stream().map(ObservationRecord::getShownLon)), within(2e-6));
  }

  private static double middle(Stream<java.math.BigDecimal> degrees) {
    return degrees.mapToDouble(java.math.BigDecimal::doubleValue).average().orElseThrow();
  }

  @Test
  void the_extent_is_that_of_all_that_are_meant() {
    for (int i = 0; i < 30; i++) {
      var selection = anySelection();
      var expected = meant(selection).toList();
      var extent = maps.measure(FLEN, selection);
      assertThat(extent.notes()).as("%s", selection).isEqualTo(expected.size());
      assertThat(maps.hasAny(FLEN, selection)).isEqualTo(!expected.isEmpty());
      var lat = expected.stream().map(ObservationRecord::getShownLat).sorted().toList();
      var lon = expected.stream().map(ObservationRecord::getShownLon).sorted().toList();
      assertThat(extent.corners())
          .isEqualTo(
              expected.isEmpty()
                  ? List.of()
                  : List.of(
                      new GeoPosition(lat.getFirst(), lon.getFirst()),
                      new GeoPosition(lat.getLast(), lon.getLast())));
    }
  }

  @Test
  void page_after_page_the_list_tells_each_once_and_in_order() {
    for (int i = 0; i < 15; i++) {
      var selection = anySelection();
      var area = random.nextBoolean() ? anyArea() : null;
      var earliestFirst =
          Comparator.comparing(ObservationRecord::getObservedAt)
              .thenComparing(note -> note.getObservationId().value());
      var expected =
          meant(selection)
              .filter(note -> area == null || isWithin(area, note))
              .sorted(selection.walk() == null ? earliestFirst.reversed() : earliestFirst)
              .toList();
      assertThat(listed(selection, area)).as("%s in %s", selection, area).isEqualTo(ids(expected));
    }
  }

  private List<ObservationId> listed(NoteSelection selection, @Nullable MapArea area) {
    var seen = new ArrayList<Observation>();
    while (true) {
      var page = maps.list(FLEN, selection, area, seen.isEmpty() ? null : seen.getLast(), 40);
      if (page.isEmpty()) {
        return seen.stream().map(Observation::id).toList();
      }
      assertThat(page).hasSizeLessThanOrEqualTo(40);
      page.forEach(note -> seen.add(note.observation()));
    }
  }

  private static List<ObservationId> ids(List<ObservationRecord> notes) {
    return notes.stream().map(ObservationRecord::getObservationId).toList();
  }
}
