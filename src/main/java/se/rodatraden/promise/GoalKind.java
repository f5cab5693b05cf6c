package se.rodatraden.promise;

/// At which level a goal is set.
public enum GoalKind {
  /// The goal above (övergripande mål).
  OVERALL,
  /// Change in society (effektmål).
  OUTCOME,
  /// Amount of work done (produktionsmål).
  OUTPUT
}
