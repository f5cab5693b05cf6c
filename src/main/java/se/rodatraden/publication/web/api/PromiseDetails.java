package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.AgreementOutline;
import se.rodatraden.promise.Cadence;
import se.rodatraden.promise.Direction;
import se.rodatraden.promise.GoalKind;
import se.rodatraden.promise.Promise;
import se.rodatraden.publication.PromiseThread;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;

/// A published promise with the whole thread: the problems behind it, what they rest on, and where
/// that comes from.
///
/// @param problems those it answers that stand in an adopted picture
/// @param outside work that goes on but is deliberately left outside the promise
record PromiseDetails(
    MunicipalityData.Brief municipality,
    @JsonUnwrapped PromiseData promise,
    int version,
    @Nullable Agreement agreement,
    List<Signature> signatures,
    List<Commitment> commitments,
    List<Goal> goals,
    List<ProblemData> problems,
    List<FollowUp> followUps,
    List<Document> documents,
    @Nullable LocalizedText caveat,
    @Nullable LocalizedText mayBeRevised,
    @Nullable LocalizedText participation,
    List<LocalizedText> outside) {

  record Agreement(
      LocalizedText title,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      List<LocalizedText> focusAreas) {

    static @Nullable Agreement of(@Nullable AgreementOutline outline) {
      return outline == null
          ? null
          : new Agreement(
              outline.title(), outline.validFrom(), outline.validUntil(), outline.focusAreas());
    }
  }

  record Signature(
      Party party,
      String name,
      @Nullable String title,
      boolean signed,
      @Nullable LocalDate signedOn) {}

  record Commitment(String id, LocalizedText text) {}

  record Goal(
      String id,
      GoalKind kind,
      LocalizedText text,
      @Nullable LocalizedText indicator,
      Direction direction,
      @Nullable Integer targetYear) {}

  record FollowUp(
      Cadence cadence,
      @Nullable Integer dueYear,
      @Nullable LocalizedText about,
      List<String> compiledBy,
      List<String> presentedTo,
      List<String> publishedAt) {}

  record Document(String title, String publisher, @Nullable String webAddress) {}

  static PromiseDetails of(PromiseThread thread, ProblemData.Answers answers, Telling telling) {
    var promise = thread.promise();
    var draft = promise.draft();
    return new PromiseDetails(
        telling.brief(),
        PromiseData.of(promise, telling),
        promise.version(),
        Agreement.of(promise.agreement()),
        signatures(promise),
        promise.commitments().stream()
            .map(each -> new Commitment(each.id().value(), each.text()))
            .toList(),
        goals(promise),
        thread.problems().stream().map(tied -> ProblemData.of(tied, answers, telling)).toList(),
        followUps(promise),
        promise.documents().stream()
            .map(each -> new Document(each.title(), each.publisher(), each.webAddress()))
            .toList(),
        draft.caveat(),
        draft.mayBeRevised(),
        draft.participation(),
        draft.outside());
  }

  private static List<Signature> signatures(Promise promise) {
    return promise.signatures().stream()
        .map(each ->
            new Signature(each.party(), each.name(), each.title(), each.signed(), each.signedOn()))
        .toList();
  }

  private static List<Goal> goals(Promise promise) {
    return promise.goals().stream()
        .map(goal ->
            new Goal(
                goal.id().value(),
                goal.draft().kind(),
                goal.draft().text(),
                goal.draft().indicator(),
                goal.draft().direction(),
                goal.draft().targetYear()))
        .toList();
  }

  private static List<FollowUp> followUps(Promise promise) {
    return promise.followUpPlans().stream()
        .map(plan ->
            new FollowUp(
                plan.cadence(),
                plan.dueYear(),
                plan.about(),
                plan.compiledBy(),
                plan.presentedTo(),
                plan.publishedAt()))
        .toList();
  }
}
