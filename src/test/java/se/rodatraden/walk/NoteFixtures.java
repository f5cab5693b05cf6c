package se.rodatraden.walk;

import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.STARTS_AT;
import static se.rodatraden.walk.WalkFixtures.WALK;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import se.rodatraden.jooq.tables.records.ObservationRecord;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.ObservationId;

/// Notes of the walk in [WalkFixtures], put into the database as many at a time as maps are for.
public final class NoteFixtures {

  private NoteFixtures() {}

  public static ObservationId id(int number) {
    return new ObservationId(new UUID(26, number));
  }

  /// On a slope through the town, so that none lies on another. One in four is about a place that
  /// feels safe.
  public static void addMany(DSLContext database, int howMany) {
    var notes =
        IntStream.range(0, howMany)
            .mapToObj(i -> {
              var lat = 59.045 + 0.03 * i / howMany;
              var lon = 16.555 + 0.07 * ((i * 37) % howMany) / howMany;
              var note = note(database, 1000 + i, GeoPosition.of(lat, lon));
              note.setObservedAt(STARTS_AT.plusSeconds(i % 3000));
              note.setValence(i % 4 == 0 ? Valence.SAFE : Valence.UNSAFE);
              note.setDescription("Anteckning " + i);
              return note;
            })
            .toList();
    database.batchInsert(notes).execute();
  }

  /// One that nobody has looked at, to be changed before it is stored.
  static ObservationRecord note(DSLContext database, int number, GeoPosition position) {
    var note = database.newRecord(OBSERVATION);
    note.setObservationId(id(number));
    note.setMunicipalityCode(FLEN);
    note.setWalkId(WALK);
    note.setLat(position.lat());
    note.setLon(position.lon());
    note.setShownLat(position.lat());
    note.setShownLon(position.lon());
    note.setObservedAt(STARTS_AT);
    note.setValence(Valence.UNSAFE);
    note.setCategory(ObservationCategory.LIGHTING);
    note.setSeverity(2);
    note.setDescription("");
    return note;
  }
}
