package se.rodatraden.identity;

import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shared.id.MunicipalityCode;
import tools.jackson.databind.json.JsonMapper;

/// Who did what and when. An entry is written in the transaction of what it tells of, or not at
/// all.
@Component
public class AuditTrail {

  private final DSLContext database;
  private final CurrentPerson currentPerson;
  private final Clock clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  AuditTrail(
      DSLContext database,
      CurrentPerson currentPerson,
      Clock clock,
      JsonMapper json,
      ApplicationEventPublisher events) {
    this.database = database;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /// @param municipality null for what concerns the whole installation
  /// @param action the subject's kind and a past participle, e.g. `promise.signed`
  /// @param details what a reader of the trail needs; never answers, never personal data of
  ///   residents
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable MunicipalityCode municipality,
      String action,
      String subjectKind,
      String subjectId,
      Map<String, ?> details) {
    database
        .insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.MUNICIPALITY_CODE, municipality)
        .set(AUDIT_ENTRY.AT, clock.instant())
        .set(AUDIT_ENTRY.PERSON_ID, currentPerson.find().map(SignedInPerson::id).orElse(null))
        .set(AUDIT_ENTRY.ACTION, action)
        .set(AUDIT_ENTRY.SUBJECT_KIND, subjectKind)
        .set(AUDIT_ENTRY.SUBJECT_ID, subjectId)
        .set(AUDIT_ENTRY.DETAILS, JSON.json(json.writeValueAsString(details)))
        .execute();
    events.publishEvent(new Recorded(action));
  }

  /// Something was changed, whatever it was.
  public record Recorded(String action) {}
}
