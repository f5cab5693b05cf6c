package se.rodatraden.promise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.shared.id.MunicipalityCode;

/// Where the thread is cut in a municipality, from problem to goal.
@Service
public class Breaks {

  private final PromiseQueries promises;
  private final ProblemsBehind problems;
  private final Today today;

  Breaks(PromiseQueries promises, ProblemsBehind problems, Today today) {
    this.promises = promises;
    this.problems = problems;
    this.today = today;
  }

  /// Prioritised problems that no promise answers first, then the breaks within each promise.
  @ForReaders
  @Transactional(readOnly = true)
  public List<Break> list(MunicipalityCode municipality) {
    var all = problems.follow(municipality, promises.list(municipality));
    var within = all.stream().flatMap(promise -> Break.in(promise, today.get()).stream());
    return Stream.concat(unanswered(municipality, all), within).toList();
  }

  private Stream<Break> unanswered(MunicipalityCode municipality, List<Promise> all) {
    var answered =
        all.stream().flatMap(promise -> promise.problems().stream()).collect(Collectors.toSet());
    return problems.listPrioritised(municipality).stream()
        .filter(problem -> !answered.contains(problem.id()))
        .map(problem -> new Break.ProblemUnanswered(problem.id(), problem.draft().title()));
  }
}
