package se.rodatraden.walk;

/// Kinds of [Moderation], as they are stored and named.
public enum ModerationState {
  PENDING,
  ACCEPTED,
  MERGED,
  PRIVATE,
  REMOVED
}
