package se.rodatraden.place;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.PLACE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PlaceId;

/// The named places of each municipality, by name.
@Service
public class Places {

  private final DSLContext database;

  Places(DSLContext database) {
    this.database = database;
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Place> list(MunicipalityCode municipality) {
    return where(municipality, DSL.noCondition());
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Place> find(MunicipalityCode municipality, PlaceId id) {
    return where(municipality, PLACE.PLACE_ID.eq(id)).stream().findFirst();
  }

  private List<Place> where(MunicipalityCode municipality, Condition condition) {
    return database
        .select(
            PLACE.PLACE_ID,
            PLACE.MUNICIPALITY_CODE,
            PLACE.PLACE_KEY,
            PLACE.NAME,
            PLACE.KIND,
            PLACE.AREA_ID,
            row(PLACE.LAT, PLACE.LON).mapping(GeoPosition::new))
        .from(PLACE)
        .where(PLACE.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(PLACE.NAME.collate("utf8mb4_swedish_ci"))
        .fetch(mapping(Place::new));
  }
}
