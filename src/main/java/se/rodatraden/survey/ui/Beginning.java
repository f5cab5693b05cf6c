package se.rodatraden.survey.ui;

import java.util.Optional;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Template;

/// What a new survey can be begun with.
sealed interface Beginning {

  record Nothing() implements Beginning {}

  record Ready(Template template) implements Beginning {}

  record Again(SurveyRound round) implements Beginning {}

  record File() implements Beginning {}

  /// What the survey may be called.
  default Optional<String> usualTitle() {
    return switch (this) {
      case Nothing nothing -> Optional.empty();
      case Ready(var template) -> Optional.of(template.title().in(Words.locale()));
      case Again(var round) -> Optional.of(round.title().in(Words.locale()));
      case File file -> Optional.empty();
    };
  }
}
