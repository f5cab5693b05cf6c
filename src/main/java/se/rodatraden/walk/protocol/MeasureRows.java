package se.rodatraden.walk.protocol;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.MEASURE;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// The measures in the database, at most one a point.
@Repository
class MeasureRows {

  private static final List<MeasureStatus> OPEN =
      List.of(MeasureStatus.PLANNED, MeasureStatus.UNDER_WAY);

  private final DSLContext database;

  MeasureRows(DSLContext database) {
    this.database = database;
  }

  /// The first due first.
  List<Measure> list(MunicipalityCode municipality) {
    return list(municipality, noCondition());
  }

  List<Measure> list(MunicipalityCode municipality, WalkId walk) {
    return list(municipality, MEASURE.WALK_ID.eq(walk));
  }

  Optional<Measure> find(MunicipalityCode municipality, MeasureId measure) {
    return list(municipality, MEASURE.MEASURE_ID.eq(measure)).stream().findFirst();
  }

  private List<Measure> list(MunicipalityCode municipality, Condition condition) {
    return database
        .select(
            MEASURE.MEASURE_ID,
            MEASURE.WALK_ID,
            MEASURE.OBSERVATION_ID,
            WALK.TITLE,
            OBSERVATION.CATEGORY,
            row(OBSERVATION.LAT, OBSERVATION.LON).mapping(GeoPosition::new),
            row(MEASURE.ANSWERED_BY, MEASURE.UNIT, MEASURE.WHAT, MEASURE.DUE_ON)
                .mapping(Undertaking::new),
            row(MEASURE.STATUS, MEASURE.DONE_ON, MEASURE.OUTCOME, MEASURE.NOTE)
                .mapping(MeasureDraft::new),
            MEASURE.VERSION)
        .from(MEASURE)
        .join(OBSERVATION)
        .on(OBSERVATION.OBSERVATION_ID.eq(MEASURE.OBSERVATION_ID))
        .and(OBSERVATION.MUNICIPALITY_CODE.eq(municipality))
        .join(WALK)
        .on(WALK.WALK_ID.eq(MEASURE.WALK_ID))
        .and(WALK.MUNICIPALITY_CODE.eq(municipality))
        .where(MEASURE.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(MEASURE.DUE_ON, MEASURE.MEASURE_ID)
        .fetch(mapping(Measure::new));
  }

  Map<ObservationId, MeasureId> idsByPoint(MunicipalityCode municipality, WalkId walk) {
    return database
        .select(MEASURE.OBSERVATION_ID, MEASURE.MEASURE_ID)
        .from(MEASURE)
        .where(MEASURE.MUNICIPALITY_CODE.eq(municipality))
        .and(MEASURE.WALK_ID.eq(walk))
        .fetchMap(MEASURE.OBSERVATION_ID, MEASURE.MEASURE_ID);
  }

  /// How many that this party answers for are not done in time.
  int countOverdue(MunicipalityCode municipality, Party party, LocalDate today) {
    var who = List.of(AnsweredBy.values()).stream().filter(each -> each.concerns(party)).toList();
    return database.fetchCount(
        MEASURE,
        MEASURE
            .MUNICIPALITY_CODE
            .eq(municipality)
            .and(MEASURE.ANSWERED_BY.in(who))
            .and(MEASURE.STATUS.in(OPEN))
            .and(MEASURE.DUE_ON.lt(today)));
  }

  void add(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId point,
      MeasureId id,
      Undertaking promised) {
    var row = database.newRecord(MEASURE);
    row.setMeasureId(id);
    row.setMunicipalityCode(municipality);
    row.setWalkId(walk);
    row.setObservationId(point);
    row.setStatus(MeasureStatus.PLANNED);
    row.setAnsweredBy(promised.answeredBy());
    row.setUnit(promised.unit());
    row.setWhat(promised.what());
    row.setDueOn(promised.due());
    database.insertInto(MEASURE).set(row).execute();
  }

  /// What is promised has changed. What had been stopped is planned again; what is done stays done.
  void promiseAnew(MunicipalityCode municipality, MeasureId id, Undertaking promised) {
    var measure = MEASURE.MUNICIPALITY_CODE.eq(municipality).and(MEASURE.MEASURE_ID.eq(id));
    database
        .update(MEASURE)
        .set(MEASURE.ANSWERED_BY, promised.answeredBy())
        .set(MEASURE.UNIT, promised.unit())
        .set(MEASURE.WHAT, promised.what())
        .set(MEASURE.DUE_ON, promised.due())
        .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
        .where(measure)
        .execute();
    database
        .update(MEASURE)
        .set(MEASURE.STATUS, MeasureStatus.PLANNED)
        .where(measure)
        .and(MEASURE.STATUS.eq(MeasureStatus.STOPPED))
        .execute();
  }

  /// Nothing is promised any more; what is done stays done.
  ///
  /// @param why null where the point itself is gone
  void stop(MunicipalityCode municipality, MeasureId id, @Nullable String why) {
    database
        .update(MEASURE)
        .set(MEASURE.STATUS, MeasureStatus.STOPPED)
        .set(MEASURE.OUTCOME, why)
        .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
        .where(MEASURE.MUNICIPALITY_CODE.eq(municipality))
        .and(MEASURE.MEASURE_ID.eq(id))
        .and(MEASURE.STATUS.in(OPEN))
        .execute();
  }

  /// @return whether the version was still the one the change builds on
  boolean follow(MunicipalityCode municipality, MeasureId id, int version, MeasureDraft draft) {
    return database
            .update(MEASURE)
            .set(MEASURE.STATUS, draft.status())
            .set(MEASURE.DONE_ON, draft.doneOn())
            .set(MEASURE.OUTCOME, draft.outcome())
            .set(MEASURE.NOTE, draft.note())
            .set(MEASURE.VERSION, version + 1)
            .where(MEASURE.MUNICIPALITY_CODE.eq(municipality))
            .and(MEASURE.MEASURE_ID.eq(id))
            .and(MEASURE.VERSION.eq(version))
            .execute()
        == 1;
  }
}
