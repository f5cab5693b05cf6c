package se.rodatraden.promise;

/// What prevention is aimed at.
public enum PreventionAim {
  /// Situations where crime arises.
  SITUATION,
  VICTIM,
  OFFENDER
}
