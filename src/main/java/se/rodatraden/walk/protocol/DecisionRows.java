package se.rodatraden.walk.protocol;

import static se.rodatraden.jooq.Tables.PROTOCOL_DECISION;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.jooq.tables.records.ProtocolDecisionRecord;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// The decisions in the database, one a point.
@Repository
class DecisionRows {

  private final DSLContext database;

  DecisionRows(DSLContext database) {
    this.database = database;
  }

  Map<ObservationId, Decision> list(MunicipalityCode municipality, WalkId walk) {
    return database
        .selectFrom(PROTOCOL_DECISION)
        .where(PROTOCOL_DECISION.MUNICIPALITY_CODE.eq(municipality))
        .and(PROTOCOL_DECISION.WALK_ID.eq(walk))
        .fetchMap(PROTOCOL_DECISION.OBSERVATION_ID, DecisionRows::read);
  }

  private static Decision read(ProtocolDecisionRecord row) {
    var assessment =
        new Assessment(
            row.getFeasibility(),
            row.getControl(),
            row.getOwner(),
            row.getEffect(),
            row.getEffectReference());
    return new Decision(
        row.getVerdict(),
        assessment,
        row.getVerdict() == Verdict.WILL_NOT_BE_DONE ? null : readUndertaking(row),
        row.getReason());
  }

  private static Undertaking readUndertaking(ProtocolDecisionRecord row) {
    return new Undertaking(
        Objects.requireNonNull(row.getAnsweredBy()),
        Objects.requireNonNull(row.getUnit()),
        Objects.requireNonNull(row.getWhat()),
        Objects.requireNonNull(row.getDueOn()));
  }

  void put(MunicipalityCode municipality, WalkId walk, ObservationId point, Decision decision) {
    var row = database.newRecord(PROTOCOL_DECISION);
    var assessment = decision.assessment();
    var undertaking = decision.undertaking();
    row.setObservationId(point);
    row.setMunicipalityCode(municipality);
    row.setWalkId(walk);
    row.setVerdict(decision.verdict());
    row.setFeasibility(assessment.feasibility());
    row.setControl(assessment.control());
    row.setOwner(assessment.owner());
    row.setEffect(assessment.effect());
    row.setEffectReference(assessment.reference());
    row.setAnsweredBy(undertaking == null ? null : undertaking.answeredBy());
    row.setUnit(undertaking == null ? null : undertaking.unit());
    row.setWhat(undertaking == null ? null : undertaking.what());
    row.setDueOn(undertaking == null ? null : undertaking.due());
    row.setReason(decision.reason());
    database.insertInto(PROTOCOL_DECISION).set(row).onDuplicateKeyUpdate().set(row).execute();
  }
}
