package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static se.rodatraden.jooq.Tables.MODERATION_STEP;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// What is left of removed notes in the database.
@Repository
class ErasureRows {

  private final DSLContext database;
  private final GuardExemptions exemptions;

  ErasureRows(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  record Due(MunicipalityCode municipality, WalkId walk, ObservationId note) {}

  /// Notes of all municipalities that were removed at this time or before, and are still there.
  List<Due> listDue(Instant removedBy) {
    var later = MODERATION_STEP.as("later");
    var last =
        select(max(later.STEP))
            .from(later)
            .where(later.OBSERVATION_ID.eq(OBSERVATION.OBSERVATION_ID));
    var removed =
        selectOne()
            .from(MODERATION_STEP)
            .where(MODERATION_STEP.OBSERVATION_ID.eq(OBSERVATION.OBSERVATION_ID))
            .and(MODERATION_STEP.OBSERVATION_VERSION.eq(OBSERVATION.VERSION))
            .and(MODERATION_STEP.STEP.eq(last))
            .and(MODERATION_STEP.STATE.eq(ModerationState.REMOVED))
            .and(MODERATION_STEP.AT.le(removedBy));
    return exemptions
        .acrossMunicipalities("erasure is due in all of them")
        .select(OBSERVATION.MUNICIPALITY_CODE, OBSERVATION.WALK_ID, OBSERVATION.OBSERVATION_ID)
        .from(OBSERVATION)
        .where(OBSERVATION.ERASED_AT.isNull())
        .and(exists(removed))
        .orderBy(OBSERVATION.MUNICIPALITY_CODE, OBSERVATION.OBSERVATION_ID)
        .fetch(mapping(Due::new));
  }

  /// Leaves what kind of place it was, roughly where, and on which walk.
  void erase(MunicipalityCode municipality, Observation note, Instant now) {
    var rough = HomeArea.around(note.noted().position());
    var began =
        select(WALK.STARTS_AT)
            .from(WALK)
            .where(WALK.MUNICIPALITY_CODE.eq(municipality))
            .and(WALK.WALK_ID.eq(note.walk()));
    database
        .update(OBSERVATION)
        .set(OBSERVATION.DESCRIPTION, "")
        .setNull(OBSERVATION.CAUSE)
        .setNull(OBSERVATION.PROPOSAL)
        .setNull(OBSERVATION.WALK_STOP_ID)
        .setNull(OBSERVATION.ACCURACY_M)
        .set(OBSERVATION.LAT, rough.lat())
        .set(OBSERVATION.LON, rough.lon())
        .set(OBSERVATION.SHOWN_LAT, rough.lat())
        .set(OBSERVATION.SHOWN_LON, rough.lon())
        .set(OBSERVATION.OBSERVED_AT, began)
        .set(OBSERVATION.ERASED_AT, now)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.OBSERVATION_ID.eq(note.id()))
        .execute();
  }

  /// When each of a walk's erased notes was.
  Map<ObservationId, Instant> list(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(OBSERVATION.OBSERVATION_ID, OBSERVATION.ERASED_AT)
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.WALK_ID.eq(walk))
        .and(OBSERVATION.ERASED_AT.isNotNull())
        .fetchMap(OBSERVATION.OBSERVATION_ID, OBSERVATION.ERASED_AT);
  }

  boolean isErased(MunicipalityCode municipality, ObservationId note) {
    return !listErased(municipality, List.of(note)).isEmpty();
  }

  /// Those of the notes that have been erased.
  Set<ObservationId> listErased(MunicipalityCode municipality, Collection<ObservationId> notes) {
    return database
        .select(OBSERVATION.OBSERVATION_ID)
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.OBSERVATION_ID.in(notes))
        .and(OBSERVATION.ERASED_AT.isNotNull())
        .fetchSet(OBSERVATION.OBSERVATION_ID);
  }
}
