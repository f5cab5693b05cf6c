package se.rodatraden.promise;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

  ProblemsBehind(Pictures pictures) {
    this.pictures = pictures;
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
