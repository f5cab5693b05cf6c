package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.rodatraden.jooq.Tables.INVITATION;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.jooq.tables.Invitation;
import se.rodatraden.shared.id.InvitationId;

/// Codes as respondents show them (inbjudningskoder).
@Repository
class InvitationCodes {

  /// Asked for where a code names no id that can be: looking for it costs what looking for another
  /// does.
  private static final InvitationId NOBODYS = new InvitationId("XXXXXXXX");

  private static final byte[] NO_VERIFIER = new byte[32];

  private static final Invitation BY_LINK = INVITATION.as("by_link");
  private static final Invitation BY_TYPED = INVITATION.as("by_typed");

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
    var found = look(round, id, fromTyped);
    var isRight = MessageDigest.isEqual(found.verifier(), fromLink);
    for (var typed : fromTyped) {
      isRight |= MessageDigest.isEqual(found.verifier(), typed);
    }
    return isRight
        ? Optional.of(new InvitationKey(round.municipality(), round.id(), found.id()))
        : Optional.empty();
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual
  private record Found(InvitationId id, byte[] verifier) {}

  /// One row always, the same in size whether something is found or not.
  private Found look(SurveyRound round, InvitationId id, List<byte[]> typed) {
    var one = select(inline(1).as("one")).asTable("one");
    return database
        .select(
            coalesce(
                BY_LINK.INVITATION_ID,
                BY_TYPED.INVITATION_ID,
                val(NOBODYS, INVITATION.INVITATION_ID)),
            coalesce(BY_LINK.LINK_VERIFIER, BY_TYPED.TYPED_VERIFIER, val(NO_VERIFIER)))
        .from(one)
        .leftJoin(BY_LINK)
        .on(isUsable(BY_LINK, round))
        .and(BY_LINK.INVITATION_ID.eq(id))
        .leftJoin(BY_TYPED)
        .on(isUsable(BY_TYPED, round))
        .and(BY_TYPED.TYPED_VERIFIER.in(typed))
        .fetchSingle(mapping(Found::new));
  }

  private static Condition isUsable(Invitation invitation, SurveyRound round) {
    return invitation
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(invitation.SURVEY_ROUND_ID.eq(round.id()))
        .and(invitation.VOIDED.eq(inline(false)));
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
