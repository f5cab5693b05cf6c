package se.rodatraden.picture;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PROBLEM;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;

/// The pictures of each municipality.
@Repository
class PictureRows {

  private final DSLContext database;

  PictureRows(DSLContext database) {
    this.database = database;
  }

  /// What must be known before a picture is changed.
  record Standing(PictureId id, int number, PictureStatus status, int contentsVersion) {}

  List<PictureOverview> list(MunicipalityCode municipality) {
    return database
        .select(
            PICTURE.PICTURE_ID,
            PICTURE.PICTURE_VERSION,
            PICTURE.TITLE,
            PICTURE.SUMMARY,
            PICTURE.STATUS,
            PictureQueries.problemCount(),
            PictureQueries.problemCountWithoutEvidence(),
            PictureQueries.adoptions())
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(PICTURE.STATUS.desc(), PICTURE.PICTURE_VERSION.desc())
        .fetch(mapping(PictureOverview::new));
  }

  Optional<Picture> find(MunicipalityCode municipality, Condition which, Names names) {
    return list(municipality, which, names, 1).stream().findFirst();
  }

  /// The newest first.
  List<Picture> list(MunicipalityCode municipality, Condition which, Names names, int most) {
    return database
        .select(
            PICTURE.PICTURE_ID,
            PICTURE.MUNICIPALITY_CODE,
            PICTURE.PICTURE_VERSION,
            PICTURE.STATUS,
            PICTURE.VERSION,
            PICTURE.CONTENTS_VERSION,
            row(PICTURE.TITLE, PICTURE.SUMMARY).mapping(PictureDraft::new),
            PictureQueries.sources(names),
            PictureQueries.problems(names),
            PictureQueries.adoptions())
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(which)
        .orderBy(PICTURE.PICTURE_VERSION.desc())
        .limit(most)
        .fetch(mapping(Picture::new));
  }

  /// Those that were adopted here as they were then, as JSON, by number.
  Map<Integer, String> listSnapshots(MunicipalityCode municipality) {
    return database
        .select(PICTURE.PICTURE_VERSION, PICTURE.ADOPTED_SNAPSHOT)
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.ADOPTED_SNAPSHOT.isNotNull())
        .fetchMap(row -> row.value1(), row -> row.value2().data());
  }

  /// Of these pictures, by id, for those that have one; nobody adopts them until the transaction
  /// ends.
  Map<PictureId, String> holdSnapshots(MunicipalityCode municipality, Collection<PictureId> ids) {
    var snapshots = new HashMap<PictureId, String>();
    database
        .select(PICTURE.PICTURE_ID, PICTURE.ADOPTED_SNAPSHOT)
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.in(ids))
        .orderBy(PICTURE.PICTURE_ID)
        .forUpdate()
        .fetch()
        .stream()
        .filter(row -> row.value2() != null)
        .forEach(row -> snapshots.put(row.value1(), row.value2().data()));
    return snapshots;
  }

  /// Holds the row until the transaction ends, so that changes to a picture happen one at a time.
  Optional<Standing> lock(MunicipalityCode municipality, PictureId id) {
    return database
        .select(
            PICTURE.PICTURE_ID, PICTURE.PICTURE_VERSION, PICTURE.STATUS, PICTURE.CONTENTS_VERSION)
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.eq(id))
        .forUpdate()
        .fetchOptional(mapping(Standing::new));
  }

  Optional<PictureId> findPictureOf(MunicipalityCode municipality, ProblemId problem) {
    return database
        .select(PROBLEM.PICTURE_ID)
        .from(PROBLEM)
        .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
        .and(PROBLEM.PROBLEM_ID.eq(problem))
        .fetchOptional(PROBLEM.PICTURE_ID);
  }

  int nextNumber(MunicipalityCode municipality) {
    return database
        .select(coalesce(max(PICTURE.PICTURE_VERSION), 0).plus(1))
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .fetchSingle()
        .value1();
  }

  void add(MunicipalityCode municipality, PictureId id, int number, PictureDraft draft) {
    database
        .insertInto(PICTURE)
        .set(PICTURE.MUNICIPALITY_CODE, municipality)
        .set(PICTURE.PICTURE_ID, id)
        .set(PICTURE.PICTURE_VERSION, number)
        .set(PICTURE.TITLE, draft.title())
        .set(PICTURE.SUMMARY, draft.summary())
        .set(PICTURE.STATUS, PictureStatus.DRAFT)
        .execute();
  }

  /// @return false if it was saved by someone else since that version
  boolean update(MunicipalityCode municipality, PictureId id, int version, PictureDraft draft) {
    return database
            .update(PICTURE)
            .set(PICTURE.TITLE, draft.title())
            .set(PICTURE.SUMMARY, draft.summary())
            .set(PICTURE.VERSION, PICTURE.VERSION.plus(1))
            .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
            .and(PICTURE.PICTURE_ID.eq(id))
            .and(PICTURE.VERSION.eq(version))
            .execute()
        == 1;
  }

  void raiseContentsVersion(MunicipalityCode municipality, PictureId id) {
    database
        .update(PICTURE)
        .set(PICTURE.CONTENTS_VERSION, PICTURE.CONTENTS_VERSION.plus(1))
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.eq(id))
        .execute();
  }

  void setAdopted(MunicipalityCode municipality, PictureId id) {
    database
        .update(PICTURE)
        .set(PICTURE.STATUS, PictureStatus.ADOPTED)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.eq(id))
        .execute();
  }

  void setSnapshot(MunicipalityCode municipality, PictureId id, String snapshot) {
    database
        .update(PICTURE)
        .set(PICTURE.ADOPTED_SNAPSHOT, JSON.json(snapshot))
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.eq(id))
        .execute();
  }

  Optional<String> findSnapshot(MunicipalityCode municipality, int number) {
    return database
        .select(PICTURE.ADOPTED_SNAPSHOT)
        .from(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_VERSION.eq(number))
        .and(PICTURE.ADOPTED_SNAPSHOT.isNotNull())
        .fetchOptional(PICTURE.ADOPTED_SNAPSHOT)
        .map(JSON::data);
  }

  void delete(MunicipalityCode municipality, PictureId id) {
    database
        .deleteFrom(PICTURE)
        .where(PICTURE.MUNICIPALITY_CODE.eq(municipality))
        .and(PICTURE.PICTURE_ID.eq(id))
        .execute();
  }
}
