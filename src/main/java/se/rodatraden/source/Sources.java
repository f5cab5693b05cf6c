package se.rodatraden.source;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.SOURCE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SourceId;

/// The sources of each municipality. What a source is called is public; what it says is given out
/// by the picture that cites it.
@Service
public class Sources {

  private final DSLContext database;

  Sources(DSLContext database) {
    this.database = database;
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public List<Source> list(MunicipalityCode municipality) {
    return where(municipality, DSL.noCondition());
  }

  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Source> find(MunicipalityCode municipality, SourceId id) {
    return where(municipality, SOURCE.SOURCE_ID.eq(id)).stream().findFirst();
  }

  private List<Source> where(MunicipalityCode municipality, Condition condition) {
    return database
        .select(
            SOURCE.SOURCE_ID,
            SOURCE.MUNICIPALITY_CODE,
            SOURCE.SOURCE_KEY,
            SOURCE.KIND,
            SOURCE.NAME,
            SOURCE.DESCRIPTION,
            SOURCE.YEAR)
        .from(SOURCE)
        .where(SOURCE.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(SOURCE.KIND, SOURCE.SOURCE_KEY)
        .fetch(mapping(Source::new));
  }
}
