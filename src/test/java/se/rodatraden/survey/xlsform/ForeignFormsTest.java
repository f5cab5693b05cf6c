package se.rodatraden.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.rodatraden.survey.xlsform.Spreadsheet.row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;

/// Forms in the habits of ODK, Kobo and Survey123, which are not this program's.
class ForeignFormsTest {

  static Imported imported(Spreadsheet form) {
    return switch (XlsForms.read(form.bytes())) {
      case Imported imported -> imported;
      case Refused(var problems) -> throw new AssertionError("refused: " + problems);
    };
  }

  private static Question find(Questionnaire questionnaire, String key) {
    return questionnaire.find(key).orElseThrow();
  }

  private static List<Condition.Comparison> comparisons(Questionnaire questionnaire, String key) {
    return Objects.requireNonNull(find(questionnaire, key).showIf()).comparisons();
  }

  @Test
  void a_form_as_odk_has_them() {
    var imported =
        imported(
            new Spreadsheet()
                .sheet(
                    "survey",
                    """
                    | type                   | name     | label::English (en) | label::Svenska (sv) | hint::Svenska (sv) | required | relevant                       | constraint                     | constraint_message::Svenska (sv) | appearance | parameters            |
                    | start                  | start    |
                    | deviceid               | deviceid |
                    | begin_group            | about    | About you           | Om dig              |                    |          |                                |                                |                                | field-list |
                    | integer                | age      | Age                 | Ålder               | I hela år          | yes      |                                | . >= 0 and . < 120             | Orimlig ålder                  |
                    | select_one yes_no      | works    | Do you work?        | Arbetar du?         |                    | true()   | ${age} >= 16                   |
                    | select_multiple travel | travel   | How?                | Hur tar du dig dit? |                    |          | ${works} = 'yes'               | not(selected(., 'home') and count-selected(.) > 1) and count-selected(.) <= 2 |                                | minimal    | randomize=true seed=7 |
                    | end_group              |
                    | begin group            | place    | Place               | Plats               |
                    | geopoint               | where    | Where?              | Var?                |
                    | rank travel            | order    | Order               | Ordna               |
                    | date                   | day      | When?               | När?                |                    | no       | selected(${travel}, 'bus') or selected(${travel}, 'foot') |
                    | text                   | more     | More?               | Mer?                |                    |          | ${day} > date('2026-01-31')    | string-length(.) <= 200        |                                | multiline  |
                    | end group              |
                    """)
                .sheet(
                    "choices",
                    """
                    | list_name | name | label::English (en) | label::Svenska (sv) |
                    | yes_no    | yes  | Yes                 | Ja                  |
                    | yes_no    | no   | No                  | Nej                 |
                    |
                    | travel    | bus  | Bus                 | Buss                |
                    | travel    | foot | On foot             | Till fots           |
                    | travel    | home | I stay at home      | Jag är hemma        |
                    | unused    | x    | Not in Swedish      |
                    """)
                .sheet(
                    "settings",
                    """
                    | form_title | form_id | version              | default_language |
                    | Resor      | travel  | =TEXT(NOW(), "yyyy") | English (en)     |
                    """));
    assertThat(imported.title()).isEqualTo(LocalizedText.swedish("Resor"));
    assertThat(imported.leftOut())
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(2, Code.NEVER_COLLECTED),
            tuple(3, Code.NEVER_COLLECTED),
            tuple(5, Code.NOT_USED));
    var form = imported.questionnaire();
    assertThat(form.languages()).as("English lacks a hint").containsExactly("sv");
    assertThat(form.pages()).extracting(Questionnaire.Page::id).containsExactly("about", "place");
    assertThat(find(form, "age"))
        .isEqualTo(
            new Question.Number(
                "age",
                null,
                false,
                LocalizedText.of("Ålder", "Age"),
                LocalizedText.swedish("I hela år"),
                true,
                null,
                0.0,
                119.0));
    assertThat(find(form, "works").required()).isTrue();
    assertThat(find(form, "works").showIf()).isEqualTo(greater("age", 15));
    var travel = (Question.MultiChoice) find(form, "travel");
    assertThat(travel.max()).isEqualTo(2);
    assertThat(travel.shuffled()).isTrue();
    assertThat(travel.options()).extracting(Choice::exclusive).containsExactly(false, false, true);
    assertThat(find(form, "where"))
        .isInstanceOfSatisfying(
            Question.Places.class, places -> assertThat(places.maxPlaces()).isEqualTo(1));
    assertThat(find(form, "order"))
        .isInstanceOfSatisfying(
            Question.Ranking.class,
            ranking -> assertThat(ranking.options()).noneMatch(Choice::exclusive));
    assertThat(find(form, "day").showIf()).isInstanceOf(Condition.Any.class);
    assertThat(((Question.Text) find(form, "more")).maxLength()).isEqualTo(200);
  }

  private static Condition greater(String question, int bound) {
    return new Condition.All(
        List.of(
            new Condition.Comparison(
                question,
                Operator.GREATER_THAN,
                tools.jackson.databind.node.JsonNodeFactory.instance.numberNode(bound))));
  }

  @Test
  void a_form_as_kobo_exports_them() {
    var imported =
        imported(
            new Spreadsheet()
                .sheet(
                    "survey",
                    """
                    | type                    | name      | label            | required | relevant            | appearance | $kuid | select_from_list_name |
                    | start                   | start     |                  |          |                     |            | a1    |
                    | end                     | end       |                  |          |                     |            | a2    |
                    | begin_group             | group_ab1 | Frågor           | false    |                     | field-list | a3    |
                    | select_one fa7          | Hur_trygg | Hur trygg?       | true     |                     | likert     | a4    |
                    | begin_group             | tabell    | Platser          | ?false   |                     | table-list | a5    |
                    | select_one fa7          | torget    | Torget           | false    |
                    | select_one fa7          | parken    | Parken           | false    |
                    | end_group               |
                    | begin_repeat            | platser   | Platser att visa | false    |
                    | geopoint                | punkt     | Punkten          | true     |
                    | select_one fa7 or_other | varfor    | Varför?          | ?true    | ${Hur_trygg} != '1' |
                    | end_repeat              |
                    | end_group               |
                    """)
                .sheet(
                    "choices",
                    """
                    | list_name | name | label  | $autovalue |
                    | fa7       | #1   | Trygg  |
                    | fa7       | #2   | Otrygg |
                    """)
                .sheet(
                    "settings",
                    """
                    | style      | id_string |
                    | theme-grid | abc       |
                    """));
    assertThat(imported.title()).isNull();
    var form = imported.questionnaire();
    assertThat(form.languages()).containsExactly("sv");
    assertThat(find(form, "Hur_trygg")).isInstanceOf(Question.Scale.class);
    assertThat(find(form, "Hur_trygg").choices()).extracting(Choice::key).containsExactly("1", "2");
    var table = (Question.Matrix) find(form, "tabell");
    assertThat(table.rows()).extracting(Choice::key).containsExactly("torget", "parken");
    assertThat(table.required()).isFalse();
    var places = (Question.Places) find(form, "platser");
    assertThat(places.help()).isEqualTo(LocalizedText.swedish("Punkten"));
    assertThat(places.sub())
        .singleElement()
        .isInstanceOfSatisfying(
            Question.SingleChoice.class,
            why -> {
              assertThat(why.required()).isTrue();
              assertThat(why.showIf()).isNotNull();
              assertThat(why.options().getLast().other()).isTrue();
              assertThat(why.options().getLast().text().byLanguage()).containsEntry("sv", "Annat");
            });
  }

  @Test
  void a_form_as_survey123_has_them() {
    var imported =
        imported(
            new Spreadsheet()
                .sheet(
                    "survey",
                    """
                    | type             | name    | label::Svenska (sv) | label::English (en) | hint::Svenska (sv) | appearance | required | relevant                   | bind::esri:fieldType | bind::esri:fieldLength | bind::saveIncomplete | repeat_count | default | readonly | note                |
                    | note             | welcome | <b>Välkommen</b>    | Welcome             |                    |            |          |                            | null                 |
                    | select_one areas | area    | Område              | Area                |                    | minimal    | yes      |                            | esriFieldTypeString  | #50                    |                      |              |         | no       | en minnesanteckning |
                    | begin repeat     | spots   | Platser             | Places              |                    |            |          |                            |                      |                        |                      | #3           |
                    | geopoint         | spot    |
                    | text             | why     | Varför?             | Why?                |                    | multiline  |          | selected(${area}, 'north') |
                    | end repeat       |
                    """)
                .sheet(
                    "choices",
                    """
                    | list_name | name  | label::Svenska (sv) | label::English (en) | area |
                    | areas     | north | Norr                | North               |
                    | areas     | south | Söder               | South               |
                    """)
                .sheet(
                    "settings",
                    """
                    | form_title | form_id | instance_name   | submission_url |
                    | Min enkät  | my      | concat(${area}) |
                    """)
                .sheet(
                    "types",
                    """
                    | text    |
                    | integer |
                    """));
    var form = imported.questionnaire();
    assertThat(form.pages())
        .singleElement()
        .satisfies(page -> {
          assertThat(page.id()).isEqualTo("page-1");
          assertThat(page.questions())
              .extracting(Question::key)
              .containsExactly("welcome", "area", "spots");
        });
    assertThat(form.languages()).containsExactly("sv", "en");
    var spots = (Question.Places) find(form, "spots");
    assertThat(spots.maxPlaces()).isEqualTo(3);
    assertThat(spots.sub().getFirst().showIf())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.Comparison(
                        "area",
                        Operator.EQUALS,
                        tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(
                            "north")))));
  }

  @Test
  void old_ways_of_writing_are_understood() {
    var imported =
        imported(
            new Spreadsheet()
                .sheet(
                    "Survey ",
                    """
                    |
                    | ~Type                          | NAME~ | Label:Swedish | label : English | Relevance                      |
                    | select one from  colours or specify other | ~fav~ | Färg~         | Colour          |
                    | Select all that apply from colours | all   | Alla          | All             |
                    | int                            | n     | Antal         | Number          |
                    |
                    | string                         | s     | #42           | #4.5            | ${n} >3 and not(selected(${fav},“red”)) |
                    """)
                .sheet(
                    "CHOICES",
                    """
                    | List Name | Value | Label:Swedish | Label:English |
                    | colours   | red   | Röd           | Red           |
                    | colours~  | blue  | @2026-05-04   | ?true         |
                    """));
    var form = imported.questionnaire();
    assertThat(form.questions()).extracting(Question::key).containsExactly("fav", "all", "n", "s");
    assertThat(find(form, "fav").text()).isEqualTo(LocalizedText.of("Färg", "Colour"));
    assertThat(find(form, "fav").choices())
        .extracting(Choice::key)
        .containsExactly("red", "blue", "other");
    assertThat(find(form, "all").choices().get(1).text())
        .isEqualTo(LocalizedText.of("2026-05-04", "true"));
    assertThat(find(form, "s").text().byLanguage()).isEqualTo(Map.of("sv", "42", "en", "4.5"));
    assertThat(comparisons(form, "s"))
        .extracting(Condition.Comparison::op)
        .containsExactly(Operator.GREATER_THAN, Operator.NOT_EQUALS);
  }

  @Test
  void a_groups_condition_holds_for_each_of_its_questions() {
    var form =
        imported(
                new Spreadsheet()
                    .sheet(
                        "survey",
                        """
                        | type        | name | label | relevant   |
                        | integer     | n    | Antal |
                        | begin_group | g    | Mer   | ${n} > 0   |
                        | text        | a    | A     |
                        | text        | b    | B     | ${a} != '' |
                        | end_group   |
                        | text        | c    | C     |
                        """))
            .questionnaire();
    assertThat(form.pages())
        .extracting(Questionnaire.Page::id)
        .containsExactly("page-1", "g", "page-2");
    assertThat(find(form, "a").showIf()).isEqualTo(greater("n", 0));
    assertThat(comparisons(form, "b")).hasSize(2);
    assertThat(find(form, "c").showIf()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "YES", "Yes", "true", "TRUE", "true()", "TRUE()", "1"})
  void there_are_many_ways_to_say_yes(String yes) {
    var form =
        imported(
            new Spreadsheet()
                .sheet(
                    "survey",
                    row("type", "name", "label", "required"),
                    row("text", "a", "A", yes),
                    row("text", "b", "B", true),
                    row("text", "c", "C", 1),
                    row("text", "d", "D", false)));
    assertThat(form.questionnaire().questions())
        .extracting(Question::required)
        .containsExactly(true, true, true, false);
  }

  @Test
  void a_disabled_row_and_notes_of_the_authors_own_are_left_out() {
    var imported =
        imported(
            new Spreadsheet()
                .sheet(
                    "survey",
                    """
                    | type  | name | label | disabled | comment            |
                    | image | a    | A     | yes      |
                    | text  | b    | B     |          | kolla med Eva      |
                    |       |      |       |          | bara en anteckning |
                    """));
    assertThat(imported.questionnaire().questions()).extracting(Question::key).containsExactly("b");
    assertThat(imported.leftOut()).extracting(RowProblem::row).containsExactly(2);
  }

  @Test
  void a_form_may_hold_nothing_yet() {
    var imported = imported(new Spreadsheet().sheet("survey", "| type | name | label |"));
    assertThat(imported.questionnaire().pages()).isEmpty();
  }
}
