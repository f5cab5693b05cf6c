package se.rodatraden.picture;

import static se.rodatraden.jooq.Tables.ADOPTION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.PictureId;

/// Who has adopted which picture.
@Repository
class AdoptionRows {

  private final DSLContext database;

  AdoptionRows(DSLContext database) {
    this.database = database;
  }

  List<Party> parties(MunicipalityCode municipality, PictureId picture) {
    return database
        .select(ADOPTION.PARTY)
        .from(ADOPTION)
        .where(ADOPTION.MUNICIPALITY_CODE.eq(municipality))
        .and(ADOPTION.PICTURE_ID.eq(picture))
        .orderBy(ADOPTION.PARTY)
        .fetch(ADOPTION.PARTY);
  }

  void add(MunicipalityCode municipality, PictureId picture, PersonId person, Adoption adoption) {
    database
        .insertInto(ADOPTION)
        .set(ADOPTION.MUNICIPALITY_CODE, municipality)
        .set(ADOPTION.PICTURE_ID, picture)
        .set(ADOPTION.PARTY, adoption.party())
        .set(ADOPTION.PERSON_ID, person)
        .set(ADOPTION.NAME, adoption.name())
        .set(ADOPTION.TITLE, adoption.title())
        .set(ADOPTION.ADOPTED_ON, adoption.adoptedOn())
        .execute();
  }

  int deleteAllOf(MunicipalityCode municipality, PictureId picture) {
    return database
        .deleteFrom(ADOPTION)
        .where(ADOPTION.MUNICIPALITY_CODE.eq(municipality))
        .and(ADOPTION.PICTURE_ID.eq(picture))
        .execute();
  }
}
