package se.rodatraden.survey;

/// A way in which a round reaches those it asks. A round may have several; they are never merged in
/// silence.
public enum RoundMode {
  /// Personal codes to a drawn sample.
  SAMPLE,
  /// A link anyone may use; never called representative.
  OPEN,
  /// A shared screen at a meeting.
  MEETING
}
