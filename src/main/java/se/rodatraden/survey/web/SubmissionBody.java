package se.rodatraden.survey.web;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.survey.Submission;
import tools.jackson.databind.node.ObjectNode;

/// A submission as it comes in.
record SubmissionBody(
    @Nullable String submissionId,
    @Nullable Integer questionnaireVersion,
    @Nullable String language,
    @Nullable String code,
    @Nullable String channel,
    @Nullable ObjectNode answers) {

  static final String EXPECTED =
      "{submissionId, questionnaireVersion, language, code?, channel, answers: {questionKey: value}}";

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.MalformedBody]
  Submission submission() {
    if (submissionId == null || questionnaireVersion == null || answers == null) {
      throw new CommonProblem.MalformedBody(EXPECTED).asException();
    }
    return new Submission(submissionId, questionnaireVersion, language, code, channel, answers);
  }
}
