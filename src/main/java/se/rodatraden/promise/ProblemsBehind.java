package se.rodatraden.promise;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;

/// The problems of the municipality's pictures, as promises see them.
@Component
class ProblemsBehind {

  private final Pictures pictures;
  private final AdoptedPictures adopted;

  ProblemsBehind(Pictures pictures, AdoptedPictures adopted) {
    this.pictures = pictures;
    this.adopted = adopted;
  }

  /// Promises with the problems they answer as every picture has them.
  List<Promise> follow(MunicipalityCode municipality, List<Promise> promises) {
    if (promises.stream().allMatch(promise -> promise.problems().isEmpty())) {
      return promises;
    }
    var lines = adopted.getLines(municipality);
    return promises.stream()
        .map(promise -> promise.answering(lines.throughPictures(promise.problems())))
        .toList();
  }

  Promise follow(Promise promise) {
    return follow(promise.municipality(), List.of(promise)).getFirst();
  }

  /// Under every id that it has had.
  List<ProblemId> listSame(MunicipalityCode municipality, ProblemId problem) {
    return adopted.getLines(municipality).throughPictures(List.of(problem));
  }

  /// As they were first named, each once.
  List<ProblemId> listFirst(MunicipalityCode municipality, Collection<ProblemId> problems) {
    var lines = adopted.getLines(municipality);
    return problems.stream().map(lines::firstOf).distinct().toList();
  }

  /// @throws se.rodatraden.shared.ProblemException [PromiseProblem.UnknownProblem]
  void requireKnown(MunicipalityCode municipality, Collection<ProblemId> problems) {
    var known =
        pictures.listProblems(municipality).stream().map(Problem::id).collect(Collectors.toSet());
    for (var problem : problems) {
      if (!known.contains(problem)) {
        throw new PromiseProblem.UnknownProblem(problem.value()).asException();
      }
    }
  }

  /// Those that the parties have chosen to work on, in the pictures that work goes on with: a later
  /// version takes over what an earlier one said.
  List<Problem> listPrioritised(MunicipalityCode municipality) {
    var current =
        pictures.listCurrent(municipality).stream()
            .map(PictureOverview::id)
            .collect(Collectors.toSet());
    return pictures.listProblems(municipality).stream()
        .filter(problem -> current.contains(problem.picture()))
        .filter(problem -> problem.draft().finding() == Finding.PROBLEM)
        .filter(problem -> problem.draft().prioritised())
        .toList();
  }
}
