package se.rodatraden.picture;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.shared.id.ProblemId;

/// The same problem through the pictures of a municipality: a later picture takes over what an
/// earlier one said under a new id, and whatever is tied to one of them is tied to all.
///
/// @param predecessors by id, what a problem was in the picture it was taken over from; those that
///   were not are absent
public record ProblemLines(Map<ProblemId, ProblemId> predecessors) {

  public ProblemLines {
    predecessors = Map.copyOf(predecessors);
  }

  /// The problem as it was first named: stands for it in every picture.
  public ProblemId firstOf(ProblemId problem) {
    var first = problem;
    var passed = new HashSet<ProblemId>();
    for (var before = predecessors.get(first);
        before != null && passed.add(before);
        before = predecessors.get(first)) {
      first = before;
    }
    return first;
  }

  /// These problems as every picture has them, each once.
  public List<ProblemId> throughPictures(List<ProblemId> problems) {
    var wanted = problems.stream().map(this::firstOf).distinct().toList();
    var later =
        predecessors.keySet().stream()
            .sorted(Comparator.comparing(ProblemId::value))
            .collect(groupingBy(this::firstOf));
    return wanted.stream()
        .flatMap(
            first -> Stream.concat(Stream.of(first), later.getOrDefault(first, List.of()).stream()))
        .toList();
  }

  /// Picks one of each line: of problems in this order, the first.
  public List<Problem> once(List<Problem> problems) {
    Set<ProblemId> seen = new HashSet<>();
    return problems.stream().filter(problem -> seen.add(firstOf(problem.id()))).toList();
  }
}
