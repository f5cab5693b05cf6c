package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.REMINDER_INVITATION;
import static se.rodatraden.jooq.Tables.UNSEALED_STRATUM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.id.SurveyRoundId;

/// Codes as they are kept: without their secrets, and with their groups sealed. What is done to
/// many goes in the order of their random ids, so that no order in the database's log tells a
/// group.
@Repository
class InvitationRows {

  private final DSLContext database;
  private final DSLContext everywhere;
  private final SealedStrata strata;

  InvitationRows(DSLContext database, GuardExemptions exemptions, SealedStrata strata) {
    this.database = database;
    this.everywhere =
        exemptions.acrossMunicipalities("what an earlier version left is sealed once for all");
    this.strata = strata;
  }

  /// What is stored of a code's secrets.
  @SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
  record Verifiable(Usable code, byte[] link, byte[] typed) {}

  /// A code that letters may be sent for.
  ///
  /// @param stratum null where the ballot key that its group was sealed under is gone
  record Usable(InvitationId id, @Nullable Integer stratum) {}

  /// How many used their codes.
  ///
  /// @param byStratum those whose group could be read
  /// @param isComplete every code's group could be read
  record Spent(int codes, Map<Integer, Integer> byStratum, boolean isComplete) {
    Spent {
      byStratum = Map.copyOf(byStratum);
    }
  }

  Set<InvitationId> ids(SurveyRound round) {
    return database
        .select(INVITATION.INVITATION_ID)
        .from(INVITATION)
        .where(isOf(round))
        .fetchSet(INVITATION.INVITATION_ID);
  }

  /// @param codes with their groups, in an order that has nothing to do with these
  void add(SurveyRound round, List<Verifiable> codes) {
    var rows =
        codes.stream()
            .map(code ->
                row(
                    round.id(),
                    code.code().id(),
                    round.municipality(),
                    strata.seal(
                        round.id(), code.code().id(), requireNonNull(code.code().stratum())),
                    code.link(),
                    code.typed()))
            .toList();
    database
        .insertInto(
            INVITATION,
            INVITATION.SURVEY_ROUND_ID,
            INVITATION.INVITATION_ID,
            INVITATION.MUNICIPALITY_CODE,
            INVITATION.SEALED_STRATUM,
            INVITATION.LINK_VERIFIER,
            INVITATION.TYPED_VERIFIER)
        .valuesOfRows(rows)
        .execute();
  }

  /// Not stopped, spent or not, by id.
  List<Usable> listUsable(SurveyRound round, CodesOf which) {
    return database
        .select(INVITATION.INVITATION_ID, INVITATION.SEALED_STRATUM)
        .from(INVITATION)
        .where(isUsable(round, which))
        .orderBy(INVITATION.INVITATION_ID)
        .fetch(found -> usable(round, found));
  }

  private Usable usable(SurveyRound round, Record2<InvitationId, byte[]> found) {
    return new Usable(
        found.value1(), strata.open(round.id(), found.value1(), found.value2()).orElse(null));
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
      batch =
          batch.bind(code.link(), code.typed(), round.municipality(), round.id(), code.code().id());
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
  List<Usable> listRemembered(SurveyRound round, int reminder) {
    return database
        .select(INVITATION.INVITATION_ID, INVITATION.SEALED_STRATUM)
        .from(REMINDER_INVITATION)
        .join(INVITATION)
        .on(INVITATION.SURVEY_ROUND_ID.eq(REMINDER_INVITATION.SURVEY_ROUND_ID))
        .and(INVITATION.INVITATION_ID.eq(REMINDER_INVITATION.INVITATION_ID))
        .and(INVITATION.MUNICIPALITY_CODE.eq(REMINDER_INVITATION.MUNICIPALITY_CODE))
        .where(REMINDER_INVITATION.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(REMINDER_INVITATION.SURVEY_ROUND_ID.eq(round.id()))
        .and(REMINDER_INVITATION.REMINDER_NUMBER.eq(reminder))
        .orderBy(REMINDER_INVITATION.INVITATION_ID)
        .fetch(found -> usable(round, found));
  }

  /// Every code is held until the transaction ends.
  Spent countSpent(SurveyRound round) {
    int codes = 0;
    var isComplete = true;
    var byStratum = new HashMap<Integer, Integer>();
    for (var found :
        database
            .select(INVITATION.INVITATION_ID, INVITATION.SEALED_STRATUM, INVITATION.SPENT)
            .from(INVITATION)
            .where(isOf(round))
            .forUpdate()
            .fetch()) {
      int spent = found.value3() ? 1 : 0;
      var stratum = strata.open(round.id(), found.value1(), found.value2());
      codes += spent;
      isComplete &= stratum.isPresent();
      stratum.ifPresent(number -> byStratum.merge(number, spent, Integer::sum));
    }
    return new Spent(codes, byStratum, isComplete);
  }

  /// Seals the groups that an earlier version left in clear, and deletes them.
  ///
  /// @return how many
  int sealUnsealed() {
    var unsealed =
        everywhere
            .selectFrom(UNSEALED_STRATUM)
            .orderBy(UNSEALED_STRATUM.SURVEY_ROUND_ID, UNSEALED_STRATUM.INVITATION_ID)
            .forUpdate()
            .fetch();
    var updates =
        everywhere.batch(
            everywhere
                .update(INVITATION)
                .set(INVITATION.SEALED_STRATUM, (byte[]) null)
                .where(INVITATION.SURVEY_ROUND_ID.eq((SurveyRoundId) null))
                .and(INVITATION.INVITATION_ID.eq((InvitationId) null)));
    for (var code : unsealed) {
      var round = code.getSurveyRoundId();
      var id = code.getInvitationId();
      updates = updates.bind(strata.seal(round, id, code.getStratumNumber()), round, id);
    }
    if (updates.size() > 0) {
      updates.execute();
    }
    everywhere.deleteFrom(UNSEALED_STRATUM).execute();
    return unsealed.size();
  }

  /// Makes the table's file anew: what is deleted only would be left in it.
  void wipeUnsealed() {
    everywhere.truncate(UNSEALED_STRATUM).execute();
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
