package se.rodatraden.walk;

/// Life of a walk.
public enum WalkStatus {
  PLANNED,
  OPEN,
  CLOSED
}
