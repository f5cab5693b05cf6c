package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PaperReadingTest {

  private static final Questionnaire QUESTIONNAIRE =
      QuestionnaireJson.read(
          """
          {"pages": [{"id": "p", "questions": [
            {"kind": "singleChoice", "key": "worried", "text": {"sv": "Orolig?"}, "required": true,
             "options": [{"key": "yes", "text": {"sv": "Ja"}}, {"key": "no", "text": {"sv": "Nej"}}]},
            {"kind": "text", "key": "of", "text": {"sv": "För vad?"}, "required": true,
             "showIf": {"all": [{"question": "worried", "op": "equals", "value": "yes"}]}},
            {"kind": "text", "key": "since", "text": {"sv": "Sedan när?"},
             "showIf": {"all": [{"question": "of", "op": "answered"}]}},
            {"kind": "multiChoice", "key": "seen", "text": {"sv": "Sett?"}, "max": 1,
             "options": [{"key": "a", "text": {"sv": "A"}}, {"key": "b", "text": {"sv": "B"}}]},
            {"kind": "places", "key": "spots", "text": {"sv": "Var?"}, "sub": [
              {"kind": "singleChoice", "key": "why", "text": {"sv": "Varför?"}, "required": true,
               "options": [{"key": "dark", "text": {"sv": "Mörkt"}}, {"key": "people", "text": {"sv": "Folk"}}]},
              {"kind": "text", "key": "who", "text": {"sv": "Vad hände?"},
               "showIf": {"all": [{"question": "why", "op": "equals", "value": "people"}]}}]}]}]}
          """);

  private static PaperReading read(String answers) {
    return PaperReading.of(QUESTIONNAIRE, (ObjectNode) QuestionnaireJson.STRICT.readTree(answers));
  }

  @Test
  void what_a_required_question_lacks_is_left_unanswered() {
    assertThat(read("{\"seen\": [\"a\"], \"spots\": [{\"lat\": 55.7, \"lon\": 13.1}]}").problems())
        .isEmpty();
  }

  @Test
  void what_should_have_been_passed_over_is_left_out_and_what_hangs_on_it_too() {
    var reading = read("{\"worried\": \"no\", \"of\": \"Mörker\", \"since\": \"Alltid\"}");
    assertThat(reading.answers().toString()).isEqualTo("{\"worried\":\"no\"}");
    assertThat(reading.leftOut())
        .containsExactly(new PaperReading.Asked("of", null), new PaperReading.Asked("since", null));
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void what_is_asked_about_a_place_is_passed_over_place_by_place() {
    var reading =
        read(
            """
            {"spots": [{"lat": 55.7, "lon": 13.1, "sub": {"why": "dark", "who": "Ingen"}},
                       {"lat": 55.7, "lon": 13.1, "sub": {"why": "people", "who": "Bråk"}}]}
            """);
    assertThat(reading.leftOut()).containsExactly(new PaperReading.Asked("who", 0));
    assertThat(reading.answers().toString()).contains("Bråk").doesNotContain("Ingen");
  }

  @Test
  void every_other_rule_holds_on_paper_too() {
    assertThat(read("{\"seen\": [\"a\", \"b\"]}").problems())
        .containsExactly(new AnswerProblem("seen", AnswerProblem.Code.TOO_MANY));
    assertThat(read("{\"worried\": \"perhaps\"}").problems())
        .containsExactly(new AnswerProblem("worried", AnswerProblem.Code.UNKNOWN_OPTION));
  }

  @Test
  void a_paper_with_nothing_on_it_is_empty_also_when_all_was_left_out() {
    assertThat(read("{}").isEmpty()).isTrue();
    assertThat(read("{\"of\": \"Mörker\"}").isEmpty()).isTrue();
    assertThat(read("{\"seen\": [\"a\"]}").isEmpty()).isFalse();
  }

  @Test
  void the_answers_that_came_in_are_not_touched() {
    var given = (ObjectNode) QuestionnaireJson.STRICT.readTree("{\"of\": \"Mörker\"}");
    PaperReading.of(QUESTIONNAIRE, given);
    assertThat(given.has("of")).isTrue();
  }
}
