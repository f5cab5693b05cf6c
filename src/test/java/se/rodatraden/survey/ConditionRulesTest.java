package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.Asking.OPTIONS;
import static se.rodatraden.survey.Asking.SOUND;
import static se.rodatraden.survey.Asking.asking;
import static se.rodatraden.survey.Asking.codes;
import static se.rodatraden.survey.Asking.question;
import static se.rodatraden.survey.Finding.Code.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.survey.Where.Part;

class ConditionRulesTest {

  private static String conditional(String condition) {
    return SOUND + "," + question("text", "q3", "\"showIf\": " + condition);
  }

  private static String comparing(String question, String op, String value) {
    var bound = value.isEmpty() ? "" : ", \"value\": " + value;
    return "{\"all\": [{\"question\": \"%s\", \"op\": \"%s\"%s}]}".formatted(question, op, bound);
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
}
