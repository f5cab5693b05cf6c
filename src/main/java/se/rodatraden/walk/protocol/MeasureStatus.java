package se.rodatraden.walk.protocol;

/// How far a measure has come.
public enum MeasureStatus {
  PLANNED,
  UNDER_WAY,
  DONE,
  /// Will not be done after all.
  STOPPED;

  public boolean isOpen() {
    return this == PLANNED || this == UNDER_WAY;
  }
}
