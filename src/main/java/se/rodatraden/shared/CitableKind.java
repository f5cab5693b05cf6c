package se.rodatraden.shared;

/// What a piece of evidence points at.
public enum CitableKind {
  SURVEY_RESULT,
  OBSERVATION,
  /// A place that a resident marked on the map before a walk.
  MARK,
  /// What was noted, or pointed at, within a small area.
  PLACE_CLUSTER,
  /// A walk's published protocol.
  PROTOCOL,
  SOURCE
}
