package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.Asking.OPTIONS;
import static se.rodatraden.survey.Asking.asking;
import static se.rodatraden.survey.Asking.codes;
import static se.rodatraden.survey.Asking.question;
import static se.rodatraden.survey.Finding.Code.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;

class ChoiceRulesTest {

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
}
