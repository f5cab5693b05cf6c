package se.rodatraden.walk.fault;

/// How far a report to fault reporting has come.
public enum FaultReportState {
  /// Written down and on its way. Where it stays so, the application ended in between.
  SENDING,
  /// Taken by the receiver, who has given it a number or will.
  RECEIVED,
  /// Not taken, for certain.
  REFUSED,
  /// Sent, but no answer tells whether it was taken.
  UNCERTAIN;

  /// Whether there is, or may be, such a report with the receiver.
  public boolean mayBeThere() {
    return this != REFUSED;
  }
}
