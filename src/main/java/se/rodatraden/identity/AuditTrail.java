package se.rodatraden.identity;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  /// What has been done to a subject, the first first: when and what, not by whom.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Entry> list(MunicipalityCode municipality, String subjectKind, String subjectId) {
    return database
        .select(AUDIT_ENTRY.AT, AUDIT_ENTRY.ACTION)
        .from(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(municipality))
        .and(AUDIT_ENTRY.SUBJECT_KIND.eq(subjectKind))
        .and(AUDIT_ENTRY.SUBJECT_ID.eq(subjectId))
        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
        .fetch(mapping(Entry::new));
  }

  public record Entry(Instant at, String action) {}

  /// Something was changed, whatever it was.
  public record Recorded(String action) {}
}
