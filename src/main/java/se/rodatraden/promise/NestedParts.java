package se.rodatraden.promise;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.ACTIVITY;
import static se.rodatraden.jooq.Tables.DOCUMENT;
import static se.rodatraden.jooq.Tables.EFFORT;
import static se.rodatraden.jooq.Tables.FOLLOW_UP_PLAN;
import static se.rodatraden.jooq.Tables.GOAL;
import static se.rodatraden.jooq.Tables.SIGNATURE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;

/// What stands under a promise, an agreement or a focus area, read in the same statement as its
/// owner. Each condition ties the rows to the owner's, its municipality included.
final class NestedParts {

  private NestedParts() {}

  static Field<List<Goal>> goals(Condition ofOwner) {
    var draft =
        row(GOAL.KIND, GOAL.TEXT, GOAL.INDICATOR, GOAL.DIRECTION, GOAL.TARGET_YEAR, GOAL.DETAILED)
            .mapping(GoalDraft::new);
    var rows = select(GOAL.GOAL_ID, draft).from(GOAL).where(ofOwner).orderBy(GOAL.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(Goal::new)));
  }

  static Field<List<Activity>> activities(Condition ofOwner) {
    var rows =
        select(ACTIVITY.ACTIVITY_ID, activityDraft(), efforts())
            .from(ACTIVITY)
            .where(ofOwner)
            .orderBy(ACTIVITY.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(Activity::new)));
  }

  private static SelectField<ActivityDraft> activityDraft() {
    return row(
            ACTIVITY.COMMITMENT_ID,
            ACTIVITY.TEXT,
            ACTIVITY.PURPOSE,
            ACTIVITY.RESPONSIBLE,
            ACTIVITY.PARTICIPANTS,
            ACTIVITY.QUOTA.convertFrom(json -> StoredJson.read(json, Quota.class)),
            ACTIVITY.PLACES,
            ACTIVITY.OCCASIONS.convertFrom(json -> StoredJson.read(json, StoredJson.OCCASIONS)),
            ACTIVITY.TARGET_GROUPS,
            ACTIVITY.MEASURE_CRITERIA.convertFrom(
                json -> StoredJson.read(json, StoredJson.MEASURE_CRITERIA)),
            ACTIVITY.COUNTS_ONLY,
            ACTIVITY.CONTINUES_EARLIER)
        .mapping(ActivityDraft::new);
  }

  private static Field<List<Effort>> efforts() {
    var rows =
        select(EFFORT.EFFORT_ID, effortDraft(), EFFORT.PERSON_ID, EFFORT.MADE_UP)
            .from(EFFORT)
            .where(EFFORT.ACTIVITY_ID.eq(ACTIVITY.ACTIVITY_ID))
            .and(EFFORT.MUNICIPALITY_CODE.eq(ACTIVITY.MUNICIPALITY_CODE))
            .orderBy(EFFORT.DONE_ON.desc(), EFFORT.EFFORT_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(Effort::new)));
  }

  static SelectField<EffortDraft> effortDraft() {
    return row(
            EFFORT.DONE_ON,
            EFFORT.OCCASIONS,
            EFFORT.HOURS,
            EFFORT.EVENING,
            EFFORT.PLACE_ID,
            EFFORT.NOTE)
        .mapping(EffortDraft::new);
  }

  static Field<List<Signature>> signatures(Condition ofOwner) {
    var rows =
        select(
                SIGNATURE.PARTY,
                SIGNATURE.NAME,
                SIGNATURE.TITLE,
                SIGNATURE.SIGNED,
                SIGNATURE.SIGNED_ON,
                SIGNATURE.PERSON_ID)
            .from(SIGNATURE)
            .where(ofOwner)
            .orderBy(SIGNATURE.PARTY);
    return multiset(rows).convertFrom(result -> result.map(mapping(Signature::new)));
  }

  static Field<List<FollowUpPlan>> followUpPlans(Condition ofOwner) {
    var rows =
        select(
                FOLLOW_UP_PLAN.FOLLOW_UP_PLAN_ID,
                FOLLOW_UP_PLAN.CADENCE,
                FOLLOW_UP_PLAN.DUE_YEAR,
                FOLLOW_UP_PLAN.ABOUT,
                FOLLOW_UP_PLAN.COMPILED_BY,
                FOLLOW_UP_PLAN.PRESENTED_TO,
                FOLLOW_UP_PLAN.PUBLISHED_AT)
            .from(FOLLOW_UP_PLAN)
            .where(ofOwner)
            .orderBy(FOLLOW_UP_PLAN.FOLLOW_UP_PLAN_ID);
    return multiset(rows).convertFrom(result -> result.map(mapping(FollowUpPlan::new)));
  }

  static Field<List<Document>> documents(Condition ofOwner) {
    var rows =
        select(DOCUMENT.DOCUMENT_ID, DOCUMENT.TITLE, DOCUMENT.PUBLISHER, DOCUMENT.WEB_ADDRESS)
            .from(DOCUMENT)
            .where(ofOwner)
            .orderBy(DOCUMENT.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(Document::new)));
  }
}
