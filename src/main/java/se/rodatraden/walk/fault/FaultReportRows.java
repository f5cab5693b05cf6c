package se.rodatraden.walk.fault;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.FAULT_REPORT;
import static se.rodatraden.jooq.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.jooq.tables.records.FaultReportRecord;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.ObservationErased;

/// What has been sent to fault reporting, in the database.
@Repository
class FaultReportRows {

  private final DSLContext database;

  FaultReportRows(DSLContext database) {
    this.database = database;
  }

  /// Of a walk, by point, the first first.
  Map<ObservationId, List<FaultReport>> list(MunicipalityCode municipality, WalkId walk) {
    return database
        .selectFrom(FAULT_REPORT)
        .where(FAULT_REPORT.MUNICIPALITY_CODE.eq(municipality))
        .and(FAULT_REPORT.WALK_ID.eq(walk))
        .orderBy(FAULT_REPORT.OBSERVATION_ID, FAULT_REPORT.ATTEMPT)
        .fetchGroups(FAULT_REPORT.OBSERVATION_ID, FaultReportRows::read);
  }

  /// Of all walks.
  Map<ObservationId, List<FaultReport>> listAll(MunicipalityCode municipality) {
    return database
        .selectFrom(FAULT_REPORT)
        .where(FAULT_REPORT.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(FAULT_REPORT.OBSERVATION_ID, FAULT_REPORT.ATTEMPT)
        .fetchGroups(FAULT_REPORT.OBSERVATION_ID, FaultReportRows::read);
  }

  List<FaultReport> list(MunicipalityCode municipality, ObservationId point) {
    return list(municipality, point, noCondition());
  }

  Optional<FaultReport> find(MunicipalityCode municipality, ObservationId point, int attempt) {
    return list(municipality, point, FAULT_REPORT.ATTEMPT.eq(attempt)).stream().findFirst();
  }

  private List<FaultReport> list(
      MunicipalityCode municipality, ObservationId point, Condition condition) {
    return database
        .selectFrom(FAULT_REPORT)
        .where(FAULT_REPORT.MUNICIPALITY_CODE.eq(municipality))
        .and(FAULT_REPORT.OBSERVATION_ID.eq(point))
        .and(condition)
        .orderBy(FAULT_REPORT.ATTEMPT)
        .fetch(FaultReportRows::read);
  }

  private static FaultReport read(FaultReportRecord row) {
    var status = row.getRemoteStatus();
    var fetched = row.getRemoteAt();
    return new FaultReport(
        row.getObservationId(),
        row.getAttempt(),
        row.getState(),
        row.getServiceName(),
        row.getDescription(),
        row.getProblem(),
        row.getServiceRequestId(),
        row.getToken(),
        row.getNotice(),
        status == null || fetched == null
            ? null
            : new FaultReport.Remote(status, row.getRemoteNotes(), fetched),
        null,
        row.getPersonName(),
        row.getSentAt());
  }

  /// @return false where somebody else has begun the same attempt
  boolean begin(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId point,
      int attempt,
      FaultService service,
      GeoReport.Sent sent,
      SignedInPerson person,
      Instant now) {
    var row = database.newRecord(FAULT_REPORT);
    row.setMunicipalityCode(municipality);
    row.setObservationId(point);
    row.setAttempt(attempt);
    row.setWalkId(walk);
    row.setState(FaultReportState.SENDING);
    row.setServiceCode(service.code());
    row.setServiceName(service.name());
    row.setDescription(sent.description());
    row.setLat(sent.position().lat());
    row.setLon(sent.position().lon());
    row.setPersonId(person.id());
    row.setPersonName(person.displayName());
    row.setSentAt(now);
    try {
      database.insertInto(FAULT_REPORT).set(row).execute();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void received(
      MunicipalityCode municipality, ObservationId point, int attempt, GeoReport.Taken taken) {
    database
        .update(FAULT_REPORT)
        .set(FAULT_REPORT.STATE, FaultReportState.RECEIVED)
        .set(FAULT_REPORT.SERVICE_REQUEST_ID, taken.number())
        .set(FAULT_REPORT.TOKEN, taken.token())
        .set(FAULT_REPORT.NOTICE, taken.notice())
        .where(isOne(municipality, point, attempt))
        .execute();
  }

  void notReceived(
      MunicipalityCode municipality,
      ObservationId point,
      int attempt,
      FaultReportState state,
      @Nullable String said) {
    database
        .update(FAULT_REPORT)
        .set(FAULT_REPORT.STATE, state)
        .set(FAULT_REPORT.PROBLEM, said)
        .where(isOne(municipality, point, attempt))
        .execute();
  }

  void numbered(MunicipalityCode municipality, ObservationId point, int attempt, String number) {
    database
        .update(FAULT_REPORT)
        .set(FAULT_REPORT.SERVICE_REQUEST_ID, number)
        .where(isOne(municipality, point, attempt))
        .execute();
  }

  void standsAt(
      MunicipalityCode municipality,
      ObservationId point,
      int attempt,
      GeoReport.Standing standing,
      Instant now) {
    database
        .update(FAULT_REPORT)
        .set(FAULT_REPORT.REMOTE_STATUS, standing.status())
        .set(FAULT_REPORT.REMOTE_NOTES, standing.notes())
        .set(FAULT_REPORT.REMOTE_AT, now)
        .where(isOne(municipality, point, attempt))
        .execute();
  }

  /// What was sent about an erased note may hold its words, and what came back may repeat them.
  @EventListener
  void erase(ObservationErased erased) {
    database
        .update(FAULT_REPORT)
        .set(FAULT_REPORT.DESCRIPTION, "")
        .set(FAULT_REPORT.LAT, now(erased, OBSERVATION.LAT))
        .set(FAULT_REPORT.LON, now(erased, OBSERVATION.LON))
        .setNull(FAULT_REPORT.PROBLEM)
        .setNull(FAULT_REPORT.NOTICE)
        .setNull(FAULT_REPORT.REMOTE_NOTES)
        .where(FAULT_REPORT.MUNICIPALITY_CODE.eq(erased.municipality()))
        .and(FAULT_REPORT.OBSERVATION_ID.eq(erased.observation()))
        .execute();
  }

  /// What the note itself has kept.
  private static Select<Record1<BigDecimal>> now(
      ObservationErased erased, Field<BigDecimal> field) {
    return select(field)
        .from(OBSERVATION)
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(erased.municipality()))
        .and(OBSERVATION.OBSERVATION_ID.eq(erased.observation()));
  }

  private static Condition isOne(MunicipalityCode municipality, ObservationId point, int attempt) {
    return FAULT_REPORT
        .MUNICIPALITY_CODE
        .eq(municipality)
        .and(FAULT_REPORT.OBSERVATION_ID.eq(point))
        .and(FAULT_REPORT.ATTEMPT.eq(attempt));
  }
}
