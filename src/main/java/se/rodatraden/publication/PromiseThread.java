package se.rodatraden.publication;

import java.util.List;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.Verdict;
import se.rodatraden.picture.WeighedSource;
import se.rodatraden.promise.Promise;

/// A promise with all that it rests on: the red thread, walkable from the promise back to each
/// voice.
///
/// @param problems those it answers that stand in an adopted picture, with their evidence
/// @param sourcesOfTheWhole what their pictures rest on as a whole, where some problem has no
///   evidence of its own
public record PromiseThread(
    Promise promise, List<TiedProblem> problems, List<WeighedSource> sourcesOfTheWhole) {

  public PromiseThread {
    problems = List.copyOf(problems);
    sourcesOfTheWhole = List.copyOf(sourcesOfTheWhole);
  }

  /// Whether anything shown is demo data.
  public boolean hasMadeUp() {
    return promise.activities().stream().anyMatch(activity -> activity.hasMadeUpEfforts())
        || problems.stream()
            .flatMap(tied -> tied.evidence().stream())
            .anyMatch(evidence -> evidence.citation().madeUp());
  }

  /// A problem as the adopted picture has it.
  ///
  /// @param pictureNumber the picture's public address
  public record TiedProblem(Problem problem, int pictureNumber) {

    /// What speaks for it; what was rejected stands on the picture's own page.
    public List<Evidence> evidence() {
      return problem.evidence().stream()
          .filter(evidence -> evidence.verdict() == Verdict.USED)
          .toList();
    }
  }
}
