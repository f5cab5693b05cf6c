package se.rodatraden.survey;

import java.util.Locale;
import se.rodatraden.shared.Texts;

/// Conditions in words: "Visas om ”Hur trygg…” är ”Otrygg” eller ”Mycket otrygg”".
public final class ConditionText {

  private ConditionText() {}

  /// @param condition of a question in this questionnaire; what it names and is not there stands
  ///   with its key
  public static String sentence(
      Condition condition, Questionnaire questionnaire, Texts texts, Locale locale) {
    throw new UnsupportedOperationException();
  }
}
