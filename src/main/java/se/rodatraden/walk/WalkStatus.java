package se.rodatraden.walk;

/// Life of a walk.
public enum WalkStatus {
  /// Being planned, and seen by officials only.
  DRAFT,
  /// Everyone may know of it; it takes no notes yet.
  PLANNED,
  /// It was made known and will not be held (inställd).
  CALLED_OFF,
  OPEN,
  CLOSED
}
