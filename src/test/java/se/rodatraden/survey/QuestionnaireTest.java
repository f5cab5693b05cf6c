package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class QuestionnaireTest {

  private static final String ONE_QUESTION =
      """
      {"pages": [{"id": "p", "questions": [
        {"kind": "singleChoice", "key": "q", "text": {"sv": "Fråga", "en": "Question"}, "required": true,
         "showIf": {"any": [{"question": "x", "op": "equals", "value": 1}]},
         "options": [{"key": "a", "text": {"sv": "Ja"}}, {"key": "b", "text": {"sv": "Annat"}, "other": true}]}]}]}
      """;

  /// The respondent's page is held to the same file.
  @TestFactory
  Stream<DynamicTest> answers_are_judged_as_the_shared_vectors_say() throws IOException {
    return vectors().stream()
        .map(vector ->
            DynamicTest.dynamicTest(vector.get("name").stringValue(), () -> assertVector(vector)));
  }

  private static List<JsonNode> vectors() throws IOException {
    try (var file = new ClassPathResource("answer-vectors.json").getInputStream()) {
      var vectors = List.copyOf(QuestionnaireJson.STRICT.readTree(file).values());
      assertThat(vectors).hasSizeGreaterThan(150);
      return vectors;
    }
  }

  private static void assertVector(JsonNode vector) {
    var questionnaire =
        QuestionnaireJson.read(inSwedish(vector.get("questionnaire").deepCopy()).toString());
    var found =
        questionnaire.check((ObjectNode) vector.get("answers")).stream()
            .map(QuestionnaireTest::questionAndCode)
            .toList();
    var expected =
        vector.get("problems").values().stream()
            .map(problem ->
                Map.entry(problem.get("question").stringValue(), problem.get("code").stringValue()))
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  private static Map.Entry<String, String> questionAndCode(AnswerProblem problem) {
    return Map.entry(
        problem.question(),
        QuestionnaireJson.STRICT.valueToTree(problem).get("code").stringValue());
  }

  /// The vectors have a questionnaire's texts as the respondent's page gets them, in one language.
  private static JsonNode inSwedish(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var text = object.get("text");
      if (text != null && text.isString()) {
        object.putObject("text").put("sv", text.stringValue());
      }
    }
    node.forEach(QuestionnaireTest::inSwedish);
    return node;
  }

  @Test
  void a_questionnaire_survives_being_written_and_read() {
    var questionnaire = QuestionnaireJson.read(ONE_QUESTION);
    assertThat(QuestionnaireJson.read(QuestionnaireJson.write(questionnaire)))
        .isEqualTo(questionnaire);
  }

  @Test
  void in_one_language_texts_are_strings_and_fall_back_to_swedish() {
    var english =
        QuestionnaireJson.inLanguage(QuestionnaireJson.read(ONE_QUESTION), Locale.ENGLISH);
    assertThat(QuestionnaireJson.STRICT.readTree(english).at("/pages/0/questions/0").toString())
        .isEqualTo(
            """
            {"kind":"singleChoice","key":"q","text":"Question","required":true,\
            "showIf":{"any":[{"question":"x","op":"equals","value":1}]},\
            "options":[{"key":"a","text":"Ja"},{"key":"b","text":"Annat","other":true}]}\
            """);
  }

  @Test
  void what_a_question_and_an_option_may_say_besides_goes_out_where_it_is_said() {
    var more =
        ONE_QUESTION
            .replace("\"required\": true", "\"required\": true, \"core\": true, \"shuffled\": true")
            .replace(
                "\"key\": \"a\"",
                "\"dontKnow\": true, \"stop\": {\"sv\": \"Ring 112\", \"en\": \"Call 112\"}, \"key\": \"a\"");
    var questionnaire = QuestionnaireJson.read(more);
    assertThat(QuestionnaireJson.read(QuestionnaireJson.write(questionnaire)))
        .isEqualTo(questionnaire);
    var english =
        QuestionnaireJson.STRICT
            .readTree(QuestionnaireJson.inLanguage(questionnaire, Locale.ENGLISH))
            .at("/pages/0/questions/0");
    assertThat(english.get("core").booleanValue()).isTrue();
    assertThat(english.get("shuffled").booleanValue()).isTrue();
    assertThat(english.at("/options/0").toString())
        .isEqualTo("{\"key\":\"a\",\"text\":\"Ja\",\"dontKnow\":true,\"stop\":\"Call 112\"}");
  }

  @Test
  void a_key_that_two_questions_share_is_refused() {
    var twice = ONE_QUESTION.replace("\"pages\": [", "\"pages\": [" + page("q") + ",");
    assertThatThrownBy(() -> QuestionnaireJson.read(twice))
        .hasMessageContaining("was repeated: \"q\"");
  }

  @Test
  void what_is_not_known_is_refused() {
    assertThatThrownBy(() -> QuestionnaireJson.read("{\"pages\": [], \"colour\": 1}"))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> QuestionnaireJson.read("{\"pages\": [], \"pages\": []}"))
        .hasMessageContaining("pages");
  }

  private static String page(String key) {
    return """
    {"id": "p0", "questions": [{"kind": "date", "key": "%s", "text": {"sv": "Dag"}}]}\
    """
        .formatted(key);
  }
}
