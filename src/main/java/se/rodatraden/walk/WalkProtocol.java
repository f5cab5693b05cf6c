package se.rodatraden.walk;

import java.util.List;

/// What everyone may read of a walk before its protocol has been published.
///
/// @param observations what was noted and accepted, in the order it was seen; empty until the walk
///   is closed
public record WalkProtocol(Walk walk, List<Observation> observations) {

  public WalkProtocol {
    observations = List.copyOf(observations);
  }
}
