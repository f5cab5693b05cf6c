package se.rodatraden.picture;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static se.rodatraden.jooq.Tables.PICTURE_SOURCE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.SourceId;

/// How pictures weigh their sources.
@Repository
class SourceWeighingRows {

  private final DSLContext database;

  SourceWeighingRows(DSLContext database) {
    this.database = database;
  }

  void put(
      MunicipalityCode municipality,
      PictureId picture,
      SourceId source,
      Verdict verdict,
      @Nullable String reason) {
    database
        .insertInto(PICTURE_SOURCE)
        .set(PICTURE_SOURCE.MUNICIPALITY_CODE, municipality)
        .set(PICTURE_SOURCE.PICTURE_ID, picture)
        .set(PICTURE_SOURCE.SOURCE_ID, source)
        .set(PICTURE_SOURCE.POSITION, nextPosition(municipality, picture))
        .set(PICTURE_SOURCE.VERDICT, verdict)
        .set(PICTURE_SOURCE.REASON, reason)
        .onDuplicateKeyUpdate()
        .set(PICTURE_SOURCE.VERDICT, verdict)
        .set(PICTURE_SOURCE.REASON, reason)
        .execute();
  }

  private int nextPosition(MunicipalityCode municipality, PictureId picture) {
    return database
        .select(coalesce(max(PICTURE_SOURCE.POSITION), 0).plus(1))
        .from(PICTURE_SOURCE)
        .where(PICTURE_SOURCE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE_SOURCE.PICTURE_ID.eq(picture))
        .fetchSingle()
        .value1();
  }

  void delete(MunicipalityCode municipality, PictureId picture, SourceId source) {
    database
        .deleteFrom(PICTURE_SOURCE)
        .where(PICTURE_SOURCE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE_SOURCE.PICTURE_ID.eq(picture))
        .and(PICTURE_SOURCE.SOURCE_ID.eq(source))
        .execute();
  }
}
