package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;

/// What cannot be taken is said row by row, and nothing is imported.
class RefusedFormsTest {

  private static final Object[] CHOICES_HEADING = row("list_name", "name", "label");

  private static List<RowProblem> problems(Spreadsheet form) {
    return switch (XlsForms.read(form.bytes())) {
      case Refused(var problems) -> problems;
      case Imported imported -> throw new AssertionError("imported: " + imported);
    };
  }

  private static Spreadsheet survey(Object[]... rows) {
    var all = new Object[rows.length + 1][];
    all[0] =
        row("type", "name", "label", "relevant", "constraint", "appearance", "parameters", "hint");
    System.arraycopy(rows, 0, all, 1, rows.length);
    return new Spreadsheet()
        .sheet("survey", all)
        .sheet(
            "choices",
            CHOICES_HEADING,
            row("yn", "yes", "Ja"),
            row("yn", "no", "Nej"),
            row("ab", "a", "A"),
            row("ab", "b", "B"));
  }

  private static List<Code> codes(Spreadsheet form) {
    return problems(form).stream().map(RowProblem::code).toList();
  }

  @Test
  void every_problem_has_its_sheet_row_column_and_what_came() {
    var found =
        problems(
            new Spreadsheet()
                .sheet(
                    "Survey",
                    row("Type", "name", "label::Svenska (sv)", "calculation"),
                    row("text", "a", "A"),
                    row("calculate", "b", "", "${a} + 1"),
                    row("geotrace", "väg", "Väg"),
                    row("select_one saknas", "c", "C"),
                    row("text", "a", "A igen"),
                    row("text", "d", ""))
                .sheet("choices", row("list_name", "name", "label::Svenska (sv)")));
    assertThat(found)
        .extracting(
            RowProblem::sheet,
            RowProblem::row,
            RowProblem::column,
            RowProblem::code,
            RowProblem::came)
        .containsExactly(
            tuple("Survey", 3, "Type", Code.TYPE_UNSUPPORTED, "calculate"),
            tuple("Survey", 4, "Type", Code.GEOMETRY, "geotrace"),
            tuple("Survey", 5, "Type", Code.LIST_UNKNOWN, "select_one saknas"),
            tuple("Survey", 6, "name", Code.NAME_REPEATED, "a"),
            tuple("Survey", 7, "label::Svenska (sv)", Code.LABEL_MISSING, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image",
        "audio",
        "video",
        "file",
        "barcode",
        "time",
        "dateTime",
        "acknowledge",
        "range",
        "calculate",
        "hidden",
        "begin_kobomatrix",
        "begin_score",
        "select_one_from_file x.csv",
        "select_one_external x",
        "rank yn or_other",
        "phone number",
        "xml-external",
        "osm"
      })
  void types_outside_the_subset_are_refused(String type) {
    assertThat(codes(survey(row(type, "q", "Q")))).containsExactly(Code.TYPE_UNSUPPORTED);
  }

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

  @Test
  void one_refusal_does_not_draw_others_after_it() {
    assertThat(
            codes(
                survey(
                    row("image", "photo", "Foto"),
                    row("text", "q", "Q", "${photo} != ''"),
                    row("text", "r", "R", "${q} != ''"))))
        .containsExactly(Code.TYPE_UNSUPPORTED);
  }

  @Test
  void groups_and_repeats_are_not_nested_and_end_as_they_began() {
    assertThat(
            codes(
                survey(
                    row("begin_group", "g1", "G1"),
                    row("begin_group", "g2", "G2"),
                    row("text", "a", "A"),
                    row("end_group"),
                    row("end_group"))))
        .containsExactly(Code.GROUP_WITHIN_GROUP);
    assertThat(
            codes(
                survey(
                    row("begin_repeat", "r1", "R1"),
                    row("geopoint", "p1", "P"),
                    row("begin_repeat", "r2", "R2"),
                    row("end_repeat"),
                    row("end_repeat"))))
        .containsExactly(Code.REPEAT_WITHIN_REPEAT);
    assertThat(codes(survey(row("end_group")))).containsExactly(Code.END_UNMATCHED);
    assertThat(codes(survey(row("begin_group", "g", "G"), row("end_repeat"))))
        .containsExactly(Code.NOT_ENDED, Code.END_UNMATCHED);
    assertThat(
            codes(survey(row("begin_repeat", "r", "R"), row("text", "a", "A"), row("end_repeat"))))
        .containsExactly(Code.REPEAT_WITHOUT_POSITION);
  }

  @Test
  void a_table_has_one_list_and_nothing_but_rows() {
    var form =
        survey(
            row("begin_group", "t", "T", "", "", "table-list"),
            row("select_one yn", "r1", "R1"),
            row("select_one ab", "r2", "R2"),
            row("note", "n", "N"),
            row("select_one yn", "r3", "R3", "${x} = 1"),
            row("select_one yn", "r4", "R4", "", "", "", "", "Hjälp"),
            row("end_group"));
    assertThat(problems(form))
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(4, Code.MATRIX_LISTS),
            tuple(5, Code.MATRIX_ROW),
            tuple(6, Code.MATRIX_ROW),
            tuple(7, Code.TEXT_OUT_OF_PLACE));
  }

  @Test
  void what_would_change_the_question_is_refused_and_not_dropped() {
    var form =
        new Spreadsheet()
            .sheet(
                "survey",
                row(
                    "type",
                    "name",
                    "label",
                    "default",
                    "choice_filter",
                    "read_only",
                    "media::image::Svenska (sv)",
                    "required",
                    "appearance",
                    "parameters"),
                row("text", "a", "A", "förifyllt"),
                row("select_one yn", "b", "B", "", "x = 1"),
                row("text", "c", "C", "", "", "yes"),
                row("text", "d", "D", "", "", "", "bild.jpg"),
                row("text", "e", "E", "", "", "", "", "${a} = 'x'"),
                row("select_one yn", "f", "F", "", "", "", "", "", "list-nolabel"),
                row("text", "g", "Hej ${a}!"),
                row("geopoint", "h", "H", "", "", "", "", "", "", "capture-accuracy=5"))
            .sheet("choices", CHOICES_HEADING, row("yn", "y", "J"), row("yn", "n", "N"));
    assertThat(problems(form))
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(2, Code.COLUMN_UNSUPPORTED),
            tuple(3, Code.COLUMN_UNSUPPORTED),
            tuple(4, Code.COLUMN_UNSUPPORTED),
            tuple(5, Code.COLUMN_UNSUPPORTED),
            tuple(6, Code.VALUE),
            tuple(7, Code.APPEARANCE),
            tuple(8, Code.LABEL_REFERENCE),
            tuple(9, Code.PARAMETER));
  }

  @Test
  void choices_are_named_once_and_well() {
    var form =
        new Spreadsheet()
            .sheet("survey", row("type", "name", "label"), row("select_one l", "q", "Q"))
            .sheet(
                "choices",
                CHOICES_HEADING,
                row("l", "a", "A"),
                row("l", "a", "A"),
                row("l", "b c", "B"),
                row("l", "", "C"),
                row("l", "d", ""));
    assertThat(problems(form))
        .extracting(RowProblem::sheet, RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple("choices", 3, Code.CHOICE_REPEATED),
            tuple("choices", 4, Code.NAME_MALFORMED),
            tuple("choices", 5, Code.NAME_MISSING),
            tuple("choices", 6, Code.LABEL_MISSING));
  }

  @Test
  void a_form_without_swedish_is_told_so_once_for_each_sheet() {
    var form =
        new Spreadsheet()
            .sheet(
                "survey",
                row("type", "name", "label::English (en)"),
                row("text", "a", "A"),
                row("select_one l", "b", "B"))
            .sheet("choices", row("list_name", "name", "label::English (en)"), row("l", "x", "X"));
    assertThat(problems(form))
        .extracting(RowProblem::sheet, RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple("survey", 1, Code.SWEDISH_MISSING), tuple("choices", 1, Code.SWEDISH_MISSING));
    var english =
        new Spreadsheet()
            .sheet("survey", row("type", "name", "label"), row("text", "a", "A"))
            .sheet("settings", row("default_language"), row("English (en)"));
    assertThat(codes(english)).containsExactly(Code.SWEDISH_MISSING);
  }

  @Test
  void an_unknown_language_and_a_column_twice_are_refused() {
    assertThat(
            codes(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        row("type", "name", "label::sv", "label::Klingonska"),
                        row("text", "a", "A", "B"))))
        .containsExactly(Code.LANGUAGE_UNKNOWN);
    assertThat(
            codes(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        row("type", "name", "label::sv", "label:Swedish (sv)"),
                        row("text", "a", "A", "B"))))
        .containsExactly(Code.COLUMN_REPEATED);
  }

  @Test
  void a_formula_is_refused_where_it_would_be_read() {
    var form =
        new Spreadsheet()
            .sheet(
                "survey",
                row("type", "name", "label", "comment"),
                row(
                    "text",
                    "a",
                    new Spreadsheet.Formula("\"A\"&\"B\""),
                    new Spreadsheet.Formula("1+1")));
    assertThat(problems(form))
        .extracting(RowProblem::code, RowProblem::came)
        .contains(tuple(Code.FORMULA, "=\"A\"&\"B\""))
        .hasSize(2);
  }

  @Test
  void a_rule_for_questionnaires_is_told_at_its_row() {
    var form =
        new Spreadsheet()
            .sheet(
                "survey",
                row("type", "name", "label"),
                row("text", "a", "A"),
                row("text", "b", "x".repeat(6000)));
    assertThat(problems(form))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.row()).isEqualTo(3);
          assertThat(problem.in(TestTexts.texts(), Texts.ENGLISH)).contains("too long");
        });
  }

  @Test
  void a_file_without_a_survey_is_refused() {
    assertThat(codes(new Spreadsheet().sheet("Blad1", row("a"))))
        .containsExactly(Code.NO_SURVEY_SHEET);
    assertThat(codes(new Spreadsheet().sheet("survey", row("name", "label"), row("a", "A"))))
        .containsExactly(Code.NO_TYPE_COLUMN);
  }

  @Test
  void a_sheet_has_an_end() {
    var rows = new Object[SheetReader.MOST_ROWS + 3][];
    java.util.Arrays.fill(rows, row("note", "n", "N"));
    rows[0] = row("type", "name", "label");
    assertThat(codes(new Spreadsheet().sheet("survey", rows))).contains(Code.TOO_MANY_ROWS);
  }

  @ParameterizedTest
  @EnumSource
  void every_problem_can_be_said_in_both_languages(Code code) {
    for (var locale : Texts.LANGUAGES) {
      var said =
          new RowProblem("survey", 2, "type", code, "det som kom").in(TestTexts.texts(), locale);
      assertThat(said).isNotBlank().doesNotContain("{0}").doesNotContain("''");
    }
  }
}
