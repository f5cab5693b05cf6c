package se.rodatraden.survey.keying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.place.MapContext.NamedPlace;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.QuestionnaireJson;

class KeyingSheetTest {

  private static final List<NamedPlace> PLACES =
      List.of(
          new NamedPlace("station", "Stationen", "station", 55.79, 13.11),
          new NamedPlace("skola", "Skolan", "skola", 55.80, 13.12),
          new NamedPlace("park", "Stationsparken", "park", 55.81, 13.13));

  private static KeyingSheet sheet() {
    return KeyingSheet.of(questionnaire(), PLACES, Texts.SWEDISH);
  }

  private static Questionnaire questionnaire() {
    try (var yaml = KeyingSheetTest.class.getResourceAsStream("/print/every-kind.yaml")) {
      return QuestionnaireJson.readYaml(yaml, Questionnaire.class);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// @param typed by the number of the line; words for "other" under the number and an asterisk
  private static KeyingSheet.Read read(Map<String, String> typed) {
    var sheet = sheet();
    var left = new HashMap<>(typed);
    var inputs =
        sheet.lines().stream()
            .map(line -> left.remove(line.number() + (line.isWords() ? "*" : "")))
            .map(input -> input == null ? "" : input)
            .toList();
    assertThat(left).isEmpty();
    return sheet.read(inputs);
  }

  @Test
  void the_lines_follow_the_paper() {
    assertThat(sheet().lines().stream().map(line -> line.number() + (line.isWords() ? "*" : "")))
        .containsExactly(
            "1", "2", "2*", "3.1", "3.2", "3.3", "4", "4*", "5.1", "5.1a", "5.1b", "5.2", "5.2a",
            "5.2b", "6", "7", "8", "9", "10");
  }

  @Test
  void a_whole_paper_becomes_the_answers_that_the_web_would_send() {
    var read =
        read(
            Map.ofEntries(
                Map.entry("1", "c"),
                Map.entry("2", "d"),
                Map.entry("2*", "på bussen"),
                Map.entry("3.1", "a"),
                Map.entry("3.3", "C"),
                Map.entry("4", "abd"),
                Map.entry("4*", "glas"),
                Map.entry("5.1", "skol"),
                Map.entry("5.1a", "b"),
                Map.entry("5.1b", "vid trappan"),
                Map.entry("6", "cb"),
                Map.entry("7", "3"),
                Map.entry("8", "260504"),
                Map.entry("9", "b"),
                Map.entry("10", "Tack")));
    assertThat(read.isUnderstood()).isTrue();
    assertThat(read.answers().toString())
        .isEqualTo(
            QuestionnaireJson.STRICT
                .readTree(
                    """
                    {"trygg": "go", "utsatt": {"option": "annat", "text": "på bussen"},
                     "nar": {"station": "trygg", "skola": "otrygg"},
                     "sett": ["skrap", "morker", {"option": "annat", "text": "glas"}],
                     "platser": [{"lat": 55.8, "lon": 13.12, "sub": {"varfor": "folk", "mer": "vid trappan"}}],
                     "viktigast": ["unga", "polis"], "antal": 3, "senast": "2026-05-04", "omrade": "furulund",
                     "ovrigt": "Tack"}
                    """)
                .toString());
  }

  @Test
  void nothing_zero_and_a_question_mark_leave_a_question_unanswered() {
    var read = read(Map.of("1", "0", "3.1", "?", "4", " ", "8", "0"));
    assertThat(read.answers().isEmpty()).isTrue();
    assertThat(read.typed().get(0)).isInstanceOf(Typed.Nothing.class);
    assertThat(read.count(Typed.Unreadable.class)).isEqualTo(1);
    assertThat(read.isUnderstood()).isTrue();
  }

  @Test
  void zero_is_a_number_where_a_number_is_asked_for() {
    assertThat(read(Map.of("7", "0")).answers().get("antal").intValue()).isZero();
  }

  @Test
  void an_option_is_picked_by_letter_or_by_its_place_in_order_and_echoed_in_words() {
    for (var typed : List.of("b", "B", "2", " b ")) {
      assertThat(read(Map.of("1", typed)).typed().getFirst())
          .isInstanceOfSatisfying(
              Typed.Understood.class,
              understood -> assertThat(understood.echo()).isEqualTo("Ganska trygg"));
    }
  }

  @Test
  void where_options_are_numbers_a_digit_is_not_taken_for_their_order() {
    var scale =
        QuestionnaireJson.read(
            """
            {"pages": [{"id": "p", "questions": [{"kind": "scale", "key": "x", "text": {"sv": "x"},
              "options": [{"key": "n0", "text": {"sv": "0"}}, {"key": "n1", "text": {"sv": "1"}}, {"key": "n2", "text": {"sv": "2"}}]}]}]}
            """);
    var sheet = KeyingSheet.of(scale, List.of(), Texts.SWEDISH);
    assertThat(sheet.read(List.of("1")).isUnderstood()).isFalse();
    assertThat(sheet.read(List.of("b")).answers().get("x").stringValue()).isEqualTo("n1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, f, mark",
    "1, ab, mark",
    "4, abx, mark",
    "7, tre, number",
    "8, 2026-13-01, day",
    "8, igår, day",
    "5.1, Ingenstans, place_unknown",
    "5.1, station, place_many",
    "5.1a, a, place_first",
    "2*, ord, words_without_mark"
  })
  void what_does_not_fit_says_what_was_expected(String number, String typed, String reason) {
    var read = read(Map.of(number, typed));
    assertThat(read.isUnderstood()).isFalse();
    assertThat(read.answers().isEmpty()).isTrue();
    assertThat(read.typed())
        .filteredOn(Typed.NotUnderstood.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Typed.NotUnderstood.class, wrong -> assertThat(wrong.reason()).isEqualTo(reason));
  }

  @Test
  void the_whole_name_of_a_place_wins_over_longer_ones_and_coordinates_need_no_name() {
    assertThat(
            read(Map.of("5.1", "stationen"))
                .answers()
                .get("platser")
                .get(0)
                .get("lat")
                .doubleValue())
        .isEqualTo(55.79);
    assertThat(
            read(Map.of("5.1", "55,7 13,2"))
                .answers()
                .get("platser")
                .get(0)
                .get("lon")
                .doubleValue())
        .isEqualTo(13.2);
  }

  @Test
  void the_second_place_can_stand_without_the_first() {
    var places = read(Map.of("5.2", "skolan", "5.2a", "a")).answers().get("platser");
    assertThat(places.size()).isEqualTo(1);
    assertThat(places.get(0).get("sub").get("varfor").stringValue()).isEqualTo("morkt");
  }
}
