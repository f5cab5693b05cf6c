package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.Asking.OPTIONS;
import static se.rodatraden.survey.Asking.SOUND;
import static se.rodatraden.survey.Asking.asking;
import static se.rodatraden.survey.Asking.codes;
import static se.rodatraden.survey.Asking.question;
import static se.rodatraden.survey.Finding.Code.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Finding.Level;
import se.rodatraden.survey.Where.Part;

class QuestionnaireRulesTest {

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

  @Test
  void places_within_places_are_refused() {
    var inner = question("places", "inner", "\"maxPlaces\": 1");
    assertThat(codes(question("places", "outer", "\"sub\": [" + inner + "]")))
        .containsExactly(PLACES_WITHIN_PLACES);
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
