package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a respondent sends. The language is taken in and not kept.
///
/// @param submissionId made by the respondent's device, the same when it sends again
/// @param code of an invitation, for rounds that ask for one
/// @param channel `meeting` for a shared screen, else `web`
/// @param answers with texts as they are stored: without what nobody types
public record Submission(
    String submissionId,
    int questionnaireVersion,
    @Nullable String language,
    @Nullable String code,
    @Nullable String channel,
    ObjectNode answers) {

  public Submission {
    answers = TypedAnswers.of(answers);
  }

  boolean hasCode() {
    return code != null && !code.isBlank();
  }

  /// Never with its id, its code or its answers.
  @Override
  public String toString() {
    return "Submission to version " + questionnaireVersion;
  }
}
