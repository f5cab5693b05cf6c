package se.rodatraden.place;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.CONTACT;
import static se.rodatraden.jooq.Tables.LOCAL_POLICE_AREA;
import static se.rodatraden.jooq.Tables.MUNICIPALITY;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;

/// The municipalities that take part, in the order of the Swedish alphabet.
@Service
public class Municipalities {

  private final DSLContext database;

  Municipalities(DSLContext database) {
    this.database = database;
  }

  /// @param slugOrCode as it stands in an address, `kavlinge` or `1261`
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Municipality> find(String slugOrCode) {
    return MunicipalityCode.isValid(slugOrCode)
        ? find(new MunicipalityCode(slugOrCode))
        : where(MUNICIPALITY.SLUG.eq(slugOrCode)).stream().findFirst();
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Municipality> find(MunicipalityCode code) {
    return where(MUNICIPALITY.MUNICIPALITY_CODE.eq(code)).stream().findFirst();
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @OpenToAll
  @Transactional(readOnly = true)
  public Municipality get(MunicipalityCode code) {
    return find(code)
        .orElseThrow(() -> new CommonProblem.NotFound("municipality", code.value()).asException());
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @OpenToAll
  @Transactional(readOnly = true)
  public Municipality getBySlug(String slugOrCode) {
    return find(slugOrCode)
        .orElseThrow(() -> new CommonProblem.NotFound("municipality", slugOrCode).asException());
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Municipality> list() {
    return where(DSL.noCondition());
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Contact> contacts(MunicipalityCode code) {
    return database
        .select(
            CONTACT.NAME,
            CONTACT.PURPOSE,
            CONTACT.PHONE,
            CONTACT.EMAIL,
            CONTACT.ADDRESS,
            CONTACT.WEB_ADDRESS)
        .from(CONTACT)
        .where(CONTACT.MUNICIPALITY_CODE.eq(code))
        .orderBy(CONTACT.POSITION)
        .fetch(mapping(Contact::new));
  }

  private List<Municipality> where(Condition condition) {
    return database
        .select(
            MUNICIPALITY.MUNICIPALITY_CODE,
            MUNICIPALITY.SLUG,
            MUNICIPALITY.NAME,
            MUNICIPALITY.COUNTY_CODE,
            MUNICIPALITY.COUNTY_NAME,
            row(LOCAL_POLICE_AREA.LOCAL_POLICE_AREA_ID, LOCAL_POLICE_AREA.NAME)
                .mapping(LocalPoliceArea::new),
            MUNICIPALITY.OUTLINE)
        .from(MUNICIPALITY)
        .join(LOCAL_POLICE_AREA)
        .using(LOCAL_POLICE_AREA.LOCAL_POLICE_AREA_ID)
        .where(condition)
        .orderBy(MUNICIPALITY.NAME.collate("utf8mb4_swedish_ci"))
        .fetch(mapping(Municipality::new));
  }
}
