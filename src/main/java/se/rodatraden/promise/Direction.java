package se.rodatraden.promise;

/// Where a goal's indicator should go.
public enum Direction {
  INCREASE,
  DECREASE,
  CONTINUE_DECREASE,
  CONTINUE,
  PREVENT,
  /// The source names the goal without saying where it points.
  UNSTATED
}
