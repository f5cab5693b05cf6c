package se.rodatraden.survey;

/// How a round reaches those it asks. Rounds of different modes are never merged.
public enum RoundMode {
  /// Personal codes to a drawn sample.
  SAMPLE,
  /// A link anyone may use; never called representative.
  OPEN,
  /// A shared screen at a meeting.
  MEETING
}
