package se.rodatraden.promise;

/// What must hold of a measure for it to be carried out: three separate facts.
public enum MeasureCriterion {
  POSSIBLE,
  /// Within the responsible party's power (rådighet).
  WITHIN_CONTROL,
  PROVEN_EFFECT
}
