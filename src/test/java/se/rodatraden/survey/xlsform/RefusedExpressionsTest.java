package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.rodatraden.survey.xlsform.Refusals.problems;
import static se.rodatraden.survey.xlsform.Refusals.survey;
import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// Conditions and constraints that nothing here could carry out.
class RefusedExpressionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${n} + 1 > 3 | EXPRESSION",
        "${n} > | EXPRESSION",
        "regex(${t}, '[a-z]+') | CONDITION",
        "${n} >= 2.5 | CONDITION",
        "${n} > ${n} | CONDITION",
        "${m} = 'a' | CONDITION",
        "not(selected(${m}, 'a')) | CONDITION",
        "${t} > 'a' | CONDITION",
        "${s} = '' | CONDITION",
        "${n} > 1 and (${n} < 3 or ${t} = 'x') | CONDITION_MIXED",
        "${later} = 'x' | CONDITION_REFERENCE",
        "${r1} = 'a' | CONDITION_REFERENCE",
        "../n > 3 | EXPRESSION",
        "today() > date('2026-01-01') | CONDITION",
        "once(random()) | CONDITION",
        "${s} = 'maybe' | RULE",
        "false() or false() | CONDITION"
      })
  void conditions_outside_the_subset_are_refused(String relevant, Code expected) {
    var form =
        survey(
            row("decimal", "n", "N"),
            row("text", "t", "T"),
            row("select_one yn", "s", "S"),
            row("select_multiple ab", "m", "M"),
            row("begin_group", "table", "Tabell", "", "", "table-list"),
            row("select_one ab", "r1", "R1"),
            row("end_group"),
            row("text", "q", "Q", relevant),
            row("text", "later", "Sen"));
    assertThat(problems(form))
        .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
        .containsExactly(tuple(9, "relevant", expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decimal | . > 0",
        "decimal | . != 3",
        "decimal | . >= 0 or . <= -5",
        "integer | . >= ${other}",
        "text | regex(., '^[A-Z]+$')",
        "text | string-length(.) >= 5",
        "date | . <= today()",
        "select_one yn | . != 'yes'",
        "select_multiple ab | selected(., 'a')",
        "select_multiple ab | not(selected(., 'z') and count-selected(.) > 1)",
        "rank ab | . >= 1"
      })
  void constraints_outside_the_subset_are_refused(String type, String constraint) {
    assertThat(problems(survey(row(type, "q", "Q", "", constraint))))
        .extracting(RowProblem::column, RowProblem::code)
        .containsExactly(tuple("constraint", Code.CONSTRAINT));
  }
}
