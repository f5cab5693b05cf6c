package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.rodatraden.survey.xlsform.Refusals.codes;
import static se.rodatraden.survey.xlsform.Refusals.problems;
import static se.rodatraden.survey.xlsform.Refusals.survey;
import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// What cannot be taken is said row by row, and nothing is imported.
class RefusedFormsTest {

  @Test
  void every_problem_has_its_sheet_row_column_and_what_came() {
    var found =
        problems(
            new Spreadsheet()
                .sheet(
                    "Survey",
                    """
                    | Type              | name | label::Svenska (sv) | calculation |
                    | text              | a    | A                   |
                    | calculate         | b    |                     | ${a} + 1    |
                    | geotrace          | väg  | Väg                 |
                    | select_one saknas | c    | C                   |
                    | text              | a    | A igen              |
                    | text              | d    |
                    """)
                .sheet("choices", "| list_name | name | label::Svenska (sv) |"));
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

  @Test
  void one_refusal_does_not_draw_others_after_it() {
    assertThat(
            codes(
                survey(
                    """
                    | image | photo | Foto |
                    | text  | q     | Q    | ${photo} != '' |
                    | text  | r     | R    | ${q} != ''     |
                    """)))
        .containsExactly(Code.TYPE_UNSUPPORTED);
  }

  @Test
  void groups_and_repeats_are_not_nested_and_end_as_they_began() {
    assertThat(
            codes(
                survey(
                    """
                    | begin_group | g1 | G1 |
                    | begin_group | g2 | G2 |
                    | text        | a  | A  |
                    | end_group   |
                    | end_group   |
                    """)))
        .containsExactly(Code.GROUP_WITHIN_GROUP);
    assertThat(
            codes(
                survey(
                    """
                    | begin_repeat | r1 | R1 |
                    | geopoint     | p1 | P  |
                    | begin_repeat | r2 | R2 |
                    | end_repeat   |
                    | end_repeat   |
                    """)))
        .containsExactly(Code.REPEAT_WITHIN_REPEAT);
    assertThat(codes(survey("| end_group |"))).containsExactly(Code.END_UNMATCHED);
    assertThat(
            codes(
                survey(
                    """
                    | begin_group | g | G |
                    | end_repeat  |
                    """)))
        .containsExactly(Code.NOT_ENDED, Code.END_UNMATCHED);
    assertThat(
            codes(
                survey(
                    """
                    | begin_repeat | r | R |
                    | text         | a | A |
                    | end_repeat   |
                    """)))
        .containsExactly(Code.REPEAT_WITHOUT_POSITION);
  }

  @Test
  void a_table_has_one_list_and_nothing_but_rows() {
    var form =
        survey(
            """
            | begin_group   | t  | T  |          |  | table-list |
            | select_one yn | r1 | R1 |
            | select_one ab | r2 | R2 |
            | note          | n  | N  |
            | select_one yn | r3 | R3 | ${x} = 1 |
            | select_one yn | r4 | R4 |          |  |            |  | Hjälp |
            | end_group     |
            """);
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
                """
                | type          | name | label     | default   | choice_filter | read_only | media::image::Svenska (sv) | required   | appearance   | parameters         |
                | text          | a    | A         | förifyllt |
                | select_one yn | b    | B         |           | x = 1         |
                | text          | c    | C         |           |               | yes       |
                | text          | d    | D         |           |               |           | bild.jpg                   |
                | text          | e    | E         |           |               |           |                            | ${a} = 'x' |
                | select_one yn | f    | F         |           |               |           |                            |            | list-nolabel |
                | text          | g    | Hej ${a}! |
                | geopoint      | h    | H         |           |               |           |                            |            |              | capture-accuracy=5 |
                """)
            .sheet(
                "choices",
                """
                | list_name | name | label |
                | yn        | y    | J     |
                | yn        | n    | N     |
                """);
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
            .sheet(
                "survey",
                """
                | type         | name | label |
                | select_one l | q    | Q     |
                """)
            .sheet(
                "choices",
                """
                | list_name | name | label |
                | l         | a    | A     |
                | l         | a    | A     |
                | l         | b c  | B     |
                | l         |      | C     |
                | l         | d    |
                """);
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
                """
                | type         | name | label::English (en) |
                | text         | a    | A                   |
                | select_one l | b    | B                   |
                """)
            .sheet(
                "choices",
                """
                | list_name | name | label::English (en) |
                | l         | x    | X                   |
                """);
    assertThat(problems(form))
        .extracting(RowProblem::sheet, RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple("survey", 1, Code.SWEDISH_MISSING), tuple("choices", 1, Code.SWEDISH_MISSING));
    var english =
        new Spreadsheet()
            .sheet(
                "survey",
                """
                | type | name | label |
                | text | a    | A     |
                """)
            .sheet(
                "settings",
                """
                | default_language |
                | English (en)     |
                """);
    assertThat(codes(english)).containsExactly(Code.SWEDISH_MISSING);
  }

  @Test
  void an_unknown_language_and_a_column_twice_are_refused() {
    assertThat(
            codes(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        """
                        | type | name | label::sv | label::Klingonska |
                        | text | a    | A         | B                 |
                        """)))
        .containsExactly(Code.LANGUAGE_UNKNOWN);
    assertThat(
            codes(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        """
                        | type | name | label::sv | label:Swedish (sv) |
                        | text | a    | A         | B                  |
                        """)))
        .containsExactly(Code.COLUMN_REPEATED);
  }

  @Test
  void a_formula_is_refused_where_it_would_be_read() {
    var form =
        new Spreadsheet()
            .sheet(
                "survey",
                """
                | type | name | label    | comment |
                | text | a    | ="A"&"B" | =1+1    |
                """);
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
    assertThat(codes(new Spreadsheet().sheet("Blad1", "| a |")))
        .containsExactly(Code.NO_SURVEY_SHEET);
    assertThat(
            codes(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        """
                        | name | label |
                        | a    | A     |
                        """)))
        .containsExactly(Code.NO_TYPE_COLUMN);
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
