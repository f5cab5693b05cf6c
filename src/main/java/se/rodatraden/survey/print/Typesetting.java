package se.rodatraden.survey.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.PrintedWords;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.ConditionText;
import se.rodatraden.survey.Questionnaire;

/// Words in one language, as they are set on paper.
final class Typesetting {

  private final Texts texts;
  private final Locale language;

  /// @param language one of [Paper#LANGUAGES]
  Typesetting(Texts texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  public String tag() {
    return language.getLanguage();
  }

  public String direction() {
    return isFromRight() ? "rtl" : "ltr";
  }

  public boolean isFromRight() {
    return PrintedWords.isFromRight(language);
  }

  /// @param key below `print.`
  public String say(String key, Object... values) {
    return set(texts.text(language, "print." + key, values));
  }

  public String text(LocalizedText text) {
    return set(text.in(language));
  }

  public String textOrEmpty(@Nullable LocalizedText text) {
    return text == null ? "" : text(text);
  }

  public String day(LocalDate day) {
    return set(SwedishTime.write(day, language));
  }

  /// "Answer only if …", naming questions by their numbers.
  public String condition(
      @Nullable Condition condition, Questionnaire questionnaire, Map<String, String> numbers) {
    return condition == null
        ? ""
        : set(ConditionText.onPaper(condition, questionnaire, texts, language, numbers));
  }

  /// In the order that they stand on the line, which the renderer takes from the left.
  public <T> List<T> acrossThePage(List<T> columns) {
    return isFromRight() ? columns.reversed() : columns;
  }

  private String set(String text) {
    return PrintedWords.set(text, language);
  }
}
