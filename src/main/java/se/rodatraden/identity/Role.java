package se.rodatraden.identity;

/// What a person may do in one municipality.
public enum Role {
  /// Settings, people, areas, retention.
  ADMINISTRATOR,
  /// Safety coordinator (trygghetssamordnare): surveys, walks, picture, promises for the
  /// municipality.
  COORDINATOR,
  /// Municipal police officer (kommunpolis): the same for the police's part.
  POLICE_OFFICER,
  /// Signatory (undertecknare): adopts pictures, signs promises.
  SIGNATORY,
  /// Runs one walk.
  WALK_LEADER,
  /// Reads drafts and results, changes nothing.
  READER
}
