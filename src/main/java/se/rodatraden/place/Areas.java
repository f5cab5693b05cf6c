package se.rodatraden.place;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.AREA;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;

/// The areas of each municipality, in the municipality's own order.
@Service
public class Areas {

  private final DSLContext database;

  Areas(DSLContext database) {
    this.database = database;
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Area> list(MunicipalityCode municipality) {
    return where(municipality, DSL.noCondition());
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Area> find(MunicipalityCode municipality, AreaId id) {
    return where(municipality, AREA.AREA_ID.eq(id)).stream().findFirst();
  }

  private List<Area> where(MunicipalityCode municipality, Condition condition) {
    return database
        .select(AREA.AREA_ID, AREA.MUNICIPALITY_CODE, AREA.AREA_KEY, AREA.NAME, AREA.OUTLINE)
        .from(AREA)
        .where(AREA.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(AREA.POSITION)
        .fetch(mapping(Area::new));
  }
}
