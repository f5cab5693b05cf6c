package se.rodatraden.shared;

/// What a piece of evidence points at.
public enum CitableKind {
  SURVEY_RESULT,
  OBSERVATION,
  SOURCE
}
