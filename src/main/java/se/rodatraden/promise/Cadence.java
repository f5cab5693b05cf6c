package se.rodatraden.promise;

/// How often a promise or agreement is followed up.
public enum Cadence {
  CONTINUOUS,
  TERTIAL,
  HALF_YEARLY,
  YEARLY,
  ONCE
}
