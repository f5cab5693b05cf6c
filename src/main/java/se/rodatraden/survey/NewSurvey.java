package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.SurveyRoundId;

/// What a new round begins with.
public sealed interface NewSurvey {

  /// A page without questions.
  record FromNothing(LocalizedText title) implements NewSurvey {}

  /// @param template key of a [Template]
  record FromTemplate(LocalizedText title, String template) implements NewSurvey {}

  /// One more round of the same survey: its locked core is taken over unchanged, the rest may be
  /// changed.
  record FromRound(LocalizedText title, SurveyRoundId earlier) implements NewSurvey {}

  /// What came out of a file.
  record FromFile(LocalizedText title, Questionnaire questionnaire) implements NewSurvey {}

  LocalizedText title();

  default @Nullable SurveyRoundId earlierRound() {
    return this instanceof FromRound(var title, var earlier) ? earlier : null;
  }
}
