package se.rodatraden.walk;

/// In what role somebody takes part in a walk, chosen by themselves.
public enum ParticipantRole {
  RESIDENT,
  MUNICIPALITY,
  POLICE,
  PROPERTY_OWNER,
  ASSOCIATION,
  OTHER
}
