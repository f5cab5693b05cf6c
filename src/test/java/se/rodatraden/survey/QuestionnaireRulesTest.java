package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.Finding.Code.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Finding.Level;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.Where.Part;

class QuestionnaireRulesTest {

  private static final String OPTIONS =
      """
      "options": [{"key": "a", "text": {"sv": "A"}}, {"key": "b", "text": {"sv": "B"}}]\
      """;

  private static final String SOUND =
      question("singleChoice", "q1", OPTIONS) + "," + question("text", "q2", "\"maxLength\": 100");

  private static String question(String kind, String key, String more) {
    return """
    {"kind": "%s", "key": "%s", "text": {"sv": "Fråga"}, %s}\
    """
        .formatted(kind, key, more);
  }

  private static Questionnaire asking(String questions) {
    return QuestionnaireJson.read(
        """
        {"intro": {"sv": "Varför"}, "minutes": 1,
         "pages": [{"id": "p1", "questions": [%s]}]}
        """
            .formatted(questions));
  }

  private static List<Finding.Code> codes(String questions) {
    return codes(QuestionnaireRules.findings(asking(questions)));
  }

  private static List<Finding.Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static String conditional(String condition) {
    return SOUND + "," + question("text", "q3", "\"showIf\": " + condition);
  }

  private static String comparing(String question, String op, String value) {
    var bound = value.isEmpty() ? "" : ", \"value\": " + value;
    return "{\"all\": [{\"question\": \"%s\", \"op\": \"%s\"%s}]}".formatted(question, op, bound);
  }

  @Test
  void a_sound_questionnaire_has_no_findings() {
    assertThat(QuestionnaireRules.findings(asking(SOUND))).isEmpty();
    assertThat(QuestionnaireRules.findings(LocalizedText.swedish("Namn"), asking(SOUND))).isEmpty();
  }

  @Test
  void an_empty_one_may_be_saved_but_not_opened() {
    var findings = QuestionnaireRules.findings(QuestionnaireJson.read("{\"pages\": []}"));
    assertThat(codes(findings)).containsExactly(MINUTES_MISSING, INTRO_MISSING, NO_QUESTIONS);
    assertThat(Finding.maySave(findings)).isTrue();
    assertThat(Finding.mayOpen(findings)).isFalse();
  }

  @Test
  void hints_stop_nothing() {
    var findings =
        QuestionnaireRules.findings(
            QuestionnaireJson.read(
                "{\"intro\": {\"sv\": \"x\"}, \"pages\": [{\"id\": \"p\", \"questions\": [%s]}]}"
                    .formatted(SOUND)));
    assertThat(codes(findings)).containsExactly(MINUTES_MISSING);
    assertThat(Finding.mayOpen(findings)).isTrue();
  }

  @Test
  void keys_that_occur_twice_are_found_where_a_questionnaire_could_not_be_made() {
    var pages = asking(SOUND).pages();
    var findings =
        QuestionnaireRules.findings(
            null,
            LocalizedText.swedish("x"),
            List.of(pages.getFirst(), pages.getFirst()),
            List.of("sv"));
    assertThat(codes(findings))
        .containsExactlyInAnyOrder(PAGE_ID_REPEATED, QUESTION_KEY_REPEATED, QUESTION_KEY_REPEATED);
    assertThat(Finding.maySave(findings)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "å", "a b", "1a", "a.b", "a/b"})
  void a_malformed_key_of_a_question_is_found(String key) {
    assertThat(codes(SOUND + "," + question("text", key, "\"required\": false")))
        .containsExactly(QUESTION_KEY_MALFORMED);
  }

  @Test
  void a_key_has_sixty_characters_at_most() {
    assertThat(codes(question("text", "k".repeat(60), "\"required\": false"))).isEmpty();
    assertThat(codes(question("text", "k".repeat(61), "\"required\": false")))
        .containsExactly(QUESTION_KEY_MALFORMED);
  }

  @Test
  void options_rows_and_areas_have_keys_of_their_own() {
    var twice =
        "[{\"key\": \"a\", \"text\": {\"sv\": \"A\"}}, {\"key\": \"a\", \"text\": {\"sv\": \"B\"}}]";
    assertThat(codes(question("singleChoice", "q", "\"options\": " + twice)))
        .containsExactly(CHOICE_KEY_REPEATED);
    assertThat(codes(question("area", "q", "\"areas\": " + twice)))
        .containsExactly(CHOICE_KEY_REPEATED);
    var found =
        QuestionnaireRules.findings(
            asking(question("matrix", "q", OPTIONS + ", \"rows\": " + twice)));
    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.where()).isEqualTo(new Where("p1", "q", "a", Part.ROW)));
    assertThat(codes(question("singleChoice", "q", OPTIONS.replace("\"a\"", "\"å\""))))
        .containsExactly(CHOICE_KEY_MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q1 | equals | \"a\"",
        "q1 | notEquals | \"b\"",
        "q1 | answered | ''",
        "q2 | equals | \"ja\"",
        "q2 | answered | ''"
      })
  void a_condition_on_an_earlier_answer_is_sound(String question, String op, String value) {
    assertThat(codes(conditional(comparing(question, op, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q9 | answered | '' | CONDITION_UNKNOWN_QUESTION",
        "q3 | answered | '' | CONDITION_CYCLE",
        "q1 | equals | \"z\" | CONDITION_UNKNOWN_OPTION",
        "q1 | equals | 1 | CONDITION_VALUE",
        "q1 | contains | \"a\" | CONDITION_OPERATOR",
        "q1 | greaterThan | 3 | CONDITION_OPERATOR",
        "q1 | answered | \"a\" | CONDITION_VALUE",
        "q2 | equals | \" \" | CONDITION_VALUE",
        "q2 | lessThan | \"a\" | CONDITION_OPERATOR"
      })
  void a_condition_that_no_answer_can_meet_is_refused(
      String question, String op, String value, Finding.Code expected) {
    var findings = QuestionnaireRules.findings(asking(conditional(comparing(question, op, value))));
    assertThat(codes(findings)).containsExactly(expected);
    assertThat(findings.getFirst().where()).isEqualTo(new Where("p1", "q3", null, Part.CONDITION));
    assertThat(Finding.maySave(findings)).isFalse();
  }

  @Test
  void a_condition_without_comparisons_is_refused() {
    assertThat(codes(conditional("{\"any\": []}"))).containsExactly(CONDITION_EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | greaterThan | 3 |",
        "number | equals | 3 |",
        "number | equals | \"3\" | CONDITION_VALUE",
        "date | lessThan | \"2026-05-04\" |",
        "date | lessThan | \"2026-13-04\" | CONDITION_VALUE",
        "date | equals | 2026 | CONDITION_VALUE"
      })
  void numbers_and_days_compare_with_their_own_kind(
      String kind, String op, String value, Finding.Code expected) {
    var asked =
        question(kind, "n", "\"required\": true")
            + ","
            + question("text", "then", "\"showIf\": " + comparing("n", op, value));
    assertThat(codes(asked)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void several_choices_and_rankings_are_asked_what_they_contain() {
    for (var kind : List.of("multiChoice", "ranking")) {
      var asked = question(kind, "m", OPTIONS);
      var contains = question("text", "then", "\"showIf\": " + comparing("m", "contains", "\"a\""));
      var equals = question("text", "then", "\"showIf\": " + comparing("m", "equals", "\"a\""));
      assertThat(codes(asked + "," + contains)).isEmpty();
      assertThat(codes(asked + "," + equals)).containsExactly(CONDITION_OPERATOR);
    }
  }

  @Test
  void a_later_question_is_told_from_a_cycle() {
    var later = question("text", "first", "\"showIf\": " + comparing("last", "answered", ""));
    var last = question("text", "last", "\"required\": false");
    assertThat(codes(later + "," + last)).containsExactly(CONDITION_LATER_QUESTION);
    var middle = question("text", "middle", "\"showIf\": " + comparing("first", "answered", ""));
    var closing = question("text", "last", "\"showIf\": " + comparing("middle", "answered", ""));
    assertThat(codes(later + "," + middle + "," + closing)).containsExactly(CONDITION_CYCLE);
  }

  @Test
  void what_is_asked_of_a_place_sees_what_came_before_and_is_seen_by_its_place_alone() {
    var places =
        question(
            "places",
            "spots",
            "\"sub\": [%s, %s]"
                .formatted(
                    question("text", "why", "\"showIf\": " + comparing("q1", "equals", "\"a\"")),
                    question("text", "when", "\"showIf\": " + comparing("why", "answered", ""))));
    assertThat(codes(SOUND + "," + places)).isEmpty();
    var outside = question("text", "out", "\"showIf\": " + comparing("why", "answered", ""));
    assertThat(codes(SOUND + "," + places + "," + outside)).containsExactly(CONDITION_INSIDE_PLACE);
    var itself = places.replace("\"question\": \"why\"", "\"question\": \"spots\"");
    assertThat(codes(SOUND + "," + itself)).containsExactly(CONDITION_LATER_QUESTION);
  }

  @Test
  void places_within_places_are_refused() {
    var inner = question("places", "inner", "\"maxPlaces\": 1");
    assertThat(codes(question("places", "outer", "\"sub\": [" + inner + "]")))
        .containsExactly(PLACES_WITHIN_PLACES);
  }

  private static String multi(String attributes) {
    return question(
        "multiChoice",
        "m",
        """
        "options": [{"key": "a", "text": {"sv": "A"}}, {"key": "b", "text": {"sv": "B"}},
          {"key": "c", "text": {"sv": "C"}}, {"key": "x", "text": {"sv": "X"}, "exclusive": true}]%s\
        """
            .formatted(attributes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 3 |",
        "2 | 2 |",
        "3 | 2 | BOUNDS_CROSSED",
        "-1 | 2 | BOUND_IMPOSSIBLE",
        "4 | | BOUND_IMPOSSIBLE",
        "| 0 | BOUND_IMPOSSIBLE",
        "| 4 | BOUND_IMPOSSIBLE"
      })
  void as_many_can_be_chosen_as_there_are_together(
      Integer min, Integer max, Finding.Code expected) {
    var attributes =
        (min == null ? "" : ", \"min\": " + min) + (max == null ? "" : ", \"max\": " + max);
    assertThat(codes(multi(attributes)))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void the_least_number_is_not_above_the_greatest() {
    assertThat(codes(question("number", "n", "\"min\": 0, \"max\": 0"))).isEmpty();
    assertThat(codes(question("number", "n", "\"min\": 1, \"max\": 0.5")))
        .containsExactly(BOUNDS_CROSSED);
    var endless =
        new Question.Number(
            "n", null, false, LocalizedText.swedish("N"), null, false, null, null, Double.NaN);
    var findings =
        QuestionnaireRules.findings(
            null,
            LocalizedText.swedish("x"),
            List.of(new Page("p", null, List.of(endless))),
            List.of());
    assertThat(codes(findings)).containsExactly(BOUND_NOT_FINITE);
  }

  @Test
  void attributes_stand_only_where_they_mean_something() {
    var exclusive = OPTIONS.replace("{\"sv\": \"B\"}", "{\"sv\": \"B\"}, \"exclusive\": true");
    var other = OPTIONS.replace("{\"sv\": \"B\"}", "{\"sv\": \"B\"}, \"other\": true");
    var dontKnow = OPTIONS.replace("{\"sv\": \"B\"}", "{\"sv\": \"B\"}, \"dontKnow\": true");
    var stop = OPTIONS.replace("{\"sv\": \"B\"}", "{\"sv\": \"B\"}, \"stop\": {\"sv\": \"112\"}");
    assertThat(codes(question("singleChoice", "q", exclusive)))
        .containsExactly(EXCLUSIVE_MISPLACED);
    assertThat(codes(question("singleChoice", "q", other))).isEmpty();
    assertThat(codes(question("scale", "q", other))).containsExactly(OTHER_MISPLACED);
    assertThat(codes(question("scale", "q", dontKnow))).isEmpty();
    assertThat(codes(question("scale", "q", stop))).isEmpty();
    assertThat(codes(question("ranking", "q", dontKnow))).containsExactly(DONT_KNOW_MISPLACED);
    assertThat(codes(question("ranking", "q", stop))).containsExactly(STOP_MISPLACED);
    var rows = OPTIONS + ", " + stop.replace("options", "rows");
    assertThat(codes(question("matrix", "q", rows))).containsExactly(STOP_MISPLACED);
  }

  @Test
  void alone_other_and_dont_know_occur_once_and_dont_know_is_chosen_alone() {
    var options =
        """
        "options": [{"key": "a", "text": {"sv": "A"}}, {"key": "o", "text": {"sv": "O"}, "other": true},
          {"key": "n", "text": {"sv": "N"}, "exclusive": true},
          {"key": "d", "text": {"sv": "D"}, "exclusive": true, "dontKnow": true}]\
        """;
    assertThat(codes(question("multiChoice", "q", options))).isEmpty();
    assertThat(
            codes(
                question(
                    "multiChoice",
                    "q",
                    options.replace("\"exclusive\": true, \"dontKnow\"", "\"dontKnow\""))))
        .containsExactly(DONT_KNOW_NOT_EXCLUSIVE);
    assertThat(
            codes(
                question(
                    "multiChoice",
                    "q",
                    options.replace(
                        "{\"key\": \"a\", \"text\": {\"sv\": \"A\"}}",
                        "{\"key\": \"a\", \"text\": {\"sv\": \"A\"}, \"other\": true}"))))
        .containsExactly(OTHER_REPEATED);
    assertThat(codes(question("multiChoice", "q", options.replace(", \"dontKnow\": true", ""))))
        .containsExactly(EXCLUSIVE_REPEATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "singleChoice | options | OPTIONS_TOO_FEW",
        "scale | options | OPTIONS_TOO_FEW",
        "ranking | options | OPTIONS_TOO_FEW",
        "area | areas | AREAS_MISSING"
      })
  void there_is_something_to_choose(String kind, String member, Finding.Code expected) {
    var findings =
        QuestionnaireRules.findings(asking(question(kind, "q", "\"%s\": []".formatted(member))));
    assertThat(codes(findings)).containsExactly(expected);
    assertThat(Finding.maySave(findings)).isTrue();
  }

  @Test
  void what_is_compared_between_rounds_is_asked_once_under_its_concept() {
    var core = question("text", "q3", "\"core\": true");
    assertThat(codes(SOUND + "," + core)).containsExactly(CORE_WITHOUT_CONCEPT);
    var concept = question("text", "q3", "\"concept\": \"x\"");
    var again = question("text", "q4", "\"concept\": \"x\"");
    assertThat(codes(concept + "," + again)).containsExactly(CONCEPT_REPEATED);
    var area = question("area", "a1", OPTIONS.replace("options", "areas"));
    assertThat(codes(area + "," + area.replace("a1", "a2")))
        .containsExactly(AREA_QUESTION_REPEATED);
  }

  @Test
  void a_missing_translation_is_an_error_only_in_a_language_that_is_offered() {
    var half = SOUND.replaceFirst("\\{\"sv\": \"Fråga\"}", "{\"sv\": \"Fråga\", \"en\": \" \"}");
    var questionnaire = asking(half);
    assertThat(questionnaire.languages()).containsExactly("sv");
    var hints = QuestionnaireRules.findings(questionnaire);
    assertThat(hints)
        .hasSize(5)
        .allSatisfy(finding -> {
          assertThat(finding.code()).isEqualTo(NOT_YET_TRANSLATED);
          assertThat(finding.language()).isEqualTo("en");
          assertThat(finding.level()).isEqualTo(Level.HINT);
        });
    assertThat(hints)
        .extracting(Finding::where)
        .containsExactly(
            Where.INTRO,
            new Where("p1", "q1", null, Part.TEXT),
            new Where("p1", "q1", "a", Part.OPTION),
            new Where("p1", "q1", "b", Part.OPTION),
            new Where("p1", "q2", null, Part.TEXT));
    var offered =
        QuestionnaireRules.findings(
            LocalizedText.swedish("Titel"),
            questionnaire.intro(),
            questionnaire.pages(),
            List.of("sv", "en"));
    assertThat(offered).hasSize(6);
    assertThat(codes(offered)).containsOnly(TRANSLATION_MISSING);
    assertThat(offered.getFirst().where()).isEqualTo(Where.TITLE);
  }

  @Test
  void languages_are_swedish_and_those_that_are_named_or_complete() {
    var complete = SOUND.replace("\"sv\": \"", "\"en\": \"x\", \"ar\": \"س\", \"sv\": \"");
    assertThat(asking(complete).languages()).containsExactly("sv");
    var named = QuestionnaireJson.read("{\"languages\": [\"ar\", \"sv\", \"en\"], \"pages\": []}");
    assertThat(named.languages()).containsExactly("sv", "ar", "en");
    var everywhere =
        QuestionnaireJson.read(
            "{\"pages\": [{\"id\": \"p\", \"questions\": [%s]}]}".formatted(complete));
    assertThat(everywhere.languages()).containsExactly("sv", "ar", "en");
  }

  @Test
  void a_language_is_a_tag_and_a_text_has_an_end() {
    assertThat(
            codes(
                QuestionnaireRules.findings(
                    null, LocalizedText.swedish("x"), asking(SOUND).pages(), List.of("engelska!"))))
        .contains(LANGUAGE_MALFORMED);
    assertThat(codes(SOUND.replaceFirst("Fråga", "x".repeat(5_001))))
        .containsExactly(TEXT_TOO_LONG);
  }

  @Test
  void findings_come_in_the_order_of_the_questionnaire() {
    var questionnaire =
        QuestionnaireJson.read(
            """
            {"pages": [{"id": "p1", "questions": [%s]}, {"id": "p2", "questions": []},
              {"id": "p3", "questions": [%s]}]}
            """
                .formatted(
                    question("ranking", "å", "\"options\": []"),
                    question("number", "n", "\"min\": 2, \"max\": 1")));
    assertThat(codes(QuestionnaireRules.findings(questionnaire)))
        .containsExactly(
            MINUTES_MISSING,
            INTRO_MISSING,
            QUESTION_KEY_MALFORMED,
            OPTIONS_TOO_FEW,
            PAGE_EMPTY,
            BOUNDS_CROSSED);
  }

  private static final String LOCKED =
      question(
          "singleChoice",
          "kärna".replace("ä", "a"),
          "\"core\": true, \"concept\": \"k\", " + OPTIONS);

  @Test
  void the_core_of_an_earlier_round_is_asked_as_it_was_though_in_more_languages() {
    var earlier = asking(LOCKED + "," + SOUND);
    assertThat(QuestionnaireRules.coreFindings(earlier, asking(LOCKED))).isEmpty();
    var translated = LOCKED.replace("{\"sv\": \"A\"}", "{\"sv\": \"A\", \"en\": \"A\"}");
    assertThat(QuestionnaireRules.coreFindings(earlier, asking(translated))).isEmpty();
    assertThat(QuestionnaireRules.coreFindings(asking(translated), asking(LOCKED)))
        .extracting(Finding::code)
        .containsExactly(CORE_CHANGED);
  }

  @Test
  void a_core_question_that_is_gone_or_changed_is_found() {
    var earlier = asking(LOCKED);
    var gone = QuestionnaireRules.coreFindings(earlier, asking(SOUND));
    assertThat(codes(gone)).containsExactly(CORE_MISSING);
    for (var changed :
        List.of(
            LOCKED.replace("\"Fråga\"", "\"Fråga?\""),
            LOCKED.replace("\"core\": true", "\"core\": false"),
            LOCKED.replace(
                "{\"sv\": \"B\"}}",
                "{\"sv\": \"B\"}}, {\"key\": \"c\", \"text\": {\"sv\": \"C\"}}"),
            LOCKED.replace("singleChoice", "scale"),
            LOCKED.replace("\"core\"", "\"required\": true, \"core\""))) {
      var findings = QuestionnaireRules.coreFindings(earlier, asking(changed));
      assertThat(codes(findings)).containsExactly(CORE_CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_finding_can_be_said_in_both_languages(Finding.Code code) {
    var finding = new Finding(code, Where.INTRO, "en", "detalj");
    for (var locale : Texts.LANGUAGES) {
      assertThat(finding.in(TestTexts.texts(), locale)).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void a_finding_about_a_language_names_it() {
    var finding = new Finding(TRANSLATION_MISSING, Where.INTRO, "ar", null);
    assertThat(finding.in(TestTexts.texts(), Locale.forLanguageTag("sv")))
        .isEqualTo("Texten saknas på språket arabiska, som enkäten erbjuds på.");
    assertThat(Arrays.stream(Finding.Code.values()).map(Finding.Code::level))
        .contains(Level.values());
  }
}
