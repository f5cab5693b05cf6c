package se.rodatraden.survey;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.INVITATION;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.InvitationId;

/// Codes as respondents show them (inbjudningskoder).
@Repository
class InvitationCodes {

  /// Asked for where a code names no id that can be: looking for it costs what looking for another
  /// does.
  private static final InvitationId NOBODYS = new InvitationId("XXXXXXXX");

  private static final byte[] NO_VERIFIER = new byte[32];

  private final DSLContext database;
  private final CodeVerifiers verifiers;

  InvitationCodes(DSLContext database, CodeVerifiers verifiers) {
    this.database = database;
    this.verifiers = verifiers;
  }

  /// The invitation that a code belongs to, spent or not. A code that is malformed, of another
  /// round, stopped or made up takes the same way and the same time: two hashes, one query by
  /// unique keys, one comparison that does not stop at the first difference.
  ///
  /// @param code of the link or as it was typed, in any of its forms
  Optional<InvitationKey> find(SurveyRound round, String code) {
    var link = LinkCode.read(code);
    var fromLink = CodeVerifiers.ofLink(link.map(LinkCode::secret).orElse(code));
    var fromTyped = verifiers.ofTyped(round.id(), TypedCode.read(code).orElse(code));
    var id =
        link.map(LinkCode::id).filter(InvitationId::isValid).map(InvitationId::new).orElse(NOBODYS);
    var found = findRow(round, id, fromTyped);
    var verifier = found.map(Record2::value2).orElse(NO_VERIFIER);
    var isRight = MessageDigest.isEqual(verifier, fromLink);
    for (var typed : fromTyped) {
      isRight |= MessageDigest.isEqual(verifier, typed);
    }
    return isRight
        ? found.map(row -> new InvitationKey(round.municipality(), round.id(), row.value1()))
        : Optional.empty();
  }

  private Optional<Record2<InvitationId, byte[]>> findRow(
      SurveyRound round, InvitationId id, List<byte[]> typed) {
    return database
        .select(INVITATION.INVITATION_ID, INVITATION.LINK_VERIFIER)
        .from(INVITATION)
        .where(isUsable(round))
        .and(INVITATION.INVITATION_ID.eq(id))
        .unionAll(
            select(INVITATION.INVITATION_ID, INVITATION.TYPED_VERIFIER)
                .from(INVITATION)
                .where(isUsable(round))
                .and(INVITATION.TYPED_VERIFIER.in(typed)))
        .fetchOptional();
  }

  private static Condition isUsable(SurveyRound round) {
    return INVITATION
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(INVITATION.SURVEY_ROUND_ID.eq(round.id()))
        .and(INVITATION.VOIDED.eq(inline(false)));
  }

  /// Marks it as used, in the transaction that takes in the answer.
  ///
  /// @return false where it was used or stopped before
  boolean spend(InvitationKey key) {
    return database
            .update(INVITATION)
            .set(INVITATION.SPENT, true)
            .where(INVITATION.MUNICIPALITY_CODE.eq(key.municipality()))
            .and(INVITATION.SURVEY_ROUND_ID.eq(key.round()))
            .and(INVITATION.INVITATION_ID.eq(key.id()))
            .and(INVITATION.SPENT.eq(false))
            .and(INVITATION.VOIDED.eq(false))
            .execute()
        == 1;
  }
}
