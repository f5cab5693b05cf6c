package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is counted, and what is held back while a round is open and after.
class CountingTest {

  private static final Questionnaire QUESTIONNAIRE =
      SurveyFixtures.questionnaire(
          """
          {"pages": [{"id": "p1", "questions": [
            {"kind": "multiChoice", "key": "met", "text": {"sv": "Vad har du råkat ut för?"},
             "options": [{"key": "theft", "text": {"sv": "Stöld"}}, {"key": "threat", "text": {"sv": "Hot"}},
                         {"key": "unsure", "text": {"sv": "Vet inte"}, "dontKnow": true, "exclusive": true}]},
            {"kind": "singleChoice", "key": "told", "text": {"sv": "Anmälde du?"},
             "showIf": {"any": [{"question": "met", "op": "contains", "value": "threat"}]},
             "options": [{"key": "yes", "text": {"sv": "Ja"}}, {"key": "no", "text": {"sv": "Nej"}}]},
            {"kind": "text", "key": "how", "text": {"sv": "Hur gick det till?"},
             "showIf": {"any": [{"question": "met", "op": "contains", "value": "threat"}]}},
            {"kind": "text", "key": "after", "text": {"sv": "Vad hände sedan?"},
             "showIf": {"any": [{"question": "how", "op": "answered"}]}},
            {"kind": "text", "key": "more", "text": {"sv": "Något mer?"}},
            {"kind": "scale", "key": "cares", "text": {"sv": "Polisen bryr sig"},
             "options": [{"key": "yes", "text": {"sv": "Ja"}}, {"key": "no", "text": {"sv": "Nej"}},
                         {"key": "unsure", "text": {"sv": "Vet inte"}, "dontKnow": true}]},
            {"kind": "area", "key": "area", "text": {"sv": "Var bor du?"},
             "areas": [{"key": "north", "text": {"sv": "Norr"}}, {"key": "south", "text": {"sv": "Söder"}}]}]}]}
          """);
  private static final String THREATENED = "{\"met\": [\"threat\"], \"told\": \"no\"}";

  private final ResponseTable table = new ResponseTable(QUESTIONNAIRE);

  private void answer(int times, String answers) {
    for (int i = 0; i < times; i++) {
      table.add((ObjectNode) JsonMapper.shared().readTree(answers));
    }
  }

  private Counting open() {
    return counting(RoundStatus.OPEN, RoundMode.OPEN);
  }

  private Counting closed() {
    return counting(RoundStatus.CLOSED, RoundMode.OPEN);
  }

  private Counting counting(RoundStatus status, RoundMode mode) {
    var round =
        new SurveyRound(
            new SurveyRoundId(ShortId.named("round")),
            KAVLINGE,
            new SurveyId(ShortId.named("survey")),
            LocalizedText.of("Prov", "Trial"),
            1,
            1,
            "prov",
            "Prov",
            Set.of(mode),
            status,
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            10,
            true,
            1);
    var channel = new ChannelCount(mode, table.respondents(), 0);
    return new Counting(
        new AskedRound(round, QUESTIONNAIRE),
        channel,
        List.of(channel),
        table,
        status != RoundStatus.OPEN,
        "kavlinge");
  }

  private static ItemResult item(Counting counting, String key, @Nullable String area) {
    return counting.results(area).questions().stream()
        .flatMap(question -> question.items().stream())
        .filter(result -> result.item().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static ItemResult.Shown shown(Counting counting, String key, @Nullable String area) {
    return (ItemResult.Shown) item(counting, key, area);
  }

  @Test
  void those_who_do_not_know_are_counted_apart_and_are_in_no_share() {
    answer(30, "{\"cares\": \"yes\"}");
    answer(10, "{\"cares\": \"no\"}");
    answer(60, "{\"cares\": \"unsure\"}");
    var sample = shown(counting(RoundStatus.CLOSED, RoundMode.SAMPLE), "cares", null);
    assertThat(sample.base()).isEqualTo(40);
    assertThat(sample.options())
        .extracting(each -> each.option().key(), ItemResult.OptionResult::figure)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "yes", new Citation.Figure(30, 40, Citation.Among.SAMPLE)),
            org.assertj.core.groups.Tuple.tuple(
                "no", new Citation.Figure(10, 40, Citation.Among.SAMPLE)));
    assertThat(sample.options().getFirst().interval()).isEqualTo(Interval.wilson(30, 40));
    assertThat(sample.dontKnow())
        .singleElement()
        .satisfies(apart -> {
          assertThat(apart.option().key()).isEqualTo("unsure");
          assertThat(apart.count()).isEqualTo(60);
        });
    assertThat(closed().find(reference("/cares/unsure"))).as("no share to cite").isEmpty();
    assertThat(closed().find(reference("/cares/yes"))).isPresent();
  }

  @Test
  void among_several_choices_those_who_do_not_know_are_apart_too() {
    answer(12, "{\"met\": [\"theft\", \"threat\"]}");
    answer(5, "{\"met\": [\"unsure\"]}");
    var met = shown(closed(), "met", null);
    assertThat(met.base()).isEqualTo(12);
    assertThat(met.dontKnow().getFirst().count()).isEqualTo(5);
  }

  @Test
  void few_who_knew_are_not_shown_beside_many_who_did_not() {
    answer(9, "{\"cares\": \"no\"}");
    answer(60, "{\"cares\": \"unsure\"}");
    assertThat(item(closed(), "cares", null)).isInstanceOf(ItemResult.Withheld.class);
  }

  @Test
  void an_area_has_those_who_do_not_know_apart() {
    answer(20, "{\"cares\": \"yes\", \"area\": \"north\"}");
    answer(15, "{\"cares\": \"unsure\", \"area\": \"north\"}");
    answer(12, "{\"cares\": \"no\", \"area\": \"south\"}");
    var north = shown(closed(), "cares", "north");
    assertThat(north.base()).isEqualTo(20);
    assertThat(north.dontKnow().getFirst().count()).isEqualTo(15);
    answer(3, "{\"cares\": \"unsure\"}");
    assertThat(item(closed(), "cares", "south"))
        .as("the three who named no area all said the same")
        .isInstanceOf(ItemResult.Withheld.class);
  }

  @Test
  void a_question_under_a_condition_waits_until_the_round_is_closed() {
    answer(40, THREATENED);
    assertThat(item(open(), "told", null)).isInstanceOf(ItemResult.Waiting.class);
    assertThat(open().find(reference("/told/no"))).isEmpty();
    assertThat(shown(closed(), "told", null).base()).isEqualTo(40);
    assertThat(closed().find(reference("/told/no"))).isPresent();
  }

  @Test
  void what_all_are_asked_and_most_answer_is_shown_while_the_round_is_open() {
    answer(40, THREATENED);
    answer(41, "{\"cares\": \"yes\"}");
    assertThat(item(open(), "met", null)).as("40 of 81").isInstanceOf(ItemResult.Waiting.class);
    assertThat(shown(open(), "cares", null).base()).isEqualTo(41);
  }

  @Test
  void no_area_grows_by_one_before_the_eyes_of_anybody() {
    answer(50, "{\"cares\": \"yes\", \"area\": \"north\"}");
    var before = open().results("south");
    answer(49, "{\"cares\": \"yes\", \"area\": \"north\"}");
    answer(1, "{\"cares\": \"no\", \"area\": \"south\"}");
    for (var look : List.of(before, open().results("south"))) {
      assertThat(look.area()).isNull();
      assertThat(look.areas()).isEmpty();
      assertThat(look.hasAreasLater()).isTrue();
    }
    assertThat(open().find(reference("/cares/no/north"))).isEmpty();
    assertThat(closed().find(reference("/cares/yes/north"))).isEmpty();
    answer(9, "{\"cares\": \"no\", \"area\": \"south\"}");
    assertThat(closed().find(reference("/cares/yes/north"))).isPresent();
  }

  @Test
  void words_of_the_two_who_were_asked_are_held_back_and_those_of_all_are_not() {
    answer(2, THREATENED);
    answer(30, "{\"met\": [\"theft\"]}");
    var words = List.of("Han hotade mig");
    assertThat(unread(closed(), "how", 1)).isEqualTo(new Told.Withheld<>(10));
    assertThat(closed().told("more", () -> 1, () -> words)).isEqualTo(new Told.Shown<>(words));
    answer(8, THREATENED);
    assertThat(closed().told("how", () -> 1, () -> words)).isEqualTo(new Told.Shown<>(words));
  }

  @Test
  void words_under_a_condition_wait_until_the_round_is_closed() {
    answer(40, THREATENED);
    assertThat(unread(open(), "how", 40)).isEqualTo(new Told.Waiting<>());
    assertThat(open().told("more", () -> 1, () -> List.of("a")))
        .isEqualTo(new Told.Shown<>(List.of("a")));
  }

  @Test
  void of_a_question_that_hangs_on_words_as_many_are_known_to_be_asked_as_have_answered() {
    answer(40, THREATENED);
    assertThat(unread(closed(), "after", 1)).isEqualTo(new Told.Withheld<>(10));
    var ten = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    assertThat(closed().told("after", () -> 10, () -> ten)).isEqualTo(new Told.Shown<>(ten));
  }

  /// What is not shown is not read either.
  private static Told<String> unread(Counting counting, String question, int by) {
    return counting.told(
        question,
        () -> by,
        () -> {
          throw new AssertionError("read before it is known whether it may be shown");
        });
  }

  private static Citables.Reference reference(String path) {
    return Citables.Reference.parse(ShortId.named("round") + path).orElseThrow();
  }
}
