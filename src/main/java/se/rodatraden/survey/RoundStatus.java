package se.rodatraden.survey;

/// Life of a round (enkätomgång).
public enum RoundStatus {
  DRAFT,
  OPEN,
  CLOSED,
  PUBLISHED
}
