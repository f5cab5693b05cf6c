package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.OPEN_MAP;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The open maps in the database.
@Repository
class StoredMaps {

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

  private final DSLContext database;
  private final GuardExemptions exemptions;

  StoredMaps(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  Optional<OpenMap> find(MunicipalityCode municipality, WalkId walk) {
    var its = OPEN_MAP.MUNICIPALITY_CODE.eq(municipality).and(OPEN_MAP.WALK_ID.eq(walk));
    return list(database, its, false).stream().findFirst();
  }

  /// The one that ends first first.
  List<OpenMap> list(MunicipalityCode municipality) {
    return list(database, OPEN_MAP.MUNICIPALITY_CODE.eq(municipality), false);
  }

  /// @param code as typed: case and surrounding space do not matter
  Optional<OpenMap> findByCode(String code) {
    return findByCode(code, false);
  }

  /// As [#findByCode], and nobody changes or closes the map until the transaction ends.
  Optional<OpenMap> findByCodeAndHold(String code) {
    return findByCode(code, true);
  }

  private Optional<OpenMap> findByCode(String typed, boolean hold) {
    var everywhere = exemptions.acrossMunicipalities("a map's code tells which municipality it is");
    return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
        .filter(code -> CODE.matcher(code).matches())
        .flatMap(code -> list(everywhere, OPEN_MAP.CODE.eq(code), hold).stream().findFirst());
  }

  private static List<OpenMap> list(DSLContext database, Condition condition, boolean hold) {
    var draft =
        row(OPEN_MAP.OPENS_ON, OPEN_MAP.CLOSES_ON, OPEN_MAP.AREA_ID).mapping(OpenMapDraft::new);
    var maps =
        database
            .select(
                OPEN_MAP.WALK_ID,
                OPEN_MAP.MUNICIPALITY_CODE,
                OPEN_MAP.CODE,
                draft,
                OPEN_MAP.CLOSED_EARLY,
                OPEN_MAP.VERSION)
            .from(OPEN_MAP)
            .where(condition)
            .orderBy(OPEN_MAP.CLOSES_ON, OPEN_MAP.WALK_ID);
    return (hold ? maps.forShare() : maps).fetch(mapping(OpenMap::new));
  }

  /// @return false where the walk has a map already
  boolean add(OpenMap map) {
    try {
      database
          .insertInto(OPEN_MAP)
          .set(OPEN_MAP.WALK_ID, map.walk())
          .set(OPEN_MAP.MUNICIPALITY_CODE, map.municipality())
          .set(OPEN_MAP.CODE, map.code())
          .set(OPEN_MAP.AREA_ID, map.area())
          .set(OPEN_MAP.OPENS_ON, map.opensOn())
          .set(OPEN_MAP.CLOSES_ON, map.closesOn())
          .set(OPEN_MAP.CLOSED_EARLY, map.closedEarly())
          .execute();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// @return whether the version was still the one the change builds on
  boolean change(
      MunicipalityCode municipality,
      WalkId walk,
      int version,
      OpenMapDraft draft,
      boolean closedEarly) {
    return database
            .update(OPEN_MAP)
            .set(OPEN_MAP.AREA_ID, draft.area())
            .set(OPEN_MAP.OPENS_ON, draft.opensOn())
            .set(OPEN_MAP.CLOSES_ON, draft.closesOn())
            .set(OPEN_MAP.CLOSED_EARLY, closedEarly)
            .set(OPEN_MAP.VERSION, version + 1)
            .where(OPEN_MAP.MUNICIPALITY_CODE.eq(municipality))
            .and(OPEN_MAP.WALK_ID.eq(walk))
            .and(OPEN_MAP.VERSION.eq(version))
            .execute()
        == 1;
  }
}
