package se.rodatraden.promise;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.ACTIVITY;
import static se.rodatraden.jooq.Tables.AGREEMENT;
import static se.rodatraden.jooq.Tables.COMMITMENT;
import static se.rodatraden.jooq.Tables.DOCUMENT;
import static se.rodatraden.jooq.Tables.FOCUS_AREA;
import static se.rodatraden.jooq.Tables.FOLLOW_UP_PLAN;
import static se.rodatraden.jooq.Tables.GOAL;
import static se.rodatraden.jooq.Tables.OUTSIDE_PROMISE;
import static se.rodatraden.jooq.Tables.PROMISE;
import static se.rodatraden.jooq.Tables.PROMISE_PROBLEM;
import static se.rodatraden.jooq.Tables.SIGNATURE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;

/// Reads promises whole, one statement however many they are.
@Repository
class PromiseQueries {

  private final DSLContext database;
  private final GuardExemptions exemptions;

  PromiseQueries(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.exemptions = exemptions;
  }

  /// Of every municipality, the latest first.
  List<PublishedTitle> listPublishedTitles() {
    return exemptions
        .acrossMunicipalities("the start page shows what every municipality has published")
        .select(PROMISE.PROMISE_ID, PROMISE.MUNICIPALITY_CODE, PROMISE.TITLE)
        .from(PROMISE)
        .where(PROMISE.STATUS.eq(PromiseStatus.PUBLISHED))
        .orderBy(PROMISE.PUBLISHED_ON.desc(), PROMISE.PROMISE_ID)
        .fetch(mapping(PublishedTitle::new));
  }

  List<Promise> list(MunicipalityCode municipality) {
    return fetch(municipality, noCondition());
  }

  List<Promise> listPublished(MunicipalityCode municipality) {
    return fetch(municipality, PROMISE.STATUS.eq(PromiseStatus.PUBLISHED));
  }

  List<Promise> listAnswering(MunicipalityCode municipality, List<ProblemId> problems) {
    var answering =
        select(PROMISE_PROBLEM.PROMISE_ID)
            .from(PROMISE_PROBLEM)
            .where(PROMISE_PROBLEM.MUNICIPALITY_CODE.eq(municipality))
            .and(PROMISE_PROBLEM.PROBLEM_ID.in(problems));
    return fetch(municipality, PROMISE.PROMISE_ID.in(answering));
  }

  Optional<Promise> find(MunicipalityCode municipality, PromiseId promise) {
    return fetch(municipality, PROMISE.PROMISE_ID.eq(promise)).stream().findFirst();
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  Promise get(MunicipalityCode municipality, PromiseId promise) {
    return find(municipality, promise)
        .orElseThrow(() -> new CommonProblem.NotFound("promise", promise.value()).asException());
  }

  private List<Promise> fetch(MunicipalityCode municipality, Condition which) {
    return database
        .select(
            PROMISE.PROMISE_ID,
            PROMISE.MUNICIPALITY_CODE,
            PROMISE.VERSION,
            PROMISE.STATUS,
            PROMISE.PUBLISHED_ON,
            draft(),
            agreement(),
            commitments(),
            NestedParts.signatures(
                SIGNATURE
                    .PROMISE_ID
                    .eq(PROMISE.PROMISE_ID)
                    .and(SIGNATURE.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))),
            NestedParts.goals(
                GOAL.PROMISE_ID
                    .eq(PROMISE.PROMISE_ID)
                    .and(GOAL.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))),
            NestedParts.activities(
                ACTIVITY
                    .PROMISE_ID
                    .eq(PROMISE.PROMISE_ID)
                    .and(ACTIVITY.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))),
            NestedParts.followUpPlans(
                FOLLOW_UP_PLAN
                    .PROMISE_ID
                    .eq(PROMISE.PROMISE_ID)
                    .and(FOLLOW_UP_PLAN.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))),
            NestedParts.documents(
                DOCUMENT
                    .PROMISE_ID
                    .eq(PROMISE.PROMISE_ID)
                    .and(DOCUMENT.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))),
            problems())
        .from(PROMISE)
        .where(PROMISE.MUNICIPALITY_CODE.eq(municipality))
        .and(which)
        .orderBy(PROMISE.PUBLISHED_ON.desc(), PROMISE.PROMISE_ID)
        .fetch(mapping(Promise::new));
  }

  private static SelectField<PromiseDraft> draft() {
    return row(
            PROMISE.AGREEMENT_ID,
            PROMISE.TITLE,
            PROMISE.TEXT,
            PROMISE.VALIDITY.convertFrom(json -> StoredJson.read(json, Validity.class)),
            PROMISE.CAVEAT,
            PROMISE.MAY_BE_REVISED,
            PROMISE.PARTICIPATION,
            outside())
        .mapping(PromiseDraft::new);
  }

  private static Field<List<LocalizedText>> outside() {
    var rows =
        select(OUTSIDE_PROMISE.TEXT)
            .from(OUTSIDE_PROMISE)
            .where(OUTSIDE_PROMISE.PROMISE_ID.eq(PROMISE.PROMISE_ID))
            .and(OUTSIDE_PROMISE.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))
            .orderBy(OUTSIDE_PROMISE.POSITION);
    return multiset(rows).convertFrom(result -> result.map(text -> text.value1()));
  }

  private static Field<AgreementOutline> agreement() {
    var rows =
        select(
                AGREEMENT.AGREEMENT_ID,
                AGREEMENT.TITLE,
                AGREEMENT.VALID_FROM,
                AGREEMENT.VALID_UNTIL,
                focusAreaTitles())
            .from(AGREEMENT)
            .where(AGREEMENT.AGREEMENT_ID.eq(PROMISE.AGREEMENT_ID))
            .and(AGREEMENT.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE));
    return multiset(rows)
        .convertFrom(result ->
            result.isEmpty() ? null : result.map(mapping(AgreementOutline::new)).getFirst());
  }

  private static Field<List<LocalizedText>> focusAreaTitles() {
    var rows =
        select(FOCUS_AREA.TITLE)
            .from(FOCUS_AREA)
            .where(FOCUS_AREA.AGREEMENT_ID.eq(AGREEMENT.AGREEMENT_ID))
            .and(FOCUS_AREA.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))
            .orderBy(FOCUS_AREA.POSITION);
    return multiset(rows).convertFrom(result -> result.map(title -> title.value1()));
  }

  private static Field<List<Commitment>> commitments() {
    var rows =
        select(COMMITMENT.COMMITMENT_ID, COMMITMENT.TEXT)
            .from(COMMITMENT)
            .where(COMMITMENT.PROMISE_ID.eq(PROMISE.PROMISE_ID))
            .and(COMMITMENT.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))
            .orderBy(COMMITMENT.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(Commitment::new)));
  }

  private static Field<List<ProblemId>> problems() {
    var rows =
        select(PROMISE_PROBLEM.PROBLEM_ID)
            .from(PROMISE_PROBLEM)
            .where(PROMISE_PROBLEM.PROMISE_ID.eq(PROMISE.PROMISE_ID))
            .and(PROMISE_PROBLEM.MUNICIPALITY_CODE.eq(PROMISE.MUNICIPALITY_CODE))
            .orderBy(PROMISE_PROBLEM.PROBLEM_ID);
    return multiset(rows).convertFrom(result -> result.map(problem -> problem.value1()));
  }
}
