package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.REMINDER_INVITATION;
import static se.rodatraden.jooq.Tables.SAMPLE_STRATUM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.InvitationId;

/// Codes as they are kept: without their secrets.
@Repository
class InvitationRows {

  private final DSLContext database;

  InvitationRows(DSLContext database) {
    this.database = database;
  }

  /// What is stored of a code.
  @SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
  record Verifiable(InvitationId id, int stratum, byte[] link, byte[] typed) {}

  /// A code that letters may be sent for.
  record Usable(InvitationId id, int stratum) {}

  Set<InvitationId> ids(SurveyRound round) {
    return database
        .select(INVITATION.INVITATION_ID)
        .from(INVITATION)
        .where(isOf(round))
        .fetchSet(INVITATION.INVITATION_ID);
  }

  void add(SurveyRound round, List<Verifiable> codes) {
    var rows =
        codes.stream()
            .map(code ->
                row(
                    round.id(),
                    code.id(),
                    round.municipality(),
                    code.stratum(),
                    code.link(),
                    code.typed()))
            .toList();
    database
        .insertInto(
            INVITATION,
            INVITATION.SURVEY_ROUND_ID,
            INVITATION.INVITATION_ID,
            INVITATION.MUNICIPALITY_CODE,
            INVITATION.STRATUM_NUMBER,
            INVITATION.LINK_VERIFIER,
            INVITATION.TYPED_VERIFIER)
        .valuesOfRows(rows)
        .execute();
  }

  /// Not stopped, by group; spent or not.
  List<Usable> listUsable(SurveyRound round, CodesOf which) {
    return database
        .select(INVITATION.INVITATION_ID, INVITATION.STRATUM_NUMBER)
        .from(INVITATION)
        .where(isUsable(round, which))
        .orderBy(INVITATION.STRATUM_NUMBER, INVITATION.INVITATION_ID)
        .fetch(mapping(Usable::new));
  }

  /// Gives codes new secrets; what has been used stays used.
  void renew(SurveyRound round, List<Verifiable> codes) {
    var batch =
        database.batch(
            database
                .update(INVITATION)
                .set(INVITATION.LINK_VERIFIER, (byte[]) null)
                .set(INVITATION.TYPED_VERIFIER, (byte[]) null)
                .where(INVITATION.MUNICIPALITY_CODE.eq(round.municipality()))
                .and(INVITATION.SURVEY_ROUND_ID.eq(round.id()))
                .and(INVITATION.INVITATION_ID.eq((InvitationId) null)));
    for (var code : codes) {
      batch = batch.bind(code.link(), code.typed(), round.municipality(), round.id(), code.id());
    }
    batch.execute();
  }

  void stop(SurveyRound round, CodesOf which) {
    database
        .update(INVITATION)
        .set(INVITATION.VOIDED, true)
        .where(isUsable(round, which))
        .execute();
  }

  int countUsable(SurveyRound round) {
    return database.fetchCount(INVITATION, isUsable(round, new CodesOf.Everyone()));
  }

  /// Keeps, for good, which codes have not been used.
  ///
  /// @return how many
  int remember(SurveyRound round, int reminder) {
    return database
        .insertInto(
            REMINDER_INVITATION,
            REMINDER_INVITATION.SURVEY_ROUND_ID,
            REMINDER_INVITATION.REMINDER_NUMBER,
            REMINDER_INVITATION.INVITATION_ID,
            REMINDER_INVITATION.MUNICIPALITY_CODE)
        .select(
            select(
                    INVITATION.SURVEY_ROUND_ID,
                    val(reminder),
                    INVITATION.INVITATION_ID,
                    INVITATION.MUNICIPALITY_CODE)
                .from(INVITATION)
                .where(isUsable(round, new CodesOf.Everyone()))
                .and(INVITATION.SPENT.eq(inline(false))))
        .execute();
  }

  /// In the order of their ids, which are random: the same every time, and telling nothing.
  List<ReminderLetter> listRemembered(SurveyRound round, int reminder) {
    return database
        .select(REMINDER_INVITATION.INVITATION_ID, SAMPLE_STRATUM.LABEL)
        .from(REMINDER_INVITATION)
        .join(INVITATION)
        .on(INVITATION.SURVEY_ROUND_ID.eq(REMINDER_INVITATION.SURVEY_ROUND_ID))
        .and(INVITATION.INVITATION_ID.eq(REMINDER_INVITATION.INVITATION_ID))
        .and(INVITATION.MUNICIPALITY_CODE.eq(REMINDER_INVITATION.MUNICIPALITY_CODE))
        .join(SAMPLE_STRATUM)
        .on(SAMPLE_STRATUM.SURVEY_ROUND_ID.eq(INVITATION.SURVEY_ROUND_ID))
        .and(SAMPLE_STRATUM.STRATUM_NUMBER.eq(INVITATION.STRATUM_NUMBER))
        .and(SAMPLE_STRATUM.MUNICIPALITY_CODE.eq(INVITATION.MUNICIPALITY_CODE))
        .where(REMINDER_INVITATION.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(REMINDER_INVITATION.SURVEY_ROUND_ID.eq(round.id()))
        .and(REMINDER_INVITATION.REMINDER_NUMBER.eq(reminder))
        .orderBy(REMINDER_INVITATION.INVITATION_ID)
        .fetch(mapping(ReminderLetter::new));
  }

  /// How many used their codes, by group, with every code held until the transaction ends.
  Map<Integer, Integer> countSpent(SurveyRound round) {
    var counts = new HashMap<Integer, Integer>();
    database
        .select(INVITATION.STRATUM_NUMBER, INVITATION.SPENT)
        .from(INVITATION)
        .where(isOf(round))
        .forUpdate()
        .forEach(found -> counts.merge(found.value1(), found.value2() ? 1 : 0, Integer::sum));
    return counts;
  }

  void deleteAll(SurveyRound round) {
    database
        .deleteFrom(REMINDER_INVITATION)
        .where(REMINDER_INVITATION.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(REMINDER_INVITATION.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    database.deleteFrom(INVITATION).where(isOf(round)).execute();
  }

  private static Condition isUsable(SurveyRound round, CodesOf which) {
    return isOf(round)
        .and(INVITATION.VOIDED.eq(inline(false)))
        .and(
            switch (which) {
              case CodesOf.Everyone everyone -> DSL.noCondition();
              case CodesOf.Group(int number) -> INVITATION.STRATUM_NUMBER.eq(number);
              case CodesOf.Letters(var ids) -> INVITATION.INVITATION_ID.in(ids);
            });
  }

  private static Condition isOf(SurveyRound round) {
    return INVITATION
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(INVITATION.SURVEY_ROUND_ID.eq(round.id()));
  }
}
