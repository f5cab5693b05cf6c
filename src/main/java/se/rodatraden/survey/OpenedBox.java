package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// What came out of a box. Rows, words and places are shuffled each by themselves, so that their
/// order does not lead from one to the other either.
record OpenedBox(
    List<ObjectNode> coded, List<OpenedBallot.Words> words, List<OpenedBallot.PlaceNote> places) {

  static OpenedBox shuffled(Collection<OpenedBallot> ballots, RandomGenerator random) {
    return new OpenedBox(
        shuffled(ballots.stream().map(OpenedBallot::coded).toList(), random),
        shuffled(ballots.stream().flatMap(ballot -> ballot.words().stream()).toList(), random),
        shuffled(ballots.stream().flatMap(ballot -> ballot.places().stream()).toList(), random));
  }

  private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
