package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.Texts;

class ConditionTextTest {

  private static final Questionnaire QUESTIONNAIRE =
      QuestionnaireJson.read(
          """
          {"pages": [{"id": "p", "questions": [
            {"kind": "scale", "key": "trygg", "text": {"sv": "Hur trygg känner du dig om du går ut ensam en sen kväll?", "en": "How safe do you feel?"},
             "options": [{"key": "o", "text": {"sv": "Otrygg", "en": "Unsafe"}}, {"key": "mo", "text": {"sv": "Mycket otrygg", "en": "Very unsafe"}}, {"key": "t", "text": {"sv": "Trygg"}}]},
            {"kind": "multiChoice", "key": "utsatt", "text": {"sv": "Utsatt för?", "en": "Subjected to?"},
             "options": [{"key": "s", "text": {"sv": "Stöld", "en": "Theft"}}, {"key": "h", "text": {"sv": "Hot", "en": "Threats"}}]},
            {"kind": "number", "key": "antal", "text": {"sv": "Antal", "en": "Number"}},
            {"kind": "date", "key": "dag", "text": {"sv": "Dag", "en": "Day"}}]}]}
          """);

  private static String said(String condition, Locale locale) {
    var parsed = QuestionnaireJson.STRICT.readValue(condition, Condition.class);
    return ConditionText.sentence(parsed, QUESTIONNAIRE, TestTexts.texts(), locale);
  }

  private static String compared(String by, String... comparisons) {
    return "{\"%s\": [%s]}".formatted(by, String.join(",", comparisons));
  }

  private static String comparison(String question, String op, String value) {
    return "{\"question\": \"%s\", \"op\": \"%s\", \"value\": %s}".formatted(question, op, value);
  }

  @Test
  void answers_to_one_question_share_its_name() {
    var condition =
        compared(
            "any", comparison("trygg", "equals", "\"o\""), comparison("trygg", "equals", "\"mo\""));
    assertThat(said(condition, Texts.SWEDISH))
        .isEqualTo(
            "Visas om ”Hur trygg känner du dig om du går ut ensam en sen…” är ”Otrygg” eller"
                + " ”Mycket otrygg”");
    assertThat(said(condition, Texts.ENGLISH))
        .isEqualTo("Shown if “How safe do you feel?” is “Unsafe” or “Very unsafe”");
  }

  @Test
  void lists_within_a_list_are_told_apart() {
    var condition =
        compared(
            "any",
            comparison("utsatt", "contains", "\"s\""),
            comparison("utsatt", "contains", "\"h\""),
            comparison("antal", "greaterThan", "2.5"));
    assertThat(said(condition, Texts.SWEDISH))
        .isEqualTo(
            "Visas om svaret på ”Utsatt för?” innehåller ”Stöld” eller ”Hot”, eller ”Antal” är mer"
                + " än 2,5");
  }

  @Test
  void all_of_several_choices_are_joined_by_and() {
    var condition =
        compared(
            "all",
            comparison("utsatt", "contains", "\"s\""),
            comparison("utsatt", "contains", "\"h\""));
    assertThat(said(condition, Texts.ENGLISH))
        .isEqualTo("Shown if the answer to “Subjected to?” includes “Theft” and “Threats”");
    var none =
        compared(
            "all",
            comparison("trygg", "notEquals", "\"o\""),
            comparison("trygg", "notEquals", "\"mo\""));
    assertThat(said(none, Texts.ENGLISH))
        .isEqualTo("Shown if “How safe do you feel?” is not “Unsafe” or “Very unsafe”");
  }

  @Test
  void one_of_two_denials_is_not_shortened_to_none_of_them() {
    var condition =
        compared(
            "any",
            comparison("trygg", "notEquals", "\"o\""),
            comparison("trygg", "notEquals", "\"mo\""));
    assertThat(said(condition, Texts.ENGLISH))
        .isEqualTo(
            "Shown if “How safe do you feel?” is not “Unsafe” or “How safe do you feel?” is not"
                + " “Very unsafe”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dag | greaterThan | \"2026-05-04\" | Visas om ”Dag” är senare än 4 maj 2026",
        "dag | lessThan | \"2026-05-04\" | Visas om ”Dag” är tidigare än 4 maj 2026",
        "antal | lessThan | 1000 | Visas om ”Antal” är mindre än 1 000",
        "antal | answered | null | Visas om ”Antal” har besvarats",
        "borta | equals | \"x\" | Visas om ”borta” är ”x”",
        "trygg | equals | \"borta\" | Visas om ”Hur trygg känner du dig om du går ut ensam en sen…” är ”borta”"
      })
  void every_comparison_can_be_said(String question, String op, String value, String expected) {
    var said = said(compared("all", comparison(question, op, value)), Texts.SWEDISH);
    assertThat(said.replace('\u00a0', ' ')).isEqualTo(expected);
  }
}
