package se.rodatraden.promise;

/// Who answers for an activity.
public enum Responsible {
  POLICE,
  MUNICIPALITY,
  /// Both, each for its own part.
  BOTH
}
