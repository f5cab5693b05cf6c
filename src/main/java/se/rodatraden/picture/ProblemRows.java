package se.rodatraden.picture;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static se.rodatraden.jooq.Tables.PROBLEM;
import static se.rodatraden.jooq.Tables.PROBLEM_PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.jooq.tables.records.ProblemRecord;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;

/// The problems that pictures name.
@Repository
class ProblemRows {

  private final DSLContext database;

  ProblemRows(DSLContext database) {
    this.database = database;
  }

  List<Problem> list(MunicipalityCode municipality, Names names) {
    return list(municipality, DSL.noCondition(), names);
  }

  Optional<Problem> find(MunicipalityCode municipality, ProblemId id, Names names) {
    return list(municipality, PROBLEM.PROBLEM_ID.eq(id), names).stream().findFirst();
  }

  private List<Problem> list(MunicipalityCode municipality, Condition which, Names names) {
    return database
        .select(
            PROBLEM.PROBLEM_ID,
            PROBLEM.PICTURE_ID,
            PROBLEM.POSITION,
            PROBLEM.VERSION,
            PictureQueries.problemDraft(names),
            PictureQueries.evidence())
        .from(PROBLEM)
        .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
        .and(which)
        .orderBy(PROBLEM.PICTURE_ID, PROBLEM.POSITION)
        .fetch(mapping(Problem::new));
  }

  List<ProblemId> idsInOrder(MunicipalityCode municipality, PictureId picture) {
    return database
        .select(PROBLEM.PROBLEM_ID)
        .from(PROBLEM)
        .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
        .and(PROBLEM.PICTURE_ID.eq(picture))
        .orderBy(PROBLEM.POSITION, PROBLEM.PROBLEM_ID)
        .fetch(PROBLEM.PROBLEM_ID);
  }

  ProblemLines lines(MunicipalityCode municipality) {
    return new ProblemLines(
        database
            .select(PROBLEM.PROBLEM_ID, PROBLEM.PREDECESSOR_ID)
            .from(PROBLEM)
            .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
            .and(PROBLEM.PREDECESSOR_ID.isNotNull())
            .fetchMap(PROBLEM.PROBLEM_ID, PROBLEM.PREDECESSOR_ID));
  }

  void add(MunicipalityCode municipality, PictureId picture, ProblemId id, ProblemDraft draft) {
    add(municipality, picture, id, null, draft);
  }

  /// @param predecessor the same problem in the picture that this one begins as a copy of
  void add(
      MunicipalityCode municipality,
      PictureId picture,
      ProblemId id,
      @Nullable ProblemId predecessor,
      ProblemDraft draft) {
    var last =
        database
            .select(coalesce(max(PROBLEM.POSITION), 0))
            .from(PROBLEM)
            .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
            .and(PROBLEM.PICTURE_ID.eq(picture))
            .fetchSingle()
            .value1();
    var record =
        filled(draft)
            .with(PROBLEM.MUNICIPALITY_CODE, municipality)
            .with(PROBLEM.PICTURE_ID, picture)
            .with(PROBLEM.PROBLEM_ID, id)
            .with(PROBLEM.PREDECESSOR_ID, predecessor)
            .with(PROBLEM.POSITION, last + 1);
    database.insertInto(PROBLEM).set(record).execute();
    addPlaces(municipality, id, draft.places());
  }

  /// @return false if it was saved by someone else since that version
  boolean update(MunicipalityCode municipality, ProblemId id, int version, ProblemDraft draft) {
    var updated =
        database
            .update(PROBLEM)
            .set(filled(draft))
            .set(PROBLEM.VERSION, PROBLEM.VERSION.plus(1))
            .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
            .and(PROBLEM.PROBLEM_ID.eq(id))
            .and(PROBLEM.VERSION.eq(version))
            .execute();
    if (updated == 1) {
      removePlaces(municipality, id);
      addPlaces(municipality, id, draft.places());
    }
    return updated == 1;
  }

  static ProblemRecord filled(ProblemDraft draft) {
    return new ProblemRecord()
        .with(PROBLEM.FINDING, draft.finding())
        .with(PROBLEM.TITLE, draft.title())
        .with(PROBLEM.DESCRIPTION, draft.description())
        .with(PROBLEM.CAUSE_GROUP, draft.causeGroup())
        .with(PROBLEM.CAUSE, draft.cause())
        .with(PROBLEM.CONSEQUENCE, draft.consequence())
        .with(PROBLEM.CERTAINTY, draft.certainty())
        .with(PROBLEM.SCOPE, draft.scope())
        .with(PROBLEM.PRIORITISED, draft.prioritised())
        .with(PROBLEM.PRIORITY_REASON, draft.priorityReason());
  }

  private void addPlaces(MunicipalityCode municipality, ProblemId id, List<NamedPlace> places) {
    var rows =
        places.stream()
            .map(place ->
                database
                    .newRecord(PROBLEM_PLACE)
                    .with(PROBLEM_PLACE.MUNICIPALITY_CODE, municipality)
                    .with(PROBLEM_PLACE.PROBLEM_ID, id)
                    .with(PROBLEM_PLACE.PLACE_ID, place.id()))
            .toList();
    database.batchInsert(rows).execute();
  }

  private void removePlaces(MunicipalityCode municipality, ProblemId id) {
    database
        .deleteFrom(PROBLEM_PLACE)
        .where(PROBLEM_PLACE.MUNICIPALITY_CODE.eq(municipality))
        .and(PROBLEM_PLACE.PROBLEM_ID.eq(id))
        .execute();
  }

  void rank(MunicipalityCode municipality, List<ProblemId> inOrder) {
    var updates = new ArrayList<Query>();
    for (int i = 0; i < inOrder.size(); i++) {
      updates.add(
          database
              .update(PROBLEM)
              .set(PROBLEM.POSITION, i + 1)
              .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
              .and(PROBLEM.PROBLEM_ID.eq(inOrder.get(i))));
    }
    database.batch(updates).execute();
  }

  void delete(MunicipalityCode municipality, ProblemId id) {
    removePlaces(municipality, id);
    database
        .deleteFrom(PROBLEM)
        .where(PROBLEM.MUNICIPALITY_CODE.eq(municipality))
        .and(PROBLEM.PROBLEM_ID.eq(id))
        .execute();
  }
}
