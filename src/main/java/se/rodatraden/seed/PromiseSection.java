package se.rodatraden.seed;

import se.rodatraden.promise.Agreement;
import se.rodatraden.promise.Agreement.LinkedPlan;
import se.rodatraden.promise.Commitment;
import se.rodatraden.promise.FocusArea;
import se.rodatraden.promise.PreventionAim;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseDraft;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.shared.id.AgreementId;
import se.rodatraden.shared.id.CommitmentId;
import se.rodatraden.shared.id.FocusAreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// Reads agreements, and the promises made under them.
final class PromiseSection {

  private static final int FIRST_VERSION = 1;

  private final MunicipalityCode municipality;
  private final PictureSection pictures;
  private final SeedKeys<AgreementId> agreementKeys;
  private final SeedKeys<PromiseId> promiseKeys;

  PromiseSection(MunicipalityCode municipality, PictureSection pictures) {
    this.municipality = municipality;
    this.pictures = pictures;
    this.agreementKeys = new SeedKeys<>(municipality, "agreement", AgreementId::new);
    this.promiseKeys = new SeedKeys<>(municipality, "promise", PromiseId::new);
  }

  Agreement agreement(SeedNode node) {
    var fields =
        node.fields(
            "key",
            "title",
            "purpose",
            "validFrom",
            "validUntil",
            "parties",
            "decidedBy",
            "sharedResponsibility",
            "preventionAims",
            "renewsEarlier",
            "linkedPlans",
            "focusAreas",
            "goals",
            "activities",
            "signatures",
            "followUpPlan",
            "documents");
    var id = agreementKeys.declare(fields.get("key"));
    var focusKeys = SeedKeys.within(id, "focus area", FocusAreaId::new);
    var work = new WorkSection(id, null);
    return new Agreement(
        id,
        fields.get("title").localized(),
        fields.localizedOrNull("purpose"),
        fields.orNull("validFrom", SeedNode::date),
        fields.orNull("validUntil", SeedNode::date),
        fields.texts("parties"),
        fields.texts("decidedBy"),
        fields.localizedOrNull("sharedResponsibility"),
        fields.list("preventionAims", each -> each.oneOf(PreventionAim.class)),
        fields.flag("renewsEarlier", false),
        fields.list("linkedPlans", PromiseSection::linkedPlan),
        fields.list("focusAreas", each -> focusArea(focusKeys, each)),
        fields.list("goals", work::goal),
        fields.list("activities", work::activity),
        fields.list("signatures", work::signature),
        work.followUpPlans(fields),
        fields.list("documents", work::document));
  }

  private static LinkedPlan linkedPlan(SeedNode node) {
    var fields = node.fields("name", "includesLater");
    return new LinkedPlan(fields.get("name").localized(), fields.flag("includesLater", false));
  }

  private static FocusArea focusArea(SeedKeys<FocusAreaId> keys, SeedNode node) {
    var fields = node.fields("key", "title", "goals", "activities");
    var id = keys.declare(fields.get("key"));
    var work = new WorkSection(id, null);
    return new FocusArea(
        id,
        fields.get("title").localized(),
        fields.list("goals", work::goal),
        fields.list("activities", work::activity));
  }

  Promise promise(SeedNode node) {
    var fields =
        node.fields(
            "key",
            "agreement",
            "title",
            "text",
            "status",
            "validity",
            "caveat",
            "mayBeRevised",
            "participation",
            "publishedOn",
            "outside",
            "problems",
            "commitments",
            "signatures",
            "goals",
            "activities",
            "followUpPlan",
            "documents");
    var id = promiseKeys.declare(fields.get("key"));
    var commitmentKeys = SeedKeys.within(id, "commitment", CommitmentId::new);
    var work = new WorkSection(id, commitmentKeys);
    return new Promise(
        id,
        municipality,
        FIRST_VERSION,
        fields.get("status").oneOf(PromiseStatus.class),
        fields.orNull("publishedOn", SeedNode::date),
        draft(fields),
        null,
        fields.list("commitments", each -> commitment(commitmentKeys, each)),
        fields.list("signatures", work::signature),
        fields.list("goals", work::goal),
        fields.list("activities", work::activity),
        work.followUpPlans(fields),
        fields.list("documents", work::document),
        fields.list("problems", pictures::referToProblem));
  }

  private PromiseDraft draft(SeedFields fields) {
    return new PromiseDraft(
        fields.orNull("agreement", agreementKeys::refer),
        fields.get("title").localized(),
        fields.get("text").localized(),
        QuotaSection.validity(fields.get("validity")),
        fields.localizedOrNull("caveat"),
        fields.localizedOrNull("mayBeRevised"),
        fields.localizedOrNull("participation"),
        fields.list("outside", SeedNode::localized));
  }

  private static Commitment commitment(SeedKeys<CommitmentId> keys, SeedNode node) {
    var fields = node.fields("key", "text");
    return new Commitment(keys.declare(fields.get("key")), fields.get("text").localized());
  }
}
