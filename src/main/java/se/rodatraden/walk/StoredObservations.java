package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.OBSERVATION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import se.rodatraden.jooq.tables.records.ObservationRecord;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// The observations in the database.
@Component
class StoredObservations {

  private final DSLContext database;

  StoredObservations(DSLContext database) {
    this.database = database;
  }

  /// In the order they were seen.
  List<Observation> list(MunicipalityCode municipality, WalkId walk) {
    return where(municipality, OBSERVATION.WALK_ID.eq(walk));
  }

  /// In the order they were seen.
  List<Observation> listMadeUp(MunicipalityCode municipality) {
    return where(municipality, OBSERVATION.MADE_UP.isTrue());
  }

  Optional<Observation> find(MunicipalityCode municipality, ObservationId id) {
    return where(municipality, OBSERVATION.OBSERVATION_ID.eq(id)).stream().findFirst();
  }

  /// Those of the notes that are there; they stay as they are until the transaction ends.
  List<Observation> listAndHold(MunicipalityCode municipality, Collection<ObservationId> ids) {
    return select(municipality, OBSERVATION.OBSERVATION_ID.in(ids))
        .forUpdate()
        .fetch(mapping(Observation::new));
  }

  private List<Observation> where(MunicipalityCode municipality, Condition condition) {
    return select(municipality, condition)
        .orderBy(OBSERVATION.OBSERVED_AT, OBSERVATION.OBSERVATION_ID)
        .fetch(mapping(Observation::new));
  }

  private SelectConditionStep<Record5<ObservationId, WalkId, Integer, Boolean, ObservationDraft>>
      select(MunicipalityCode municipality, Condition condition) {
    return database
        .select(
            OBSERVATION.OBSERVATION_ID,
            OBSERVATION.WALK_ID,
            OBSERVATION.VERSION,
            OBSERVATION.MADE_UP,
            noted())
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(condition);
  }

  /// What was noted, of a row of the table.
  static SelectField<ObservationDraft> noted() {
    return row(
            OBSERVATION.WALK_STOP_ID,
            row(OBSERVATION.LAT, OBSERVATION.LON).mapping(GeoPosition::new),
            OBSERVATION.ACCURACY_M,
            OBSERVATION.OBSERVED_AT,
            OBSERVATION.VALENCE,
            OBSERVATION.CATEGORY,
            OBSERVATION.SEVERITY,
            OBSERVATION.DESCRIPTION,
            OBSERVATION.CAUSE,
            OBSERVATION.PROPOSAL,
            OBSERVATION.PRIVATE_NOTE)
        .mapping(ObservationDraft::new);
  }

  /// @throws org.springframework.dao.DuplicateKeyException where an id is taken, in this
  ///   municipality or another
  void add(MunicipalityCode municipality, List<Observation> observations) {
    if (observations.isEmpty()) {
      return;
    }
    var rows =
        observations.stream()
            .map(each -> {
              var row = content(each.noted());
              row.set(OBSERVATION.OBSERVATION_ID, each.id());
              row.set(OBSERVATION.MUNICIPALITY_CODE, municipality);
              row.set(OBSERVATION.WALK_ID, each.walk());
              row.set(OBSERVATION.MADE_UP, each.madeUp());
              row.set(OBSERVATION.VERSION, each.version());
              return row;
            })
            .toList();
    database.insertInto(OBSERVATION).set(rows).execute();
  }

  /// What is noted and the version; it must be held.
  void change(MunicipalityCode municipality, Observation observation) {
    database
        .update(OBSERVATION)
        .set(content(observation.noted()))
        .set(OBSERVATION.VERSION, observation.version())
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.OBSERVATION_ID.eq(observation.id()))
        .execute();
  }

  /// Until the transaction ends nobody else changes it or what hangs on it.
  ///
  /// @return whether it was noted on that walk, and has not been erased
  boolean hold(MunicipalityCode municipality, WalkId walk, ObservationId id) {
    return database
        .selectOne()
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .and(OBSERVATION.WALK_ID.eq(walk))
        .and(OBSERVATION.OBSERVATION_ID.eq(id))
        .and(OBSERVATION.ERASED_AT.isNull())
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /// What is noted, waiting to be looked at unless it is private: a decision holds for the words
  /// that were read.
  private ObservationRecord content(ObservationDraft draft) {
    var row = database.newRecord(OBSERVATION);
    row.setWalkStopId(draft.stop());
    row.setLat(draft.position().lat());
    row.setLon(draft.position().lon());
    row.setStanding(draft.isPrivate() ? ModerationState.PRIVATE : ModerationState.PENDING);
    row.setAtHome(false);
    row.setShownLat(draft.position().lat());
    row.setShownLon(draft.position().lon());
    row.setAccuracyM(draft.accuracy_m());
    row.setObservedAt(draft.observedAt());
    row.setValence(draft.valence());
    row.setCategory(draft.category());
    row.setSeverity(draft.severity());
    row.setDescription(draft.description());
    row.setCause(draft.cause());
    row.setProposal(draft.proposal());
    row.setPrivateNote(draft.isPrivate());
    return row;
  }
}
