package se.rodatraden.publication.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Certainty;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.NamedPlace;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.Scope;
import se.rodatraden.promise.Promise;
import se.rodatraden.publication.PromiseThread.TiedProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ProblemId;

/// A problem as an adopted picture has it, with what it rests on and the promises that answer it.
///
/// @param rank within the picture, 1 first
record ProblemData(
    String id,
    int rank,
    Finding finding,
    LocalizedText title,
    @Nullable LocalizedText description,
    @Nullable LocalizedText causeGroup,
    @Nullable LocalizedText cause,
    @Nullable LocalizedText consequence,
    Certainty certainty,
    Scope scope,
    List<String> places,
    List<EvidenceData> evidence,
    List<PromiseData.Brief> answeredBy,
    Map<String, String> links) {

  record Brief(
      String id,
      LocalizedText title,
      List<PromiseData.Brief> answeredBy,
      Map<String, String> links) {}

  /// The published promises, to find those that answer a problem.
  record Answers(List<Promise> published) {

    Answers {
      published = List.copyOf(published);
    }

    List<PromiseData.Brief> to(ProblemId problem, Telling telling) {
      return published.stream()
          .filter(promise -> promise.problems().contains(problem))
          .map(promise -> PromiseData.brief(promise, telling))
          .toList();
    }
  }

  /// With all evidence, what was rejected too.
  static ProblemData of(Problem problem, int picture, Answers answers, Telling telling) {
    return of(
        problem,
        picture,
        problem.evidence().stream().map(each -> EvidenceData.of(each, telling)).toList(),
        answers,
        telling);
  }

  /// With what speaks for it.
  static ProblemData of(TiedProblem tied, Answers answers, Telling telling) {
    return of(
        tied.problem(),
        tied.pictureNumber(),
        tied.evidence().stream().map(each -> EvidenceData.of(each, telling)).toList(),
        answers,
        telling);
  }

  private static ProblemData of(
      Problem problem, int picture, List<EvidenceData> evidence, Answers answers, Telling telling) {
    var draft = problem.draft();
    return new ProblemData(
        problem.id().value(),
        problem.rank(),
        draft.finding(),
        draft.title(),
        draft.description(),
        draft.causeGroup(),
        draft.cause(),
        draft.consequence(),
        draft.certainty(),
        draft.scope(),
        draft.places().stream().map(NamedPlace::name).toList(),
        evidence,
        answers.to(problem.id(), telling),
        links(problem.id(), picture, telling));
  }

  static Brief brief(TiedProblem tied, Answers answers, Telling telling) {
    var problem = tied.problem();
    return new Brief(
        problem.id().value(),
        problem.draft().title(),
        answers.to(problem.id(), telling),
        links(problem.id(), tied.pictureNumber(), telling));
  }

  private static Map<String, String> links(ProblemId problem, int picture, Telling telling) {
    var municipality = telling.municipality();
    return Map.of(
        "picture",
        telling.addresses().picture(municipality.code(), picture),
        "page",
        telling.addresses().picturePage(municipality, picture) + "#problem-" + problem);
  }
}
