package se.rodatraden.picture;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static se.rodatraden.jooq.Tables.ADOPTION;
import static se.rodatraden.jooq.Tables.EVIDENCE;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PICTURE_SOURCE;
import static se.rodatraden.jooq.Tables.PROBLEM;
import static se.rodatraden.jooq.Tables.PROBLEM_PLACE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;

/// The parts of a picture as columns of the query that reads it, so that a picture is one query
/// however much it holds.
final class PictureQueries {

  private PictureQueries() {}

  static Field<List<Adoption>> adoptions() {
    var rows =
        select(ADOPTION.PARTY, ADOPTION.NAME, ADOPTION.TITLE, ADOPTION.ADOPTED_ON)
            .from(ADOPTION)
            .where(ADOPTION.MUNICIPALITY_CODE.eq(PICTURE.MUNICIPALITY_CODE))
            .and(ADOPTION.PICTURE_ID.eq(PICTURE.PICTURE_ID))
            .orderBy(ADOPTION.ADOPTED_ON, ADOPTION.PARTY);
    return multiset(rows).convertFrom(result -> result.map(mapping(Adoption::new)));
  }

  static Field<List<WeighedSource>> sources(Names names) {
    var rows =
        select(PICTURE_SOURCE.SOURCE_ID, PICTURE_SOURCE.VERDICT, PICTURE_SOURCE.REASON)
            .from(PICTURE_SOURCE)
            .where(PICTURE_SOURCE.MUNICIPALITY_CODE.eq(PICTURE.MUNICIPALITY_CODE))
            .and(PICTURE_SOURCE.PICTURE_ID.eq(PICTURE.PICTURE_ID))
            .orderBy(PICTURE_SOURCE.POSITION, PICTURE_SOURCE.SOURCE_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(names::source)));
  }

  static Field<List<Problem>> problems(Names names) {
    var rows =
        select(
                PROBLEM.PROBLEM_ID,
                PROBLEM.PICTURE_ID,
                PROBLEM.POSITION,
                PROBLEM.VERSION,
                problemDraft(names),
                evidence())
            .from(PROBLEM)
            .where(PROBLEM.MUNICIPALITY_CODE.eq(PICTURE.MUNICIPALITY_CODE))
            .and(PROBLEM.PICTURE_ID.eq(PICTURE.PICTURE_ID))
            .orderBy(PROBLEM.POSITION, PROBLEM.PROBLEM_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(Problem::new)));
  }

  static SelectField<ProblemDraft> problemDraft(Names names) {
    return row(
            PROBLEM.FINDING,
            PROBLEM.TITLE,
            PROBLEM.DESCRIPTION,
            PROBLEM.CAUSE_GROUP,
            PROBLEM.CAUSE,
            PROBLEM.CONSEQUENCE,
            PROBLEM.CERTAINTY,
            PROBLEM.SCOPE,
            PROBLEM.PRIORITISED,
            PROBLEM.PRIORITY_REASON,
            places(names))
        .mapping(ProblemDraft::new);
  }

  private static Field<List<NamedPlace>> places(Names names) {
    var rows =
        select(PROBLEM_PLACE.PLACE_ID)
            .from(PROBLEM_PLACE)
            .where(PROBLEM_PLACE.MUNICIPALITY_CODE.eq(PROBLEM.MUNICIPALITY_CODE))
            .and(PROBLEM_PLACE.PROBLEM_ID.eq(PROBLEM.PROBLEM_ID))
            .orderBy(PROBLEM_PLACE.PLACE_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(names::place)));
  }

  static Field<List<Evidence>> evidence() {
    var rows =
        select(
                EVIDENCE.EVIDENCE_ID,
                EVIDENCE.VERSION,
                EVIDENCE.KIND,
                EVIDENCE.REFERENCE,
                EVIDENCE.CITATION,
                EVIDENCE.STATEMENT,
                EVIDENCE.VERDICT,
                EVIDENCE.REASON)
            .from(EVIDENCE)
            .where(EVIDENCE.MUNICIPALITY_CODE.eq(PROBLEM.MUNICIPALITY_CODE))
            .and(EVIDENCE.PROBLEM_ID.eq(PROBLEM.PROBLEM_ID))
            .orderBy(EVIDENCE.POSITION, EVIDENCE.EVIDENCE_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(Evidence::new)));
  }

  static Field<Integer> problemCount() {
    return problemCount(PROBLEM.PICTURE_ID.eq(PICTURE.PICTURE_ID));
  }

  static Field<Integer> problemCountWithoutEvidence() {
    var used =
        exists(
            selectOne()
                .from(EVIDENCE)
                .where(EVIDENCE.MUNICIPALITY_CODE.eq(PROBLEM.MUNICIPALITY_CODE))
                .and(EVIDENCE.PROBLEM_ID.eq(PROBLEM.PROBLEM_ID))
                .and(EVIDENCE.VERDICT.eq(Verdict.USED)));
    return problemCount(PROBLEM.PICTURE_ID.eq(PICTURE.PICTURE_ID).and(not(used)));
  }

  private static Field<Integer> problemCount(Condition which) {
    return field(
        selectCount()
            .from(PROBLEM)
            .where(PROBLEM.MUNICIPALITY_CODE.eq(PICTURE.MUNICIPALITY_CODE))
            .and(which));
  }
}
