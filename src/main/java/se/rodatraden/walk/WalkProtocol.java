package se.rodatraden.walk;

import java.util.List;

/// A walk's public record (protokoll).
///
/// @param observations what was noted, in the order it was seen; empty until the walk is closed
public record WalkProtocol(Walk walk, List<Observation> observations) {

  public WalkProtocol {
    observations = List.copyOf(observations);
  }
}
