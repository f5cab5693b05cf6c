package se.rodatraden.source;

import static se.rodatraden.jooq.Tables.SOURCE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.jooq.tables.records.SourceRecord;
import se.rodatraden.shared.database.RowImport;

/// Takes in a municipality's sources from a file. One that people have edited is left as it is.
@Service
public class SourceImport {

  private final DSLContext database;

  SourceImport(DSLContext database) {
    this.database = database;
  }

  @SystemOnly
  @Transactional
  public void load(RowImport rows, List<Source> sources) {
    for (var source : sources) {
      var branch = "source/" + source.key();
      if (isEdited(source)) {
        rows.leaveAlone(branch);
      } else {
        rows.store(branch, row(source));
      }
    }
  }

  private boolean isEdited(Source source) {
    return database.fetchExists(
        SOURCE,
        SOURCE.MUNICIPALITY_CODE.eq(source.municipality()),
        SOURCE.SOURCE_ID.eq(source.id()),
        SOURCE.VERSION.gt(1));
  }

  private static SourceRecord row(Source source) {
    var row = new SourceRecord();
    row.setSourceId(source.id());
    row.setMunicipalityCode(source.municipality());
    row.setSourceKey(source.key());
    row.setKind(source.kind());
    row.setName(source.name());
    row.setDescription(source.description());
    row.setYear(source.year());
    return row;
  }
}
