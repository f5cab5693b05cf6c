package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_PLACE;
import static se.rodatraden.jooq.Tables.RESPONSE_TEXT;
import static se.rodatraden.survey.SurveyFixtures.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@RecordApplicationEvents
class BoxOpeningTest {

  private static final int ALL = 1_000;

  @Autowired BoxOpening opening;
  @Autowired BallotBox box;
  @Autowired Ballots ballots;
  @Autowired Responses responses;
  @Autowired SurveyFixtures surveys;
  @Autowired DSLContext database;
  @Autowired ApplicationEvents events;

  @Test
  void as_many_responses_come_out_as_ballots_went_in() {
    var round = surveys.addOpen();
    for (int i = 0; i < 60; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"%s\"}".formatted(i < 20 ? "no" : "yes")));
    }
    assertThat(opening.openSome(ALL)).isEqualTo(60);
    assertThat(codedAnswers(round)).hasSize(60);
    assertThat(codedAnswers(round)).filteredOn(it -> it.toString().contains("no")).hasSize(20);
    assertThat(events.stream(BallotsOpened.class))
        .containsExactly(new BallotsOpened(round.municipality(), round.id()));
  }

  @Test
  void opening_goes_in_bounded_steps_and_a_second_time_finds_nothing() {
    var round = surveys.addOpen();
    for (int i = 0; i < 5; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"no\"}"));
    }
    assertThat(opening.openSome(3)).isEqualTo(3);
    assertThat(opening.openSome(3)).isEqualTo(2);
    assertThat(opening.openSome(3)).isZero();
    assertThat(responses.count(round.municipality(), round.id())).isEqualTo(5);
    assertThat(ballots.countUnopened(round.municipality(), round.id())).isZero();
  }

  @Test
  void an_opened_ballot_still_answers_a_second_sending() {
    var round = surveys.addOpen();
    var submission = submission("{\"safe\": \"no\"}");
    var receipt = box.cast(round.slug(), submission);
    opening.openSome(ALL);
    assertThat(box.cast(round.slug(), submission)).isEqualTo(new Receipt(receipt.number(), true));
    assertThat(opening.openSome(ALL)).isZero();
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
    opening.openSome(ALL);
    assertThat(codedAnswers(round))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"safe\":\"no\",\"when\":{\"night\":\"no\"},\"seen\":[\"dark\",\"else\"],\"spots\":2,\"area\":\"north\"}");
    assertThat(responses.listTexts(round.municipality(), round.id(), "seen"))
        .containsExactly("Buller");
    assertThat(responses.listTexts(round.municipality(), round.id(), "say"))
        .containsExactly("Laga lampan");
    assertThat(responses.listPlaces(round.municipality(), round.id(), "spots"))
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
    opening.openSome(ALL);
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
    var scope = Set.of("municipality_code", "survey_round_id", "question_key");
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

  private static org.jooq.Condition isIn(Table<?> table, SurveyRound round) {
    return requireNonNull(table.field(BALLOT.MUNICIPALITY_CODE))
        .eq(round.municipality())
        .and(requireNonNull(table.field(BALLOT.SURVEY_ROUND_ID)).eq(round.id()));
  }

  @Test
  void responses_come_in_another_order_than_the_answers() {
    var round = surveys.addOpen();
    var sent = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      sent.add("Text " + i);
      box.cast(round.slug(), submission("{\"safe\": \"no\", \"say\": \"Text %d\"}".formatted(i)));
    }
    opening.openSome(ALL);
    assertThat(responses.listTexts(round.municipality(), round.id(), "say"))
        .containsExactlyInAnyOrderElementsOf(sent)
        .isNotEqualTo(sent);
  }

  @Test
  void nobody_opens_the_box_by_hand() {
    Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);
    try {
      assertThatThrownBy(() -> opening.openSome(ALL)).isInstanceOf(AccessDeniedException.class);
    } finally {
      Fixtures.signOut();
    }
  }

  private List<JsonNode> codedAnswers(SurveyRound round) {
    var all = new ArrayList<JsonNode>();
    responses.forEach(round.municipality(), round.id(), all::add);
    return all;
  }
}
