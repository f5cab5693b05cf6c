package se.rodatraden.walk;

import static se.rodatraden.jooq.Tables.WALK_NOTE_READ;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.WalkId;

/// Which notes each official has read while the walk was held, in the database.
@Component
class StoredReadings {

  private final DSLContext database;

  StoredReadings(DSLContext database) {
    this.database = database;
  }

  /// The version of each note that was read.
  Map<ObservationId, Integer> list(MunicipalityCode municipality, WalkId walk, PersonId person) {
    return database
        .select(WALK_NOTE_READ.OBSERVATION_ID, WALK_NOTE_READ.OBSERVATION_VERSION)
        .from(WALK_NOTE_READ)
        .where(WALK_NOTE_READ.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_NOTE_READ.WALK_ID.eq(walk))
        .and(WALK_NOTE_READ.PERSON_ID.eq(person))
        .fetchMap(WALK_NOTE_READ.OBSERVATION_ID, WALK_NOTE_READ.OBSERVATION_VERSION);
  }

  void add(
      MunicipalityCode municipality,
      WalkId walk,
      PersonId person,
      Collection<Observation> readNow) {
    var rows =
        readNow.stream()
            .map(each ->
                database
                    .insertInto(WALK_NOTE_READ)
                    .set(WALK_NOTE_READ.PERSON_ID, person)
                    .set(WALK_NOTE_READ.OBSERVATION_ID, each.id())
                    .set(WALK_NOTE_READ.MUNICIPALITY_CODE, municipality)
                    .set(WALK_NOTE_READ.WALK_ID, walk)
                    .set(WALK_NOTE_READ.OBSERVATION_VERSION, each.version())
                    .onDuplicateKeyUpdate()
                    .set(WALK_NOTE_READ.OBSERVATION_VERSION, each.version()))
            .toList();
    database.batch(rows).execute();
  }

  void removeAll(MunicipalityCode municipality, WalkId walk) {
    database
        .deleteFrom(WALK_NOTE_READ)
        .where(WALK_NOTE_READ.MUNICIPALITY_CODE.eq(municipality))
        .and(WALK_NOTE_READ.WALK_ID.eq(walk))
        .execute();
  }
}
