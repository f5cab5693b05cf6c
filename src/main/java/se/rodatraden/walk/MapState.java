package se.rodatraden.walk;

/// Whether an open map takes marks.
public enum MapState {
  NOT_YET,
  OPEN,
  CLOSED
}
