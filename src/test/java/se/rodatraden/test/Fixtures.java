package se.rodatraden.test;

import static se.rodatraden.jooq.Tables.LOCAL_POLICE_AREA;
import static se.rodatraden.jooq.Tables.MUNICIPALITY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.rodatraden.identity.Membership;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PersonId;
import se.rodatraden.shared.id.ShortId;

/// Rows and people that most tests need.
public final class Fixtures {

  public static final MunicipalityCode KAVLINGE = new MunicipalityCode("1261");
  public static final MunicipalityCode FLEN = new MunicipalityCode("0482");

  private Fixtures() {}

  /// Kävlinge (slug `kavlinge`) and Flen (slug `flen`), where they are not there already.
  public static void addMunicipalities(DSLContext database) {
    database
        .insertInto(LOCAL_POLICE_AREA)
        .set(LOCAL_POLICE_AREA.LOCAL_POLICE_AREA_ID, "test")
        .set(LOCAL_POLICE_AREA.NAME, "Test")
        .onDuplicateKeyIgnore()
        .execute();
    add(database, KAVLINGE, "kavlinge", "Kävlinge", "12", "Skåne län");
    add(database, FLEN, "flen", "Flen", "04", "Södermanlands län");
  }

  private static void add(
      DSLContext database,
      MunicipalityCode code,
      String slug,
      String name,
      String countyCode,
      String countyName) {
    database
        .insertInto(MUNICIPALITY)
        .set(MUNICIPALITY.MUNICIPALITY_CODE, code)
        .set(MUNICIPALITY.SLUG, slug)
        .set(MUNICIPALITY.NAME, name)
        .set(MUNICIPALITY.COUNTY_CODE, countyCode)
        .set(MUNICIPALITY.COUNTY_NAME, countyName)
        .set(MUNICIPALITY.LOCAL_POLICE_AREA_ID, "test")
        .onDuplicateKeyIgnore()
        .execute();
  }

  /// Signs in somebody with these roles in one municipality; not stored in the database.
  public static SignedInPerson signIn(MunicipalityCode municipality, Party party, Role... roles) {
    var person =
        new SignedInPerson(
            new PersonId(ShortId.named("test/" + party)),
            "test." + party,
            "Test Testsson",
            "Testare",
            null,
            false,
            List.of(roles).stream()
                .map(role -> new Membership(municipality, role, party))
                .toList());
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(person, null, person.getAuthorities()));
    return person;
  }

  public static void signOut() {
    SecurityContextHolder.clearContext();
  }

  /// Stores a person, for rows that refer to one.
  public static void store(DSLContext database, SignedInPerson person) {
    database
        .insertInto(se.rodatraden.jooq.Tables.PERSON)
        .set(se.rodatraden.jooq.Tables.PERSON.PERSON_ID, person.id())
        .set(se.rodatraden.jooq.Tables.PERSON.USERNAME, person.username())
        .set(se.rodatraden.jooq.Tables.PERSON.DISPLAY_NAME, person.displayName())
        .set(se.rodatraden.jooq.Tables.PERSON.TITLE, person.title())
        .onDuplicateKeyIgnore()
        .execute();
  }
}
