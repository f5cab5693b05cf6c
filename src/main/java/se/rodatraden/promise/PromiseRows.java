package se.rodatraden.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import se.rodatraden.jooq.tables.records.ActivityRecord;
import se.rodatraden.jooq.tables.records.AgreementRecord;
import se.rodatraden.jooq.tables.records.CommitmentRecord;
import se.rodatraden.jooq.tables.records.DocumentRecord;
import se.rodatraden.jooq.tables.records.FocusAreaRecord;
import se.rodatraden.jooq.tables.records.FollowUpPlanRecord;
import se.rodatraden.jooq.tables.records.GoalRecord;
import se.rodatraden.jooq.tables.records.LinkedPlanRecord;
import se.rodatraden.jooq.tables.records.OutsidePromiseRecord;
import se.rodatraden.jooq.tables.records.PromiseProblemRecord;
import se.rodatraden.jooq.tables.records.PromiseRecord;
import se.rodatraden.jooq.tables.records.SignatureRecord;
import se.rodatraden.shared.id.AgreementId;
import se.rodatraden.shared.id.FocusAreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SignatureId;

/// The rows that an agreement or a promise is stored as, parents first.
final class PromiseRows {

  private static final int FIRST_VERSION = 1;

  private final MunicipalityCode code;

  PromiseRows(MunicipalityCode code) {
    this.code = code;
  }

  /// What a goal or an activity stands under: one of the three.
  private record Parent(
      @Nullable AgreementId agreement,
      @Nullable FocusAreaId focusArea,
      @Nullable PromiseId promise) {}

  List<UpdatableRecord<?>> of(Agreement agreement) {
    var id = agreement.id();
    var parent = new Parent(id, null, null);
    var rows = new ArrayList<UpdatableRecord<?>>();
    rows.add(
        new AgreementRecord(
            id,
            code,
            agreement.title(),
            agreement.purpose(),
            agreement.validFrom(),
            agreement.validUntil(),
            agreement.parties(),
            agreement.decidedBy(),
            agreement.sharedResponsibility(),
            StoredJson.write(agreement.preventionAims()),
            agreement.renewsEarlier(),
            FIRST_VERSION));
    rows.addAll(
        numbered(
            agreement.linkedPlans(),
            (position, plan) ->
                new LinkedPlanRecord(code, id, position, plan.name(), plan.includesLater())));
    rows.addAll(work(parent, agreement.goals(), agreement.activities()));
    rows.addAll(
        numbered(
            agreement.focusAreas(),
            (position, focus) ->
                new FocusAreaRecord(focus.id(), code, id, position, focus.title())));
    for (var focus : agreement.focusAreas()) {
      rows.addAll(work(new Parent(null, focus.id(), null), focus.goals(), focus.activities()));
    }
    rows.addAll(
        papers(parent, agreement.signatures(), agreement.followUpPlans(), agreement.documents()));
    return rows;
  }

  List<UpdatableRecord<?>> of(Promise promise) {
    var id = promise.id();
    var parent = new Parent(null, null, id);
    var rows = new ArrayList<UpdatableRecord<?>>();
    rows.add(row(promise));
    rows.addAll(
        numbered(
            promise.commitments(),
            (position, commitment) ->
                new CommitmentRecord(commitment.id(), code, id, position, commitment.text())));
    rows.addAll(
        numbered(
            promise.draft().outside(),
            (position, text) -> new OutsidePromiseRecord(code, id, position, text)));
    promise.problems().forEach(problem -> rows.add(new PromiseProblemRecord(code, id, problem)));
    rows.addAll(work(parent, promise.goals(), promise.activities()));
    rows.addAll(papers(parent, promise.signatures(), promise.followUpPlans(), promise.documents()));
    return rows;
  }

  private PromiseRecord row(Promise promise) {
    var draft = promise.draft();
    return new PromiseRecord(
        promise.id(),
        code,
        draft.agreement(),
        draft.title(),
        draft.text(),
        promise.status(),
        StoredJson.write(draft.validity()),
        draft.caveat(),
        draft.mayBeRevised(),
        draft.participation(),
        promise.publishedOn(),
        FIRST_VERSION);
  }

  private List<UpdatableRecord<?>> work(
      Parent parent, List<Goal> goals, List<Activity> activities) {
    return concat(
        numbered(goals, (position, goal) -> row(parent, position, goal)),
        numbered(activities, (position, activity) -> row(parent, position, activity)));
  }

  private List<UpdatableRecord<?>> papers(
      Parent parent,
      List<Signature> signatures,
      List<FollowUpPlan> plans,
      List<Document> documents) {
    return concat(
        numbered(signatures, (position, signature) -> row(parent, signature)),
        numbered(plans, (position, plan) -> row(parent, plan)),
        numbered(documents, (position, document) -> row(parent, position, document)));
  }

  private GoalRecord row(Parent parent, int position, Goal goal) {
    var draft = goal.draft();
    return new GoalRecord(
        goal.id(),
        code,
        parent.agreement(),
        parent.focusArea(),
        parent.promise(),
        position,
        draft.kind(),
        draft.text(),
        draft.indicator(),
        draft.direction(),
        draft.targetYear(),
        draft.detailed());
  }

  private ActivityRecord row(Parent parent, int position, Activity activity) {
    var draft = activity.draft();
    return new ActivityRecord(
        activity.id(),
        code,
        parent.promise(),
        parent.agreement(),
        parent.focusArea(),
        draft.commitment(),
        position,
        draft.text(),
        draft.purpose(),
        draft.responsible(),
        draft.participants(),
        StoredJson.write(draft.quota()),
        draft.places(),
        StoredJson.write(draft.occasions()),
        draft.targetGroups(),
        StoredJson.write(draft.measureCriteria()),
        draft.countsOnly(),
        draft.continuesEarlier());
  }

  private SignatureRecord row(Parent parent, Signature signature) {
    var under = parent.agreement() == null ? parent.promise() : parent.agreement();
    return new SignatureRecord(
        new SignatureId(ShortId.named(under + "/signature/" + signature.party())),
        code,
        parent.agreement(),
        parent.promise(),
        signature.party(),
        signature.name(),
        signature.title(),
        signature.signed(),
        signature.signedOn(),
        signature.person());
  }

  private FollowUpPlanRecord row(Parent parent, FollowUpPlan plan) {
    return new FollowUpPlanRecord(
        plan.id(),
        code,
        parent.agreement(),
        parent.promise(),
        plan.cadence(),
        plan.dueYear(),
        plan.about(),
        plan.compiledBy(),
        plan.presentedTo(),
        plan.publishedAt());
  }

  private DocumentRecord row(Parent parent, int position, Document document) {
    return new DocumentRecord(
        document.id(),
        code,
        parent.agreement(),
        parent.promise(),
        position,
        document.title(),
        document.publisher(),
        document.webAddress());
  }

  private static <T> List<? extends UpdatableRecord<?>> numbered(
      List<T> parts, BiFunction<Integer, T, ? extends UpdatableRecord<?>> row) {
    return IntStream.range(0, parts.size()).mapToObj(i -> row.apply(i + 1, parts.get(i))).toList();
  }

  @SafeVarargs
  private static List<UpdatableRecord<?>> concat(List<? extends UpdatableRecord<?>>... rows) {
    return Stream.of(rows).<UpdatableRecord<?>>flatMap(List::stream).toList();
  }
}
