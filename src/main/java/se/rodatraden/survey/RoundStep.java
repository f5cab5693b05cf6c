package se.rodatraden.survey;

/// A step in the life of a round (enkätomgång). Each is taken once, in this order, and none back.
public enum RoundStep {
  OPEN(RoundStatus.DRAFT, RoundStatus.OPEN, "survey_round.opened"),
  CLOSE(RoundStatus.OPEN, RoundStatus.CLOSED, "survey_round.closed"),
  PUBLISH(RoundStatus.CLOSED, RoundStatus.PUBLISHED, "survey_round.published");

  private final RoundStatus from;
  private final RoundStatus to;
  private final String action;

  RoundStep(RoundStatus from, RoundStatus to, String action) {
    this.from = from;
    this.to = to;
    this.action = action;
  }

  /// As the audit trail calls it.
  String action() {
    return action;
  }

  /// Where the step leads.
  ///
  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.WrongStatus]
  RoundStatus takenFrom(RoundStatus status) {
    if (status != from) {
      throw new SurveyProblem.WrongStatus(status, from).asException();
    }
    return to;
  }
}
