package se.rodatraden.promise;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static se.rodatraden.jooq.Tables.ACTIVITY;
import static se.rodatraden.jooq.Tables.EFFORT;
import static se.rodatraden.jooq.Tables.GOAL;
import static se.rodatraden.jooq.Tables.OUTSIDE_PROMISE;
import static se.rodatraden.jooq.Tables.PROMISE;
import static se.rodatraden.jooq.Tables.PROMISE_PROBLEM;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.GoalId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;

/// Writes promises and what stands under them. Every change goes through [#touch] first, so that
/// two who edit the same promise cannot overwrite each other.
@Repository
class PromiseChanges {

  private final DSLContext database;

  PromiseChanges(DSLContext database) {
    this.database = database;
  }

  void add(MunicipalityCode municipality, PromiseId promise, PromiseDraft draft) {
    database
        .insertInto(PROMISE)
        .set(PROMISE.PROMISE_ID, promise)
        .set(PROMISE.MUNICIPALITY_CODE, municipality)
        .set(PROMISE.STATUS, PromiseStatus.DRAFT)
        .set(columns(draft))
        .execute();
    putOutside(municipality, promise, draft.outside());
  }

  void edit(MunicipalityCode municipality, PromiseId promise, PromiseDraft draft) {
    database.update(PROMISE).set(columns(draft)).where(is(municipality, promise)).execute();
    putOutside(municipality, promise, draft.outside());
  }

  private static Map<Field<?>, Object> columns(PromiseDraft draft) {
    var columns = new HashMap<Field<?>, Object>();
    columns.put(PROMISE.AGREEMENT_ID, draft.agreement());
    columns.put(PROMISE.TITLE, draft.title());
    columns.put(PROMISE.TEXT, draft.text());
    columns.put(PROMISE.VALIDITY, StoredJson.write(draft.validity()));
    columns.put(PROMISE.CAVEAT, draft.caveat());
    columns.put(PROMISE.MAY_BE_REVISED, draft.mayBeRevised());
    columns.put(PROMISE.PARTICIPATION, draft.participation());
    return columns;
  }

  private void putOutside(
      MunicipalityCode municipality, PromiseId promise, List<LocalizedText> outside) {
    database
        .deleteFrom(OUTSIDE_PROMISE)
        .where(OUTSIDE_PROMISE.MUNICIPALITY_CODE.eq(municipality))
        .and(OUTSIDE_PROMISE.PROMISE_ID.eq(promise))
        .execute();
    int position = 0;
    for (var text : outside) {
      database
          .insertInto(OUTSIDE_PROMISE)
          .set(OUTSIDE_PROMISE.MUNICIPALITY_CODE, municipality)
          .set(OUTSIDE_PROMISE.PROMISE_ID, promise)
          .set(OUTSIDE_PROMISE.POSITION, ++position)
          .set(OUTSIDE_PROMISE.TEXT, text)
          .execute();
    }
  }

  /// Claims the promise for a change, from the version that the change was made on.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.ChangedMeanwhile]
  void touch(MunicipalityCode municipality, PromiseId promise, int version) {
    int touched =
        database
            .update(PROMISE)
            .set(PROMISE.VERSION, version + 1)
            .where(is(municipality, promise))
            .and(PROMISE.VERSION.eq(version))
            .execute();
    if (touched == 0) {
      throw new CommonProblem.ChangedMeanwhile("promise").asException();
    }
  }

  void tie(MunicipalityCode municipality, PromiseId promise, Collection<ProblemId> problems) {
    database
        .deleteFrom(PROMISE_PROBLEM)
        .where(PROMISE_PROBLEM.MUNICIPALITY_CODE.eq(municipality))
        .and(PROMISE_PROBLEM.PROMISE_ID.eq(promise))
        .execute();
    for (var problem : new LinkedHashSet<>(problems)) {
      database
          .insertInto(PROMISE_PROBLEM)
          .set(PROMISE_PROBLEM.MUNICIPALITY_CODE, municipality)
          .set(PROMISE_PROBLEM.PROMISE_ID, promise)
          .set(PROMISE_PROBLEM.PROBLEM_ID, problem)
          .execute();
    }
  }

  void setStatus(MunicipalityCode municipality, PromiseId promise, PromiseStatus status) {
    database.update(PROMISE).set(PROMISE.STATUS, status).where(is(municipality, promise)).execute();
  }

  void publish(MunicipalityCode municipality, PromiseId promise, java.time.LocalDate on) {
    database
        .update(PROMISE)
        .set(PROMISE.STATUS, PromiseStatus.PUBLISHED)
        .set(PROMISE.PUBLISHED_ON, on)
        .where(is(municipality, promise))
        .execute();
  }

  void add(
      MunicipalityCode municipality, PromiseId promise, ActivityId activity, ActivityDraft draft) {
    int position =
        next(
            ACTIVITY,
            ACTIVITY.POSITION,
            ACTIVITY.MUNICIPALITY_CODE.eq(municipality).and(ACTIVITY.PROMISE_ID.eq(promise)));
    database
        .insertInto(ACTIVITY)
        .set(ACTIVITY.ACTIVITY_ID, activity)
        .set(ACTIVITY.MUNICIPALITY_CODE, municipality)
        .set(ACTIVITY.PROMISE_ID, promise)
        .set(ACTIVITY.POSITION, position)
        .set(columns(draft))
        .execute();
  }

  void edit(
      MunicipalityCode municipality, PromiseId promise, ActivityId activity, ActivityDraft draft) {
    database
        .update(ACTIVITY)
        .set(columns(draft))
        .where(ACTIVITY.MUNICIPALITY_CODE.eq(municipality))
        .and(ACTIVITY.PROMISE_ID.eq(promise))
        .and(ACTIVITY.ACTIVITY_ID.eq(activity))
        .execute();
  }

  private static Map<Field<?>, Object> columns(ActivityDraft draft) {
    var columns = new HashMap<Field<?>, Object>();
    columns.put(ACTIVITY.COMMITMENT_ID, draft.commitment());
    columns.put(ACTIVITY.TEXT, draft.text());
    columns.put(ACTIVITY.PURPOSE, draft.purpose());
    columns.put(ACTIVITY.RESPONSIBLE, draft.responsible());
    columns.put(ACTIVITY.PARTICIPANTS, draft.participants());
    columns.put(ACTIVITY.QUOTA, StoredJson.write(draft.quota()));
    columns.put(ACTIVITY.PLACES, draft.places());
    columns.put(ACTIVITY.OCCASIONS, StoredJson.write(draft.occasions()));
    columns.put(ACTIVITY.TARGET_GROUPS, draft.targetGroups());
    columns.put(ACTIVITY.MEASURE_CRITERIA, StoredJson.write(draft.measureCriteria()));
    columns.put(ACTIVITY.COUNTS_ONLY, draft.countsOnly());
    columns.put(ACTIVITY.CONTINUES_EARLIER, draft.continuesEarlier());
    return columns;
  }

  void remove(MunicipalityCode municipality, PromiseId promise, ActivityId activity) {
    database
        .deleteFrom(EFFORT)
        .where(EFFORT.MUNICIPALITY_CODE.eq(municipality))
        .and(EFFORT.ACTIVITY_ID.eq(activity))
        .execute();
    database
        .deleteFrom(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_CODE.eq(municipality))
        .and(ACTIVITY.PROMISE_ID.eq(promise))
        .and(ACTIVITY.ACTIVITY_ID.eq(activity))
        .execute();
  }

  void add(MunicipalityCode municipality, PromiseId promise, GoalId goal, GoalDraft draft) {
    int position =
        next(
            GOAL,
            GOAL.POSITION,
            GOAL.MUNICIPALITY_CODE.eq(municipality).and(GOAL.PROMISE_ID.eq(promise)));
    database
        .insertInto(GOAL)
        .set(GOAL.GOAL_ID, goal)
        .set(GOAL.MUNICIPALITY_CODE, municipality)
        .set(GOAL.PROMISE_ID, promise)
        .set(GOAL.POSITION, position)
        .set(columns(draft))
        .execute();
  }

  void edit(MunicipalityCode municipality, PromiseId promise, GoalId goal, GoalDraft draft) {
    database
        .update(GOAL)
        .set(columns(draft))
        .where(GOAL.MUNICIPALITY_CODE.eq(municipality))
        .and(GOAL.PROMISE_ID.eq(promise))
        .and(GOAL.GOAL_ID.eq(goal))
        .execute();
  }

  private static Map<Field<?>, Object> columns(GoalDraft draft) {
    var columns = new HashMap<Field<?>, Object>();
    columns.put(GOAL.KIND, draft.kind());
    columns.put(GOAL.TEXT, draft.text());
    columns.put(GOAL.INDICATOR, draft.indicator());
    columns.put(GOAL.DIRECTION, draft.direction());
    columns.put(GOAL.TARGET_YEAR, draft.targetYear());
    columns.put(GOAL.DETAILED, draft.detailed());
    return columns;
  }

  void remove(MunicipalityCode municipality, PromiseId promise, GoalId goal) {
    database
        .deleteFrom(GOAL)
        .where(GOAL.MUNICIPALITY_CODE.eq(municipality))
        .and(GOAL.PROMISE_ID.eq(promise))
        .and(GOAL.GOAL_ID.eq(goal))
        .execute();
  }

  private int next(Table<?> table, TableField<?, Integer> position, Condition ofOwner) {
    var last = coalesce(max(position), 0);
    return database.select(last.plus(1)).from(table).where(ofOwner).fetchSingle().value1();
  }

  private static Condition is(MunicipalityCode municipality, PromiseId promise) {
    return PROMISE.MUNICIPALITY_CODE.eq(municipality).and(PROMISE.PROMISE_ID.eq(promise));
  }
}
