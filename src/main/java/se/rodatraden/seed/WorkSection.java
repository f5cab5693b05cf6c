package se.rodatraden.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.ActivityDraft;
import se.rodatraden.promise.Cadence;
import se.rodatraden.promise.Direction;
import se.rodatraden.promise.Document;
import se.rodatraden.promise.FollowUpPlan;
import se.rodatraden.promise.Goal;
import se.rodatraden.promise.GoalDraft;
import se.rodatraden.promise.GoalKind;
import se.rodatraden.promise.MeasureCriterion;
import se.rodatraden.promise.Occasion;
import se.rodatraden.promise.Responsible;
import se.rodatraden.promise.Signature;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.CommitmentId;
import se.rodatraden.shared.id.DocumentId;
import se.rodatraden.shared.id.FollowUpPlanId;
import se.rodatraden.shared.id.GoalId;
import se.rodatraden.shared.id.ShortId;

/// Reads what an agreement, a focus area and a promise have in common. Ids are made from the
/// parent's, so that siblings may use the same keys.
final class WorkSection {

  private final Object parent;
  private final @Nullable SeedKeys<CommitmentId> commitments;
  private final SeedKeys<GoalId> goalKeys;
  private final SeedKeys<ActivityId> activityKeys;

  /// @param parent the id of what the parts belong to
  /// @param commitments that activities may stand under, null where there are none
  WorkSection(Object parent, @Nullable SeedKeys<CommitmentId> commitments) {
    this.parent = parent;
    this.commitments = commitments;
    this.goalKeys = SeedKeys.within(parent, "goal", GoalId::new);
    this.activityKeys = SeedKeys.within(parent, "activity", ActivityId::new);
  }

  Goal goal(SeedNode node) {
    var fields =
        node.fields("key", "kind", "text", "indicator", "direction", "targetYear", "detailed");
    var draft =
        new GoalDraft(
            fields.get("kind").oneOf(GoalKind.class),
            fields.get("text").localized(),
            fields.localizedOrNull("indicator"),
            fields.get("direction").oneOf(Direction.class),
            fields.orNull("targetYear", SeedNode::integer),
            fields.flag("detailed", true));
    return new Goal(goalKeys.declare(fields.get("key")), draft);
  }

  Activity activity(SeedNode node) {
    var fields =
        node.fields(
            "key",
            "commitment",
            "text",
            "purpose",
            "responsible",
            "participants",
            "quota",
            "places",
            "occasions",
            "targetGroups",
            "measureCriteria",
            "countsOnly",
            "continuesEarlier");
    var draft =
        new ActivityDraft(
            fields.orNull("commitment", this::commitment),
            fields.get("text").localized(),
            fields.localizedOrNull("purpose"),
            fields.get("responsible").oneOf(Responsible.class),
            fields.texts("participants"),
            QuotaSection.quota(fields.get("quota")),
            fields.texts("places"),
            fields.list("occasions", WorkSection::occasion),
            fields.texts("targetGroups"),
            fields.list("measureCriteria", each -> each.oneOf(MeasureCriterion.class)),
            fields.flag("countsOnly", false),
            fields.flag("continuesEarlier", false));
    return new Activity(activityKeys.declare(fields.get("key")), draft, List.of());
  }

  private CommitmentId commitment(SeedNode key) {
    if (commitments == null) {
      throw key.broken("no commitment outside a promise");
    }
    return commitments.refer(key);
  }

  private static Occasion occasion(SeedNode node) {
    var fields = node.fields("name", "yearly");
    return new Occasion(fields.get("name").text(), fields.flag("yearly", false));
  }

  Signature signature(SeedNode node) {
    var fields = node.fields("party", "name", "title", "signed", "signedOn");
    return new Signature(
        fields.get("party").oneOf(Party.class),
        fields.get("name").text(),
        fields.textOrNull("title"),
        fields.get("signed").bool(),
        fields.orNull("signedOn", SeedNode::date),
        null);
  }

  /// None or one: a document tells of one way to follow up.
  List<FollowUpPlan> followUpPlans(SeedFields parentFields) {
    return parentFields.find("followUpPlan").map(this::followUpPlan).stream().toList();
  }

  private FollowUpPlan followUpPlan(SeedNode node) {
    var fields =
        node.fields("cadence", "dueYear", "about", "compiledBy", "presentedTo", "publishedAt");
    return new FollowUpPlan(
        new FollowUpPlanId(ShortId.named(parent + "/follow-up-plan")),
        fields.get("cadence").oneOf(Cadence.class),
        fields.orNull("dueYear", SeedNode::integer),
        fields.localizedOrNull("about"),
        fields.texts("compiledBy"),
        fields.texts("presentedTo"),
        fields.texts("publishedAt"));
  }

  Document document(SeedNode node) {
    var fields = node.fields("title", "publisher", "webAddress");
    var title = fields.get("title").text();
    return new Document(
        new DocumentId(ShortId.named(parent + "/document/" + title)),
        title,
        fields.get("publisher").text(),
        fields.textOrNull("webAddress"));
  }
}
