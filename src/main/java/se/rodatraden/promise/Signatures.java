package se.rodatraden.promise;

import static se.rodatraden.jooq.Tables.SIGNATURE;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SignatureId;

/// The names under promises, at most one a party.
@Repository
class Signatures {

  private final DSLContext database;

  Signatures(DSLContext database) {
    this.database = database;
  }

  /// Puts a person's name there, in the place of a named signatory who has not signed.
  void put(
      MunicipalityCode municipality,
      PromiseId promise,
      Party party,
      SignedInPerson person,
      LocalDate on) {
    database
        .insertInto(SIGNATURE)
        .set(SIGNATURE.SIGNATURE_ID, new SignatureId(ShortId.random()))
        .set(SIGNATURE.MUNICIPALITY_CODE, municipality)
        .set(SIGNATURE.PROMISE_ID, promise)
        .set(SIGNATURE.PARTY, party)
        .set(SIGNATURE.NAME, person.displayName())
        .set(SIGNATURE.TITLE, person.title())
        .set(SIGNATURE.SIGNED, true)
        .set(SIGNATURE.SIGNED_ON, on)
        .set(SIGNATURE.PERSON_ID, person.id())
        .onDuplicateKeyUpdate()
        .set(SIGNATURE.NAME, person.displayName())
        .set(SIGNATURE.TITLE, person.title())
        .set(SIGNATURE.SIGNED, true)
        .set(SIGNATURE.SIGNED_ON, on)
        .set(SIGNATURE.PERSON_ID, person.id())
        .execute();
  }

  void remove(MunicipalityCode municipality, PromiseId promise, Party party) {
    database
        .deleteFrom(SIGNATURE)
        .where(SIGNATURE.MUNICIPALITY_CODE.eq(municipality))
        .and(SIGNATURE.PROMISE_ID.eq(promise))
        .and(SIGNATURE.PARTY.eq(party))
        .execute();
  }
}
