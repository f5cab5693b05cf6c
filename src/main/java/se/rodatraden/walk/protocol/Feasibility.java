package se.rodatraden.walk.protocol;

/// Whether something can be done at all, whoever does it.
public enum Feasibility {
  POSSIBLE,
  NOT_POSSIBLE,
  UNKNOWN
}
