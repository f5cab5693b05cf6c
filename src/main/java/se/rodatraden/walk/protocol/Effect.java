package se.rodatraden.walk.protocol;

/// What is known of whether a measure makes a place safer.
public enum Effect {
  PROVEN,
  UNPROVEN,
  UNKNOWN
}
