package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.rodatraden.shared.id.BallotBatchId;

/// Which batches of a box may be opened now, and with which others, so that nobody's answers come
/// out among too few.
///
/// @param together opened in one go, each list by itself
/// @param tooFew never to be opened: only counted
record OpeningPlan(List<List<BallotBatchId>> together, List<BallotBatchId> tooFew) {

  /// While a round takes answers, ballots wait until there are `openAt` of them.
  static OpeningPlan whileOpen(Map<BallotBatchId, Integer> batches, int openAt) {
    var groups = groups(batches, openAt);
    return new OpeningPlan(groups.together(), List.of());
  }

  /// Once it takes no more, what is left comes out with the last group, or by itself where it is
  /// enough.
  static OpeningPlan atClose(Map<BallotBatchId, Integer> batches, int openAt, int minimum) {
    var groups = groups(batches, openAt);
    var rest = groups.rest();
    if (rest.isEmpty()) {
      return new OpeningPlan(groups.together(), List.of());
    }
    if (!groups.together().isEmpty()) {
      groups.together().getLast().addAll(rest);
      return new OpeningPlan(groups.together(), List.of());
    }
    int ballots = rest.stream().mapToInt(batches::get).sum();
    return ballots >= minimum
        ? new OpeningPlan(List.of(rest), List.of())
        : new OpeningPlan(List.of(), rest);
  }

  private static Groups groups(Map<BallotBatchId, Integer> batches, int openAt) {
    var together = new ArrayList<List<BallotBatchId>>();
    var rest = new ArrayList<BallotBatchId>();
    int ballots = 0;
    for (var batch : batches.entrySet()) {
      rest.add(batch.getKey());
      ballots += batch.getValue();
      if (ballots >= openAt) {
        together.add(rest);
        rest = new ArrayList<>();
        ballots = 0;
      }
    }
    return new Groups(together, rest);
  }

  private record Groups(List<List<BallotBatchId>> together, List<BallotBatchId> rest) {}
}
