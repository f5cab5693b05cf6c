package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_PLACE;
import static se.rodatraden.jooq.Tables.RESPONSE_TEXT;
import static se.rodatraden.survey.SurveyFixtures.channel;
import static se.rodatraden.survey.SurveyFixtures.isIn;
import static se.rodatraden.survey.SurveyFixtures.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.test.DatabaseTest;
import tools.jackson.databind.node.ObjectNode;

/// What comes out of the box: as sent, in another order, and with nothing to join it by.
@DatabaseTest
class OpenedAnswersTest {

  @Autowired BallotBox box;
  @Autowired Responses responses;
  @Autowired SurveyFixtures surveys;
  @Autowired DSLContext database;

  @Test
  void an_opened_ballot_still_answers_a_second_sending() {
    var round = surveys.addOpen();
    var submission = submission("{\"safe\": \"no\"}");
    var receipt = box.cast(round.slug(), submission);
    surveys.openBoxes();
    assertThat(box.cast(round.slug(), submission)).isEqualTo(new Receipt(receipt.number(), true));
    assertThat(surveys.openBoxes()).isZero();
  }

  @Test
  void words_and_places_lie_apart_from_coded_answers() {
    var round = surveys.addOpen();
    box.cast(
        round.slug(),
        submission(
            """
            {"safe": "no", "when": {"night": "no"}, "seen": ["dark", {"option": "else", "text": "Buller"}],
             "spots": [{"lat": 55.79, "lon": 13.11, "sub": {"why": "dark"}}, {"lat": 55.8, "lon": 13.1}],
             "area": "north", "say": "Laga lampan"}
            """));
    surveys.openBoxes();
    var coded = new ArrayList<String>();
    responses.forEach(channel(round, RoundMode.OPEN), answers -> coded.add(answers.toString()));
    assertThat(coded)
        .containsExactly(
            "{\"safe\":\"no\",\"when\":{\"night\":\"no\"},\"seen\":[\"dark\",\"else\"],\"spots\":2,\"area\":\"north\"}");
    assertThat(responses.listTexts(channel(round, RoundMode.OPEN), "seen"))
        .containsExactly("Buller");
    assertThat(responses.listTexts(channel(round, RoundMode.OPEN), "say"))
        .containsExactly("Laga lampan");
    assertThat(responses.listPlaces(channel(round, RoundMode.OPEN), "spots"))
        .extracting(place -> place.position().lat() + " " + place.answers())
        .containsExactlyInAnyOrder("55.790000 {\"why\":\"dark\"}", "55.800000 {}");
  }

  /// Besides the round and its municipality, no value of a response, a text or a place occurs in a
  /// ballot or in each other.
  @Test
  void nothing_joins_responses_to_ballots_or_to_each_other() {
    var round = surveys.addOpen();
    for (int i = 0; i < 20; i++) {
      box.cast(
          round.slug(),
          submission(
              """
              {"safe": "no", "say": "Text %1$d", "spots": [{"lat": 55.79%1$02d, "lon": 13.11}]}
              """
                  .formatted(i)));
    }
    surveys.openBoxes();
    List<Table<?>> tables = List.of(BALLOT, RESPONSE, RESPONSE_TEXT, RESPONSE_PLACE);
    for (Table<?> one : tables) {
      for (Table<?> other : tables) {
        if (one != other) {
          var common = valuesIn(one, round);
          common.retainAll(valuesIn(other, round));
          assertThat(common).as("%s and %s", one, other).isEmpty();
        }
      }
    }
  }

  private Set<String> valuesIn(Table<?> table, SurveyRound round) {
    var scope = Set.of("municipality_code", "survey_round_id", "question_key", "mode");
    var values = new HashSet<String>();
    for (var row : database.selectFrom(table).where(isIn(table, round)).fetch()) {
      Stream.of(row.fields())
          .filter(field -> !scope.contains(field.getName()) && row.get(field) != null)
          .map(field -> row.get(field) instanceof byte[] bytes ? hex(bytes) : "" + row.get(field))
          .filter(value -> !value.equals("true"))
          .forEach(values::add);
    }
    assertThat(values).isNotEmpty();
    return values;
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  @Test
  void responses_come_in_another_order_than_the_answers() {
    var round = surveys.addOpen();
    var sent = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      sent.add("Text " + i);
      box.cast(round.slug(), submission("{\"safe\": \"no\", \"say\": \"Text %d\"}".formatted(i)));
    }
    surveys.openBoxes();
    assertThat(responses.listTexts(channel(round, RoundMode.OPEN), "say"))
        .containsExactlyInAnyOrderElementsOf(sent)
        .isNotEqualTo(sent);
  }

  /// Else the third text would be the third row's, whatever ids they have.
  @Test
  void words_come_in_another_order_than_the_rows_they_belong_to() {
    var round = surveys.addOpen();
    var rows = new ArrayList<OpenedBallot>();
    for (int i = 0; i < 200; i++) {
      var answers =
          (ObjectNode)
              QuestionnaireJson.STRICT.readTree(
                  "{\"seen\": [\"row %1$d\"], \"say\": \"row %1$d\"}".formatted(i));
      rows.add(OpenedBallot.of(SurveyFixtures.QUESTIONNAIRE, answers));
    }
    var box = OpenedBox.shuffled(rows, new Random(round.id().hashCode()));
    var same = 0;
    for (int i = 0; i < 200; i++) {
      if (box.coded().get(i).toString().contains("\"" + box.words().get(i).text() + "\"")) {
        same++;
      }
    }
    assertThat(same).isLessThan(12);
  }
}
