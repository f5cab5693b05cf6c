package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.analysis.ItemResult.OptionResult;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.BallotsOpened;
import se.rodatraden.survey.Responses;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class ResultsTest {

  @Autowired Results results;
  @Autowired Surveys surveys;
  @Autowired BallotBox box;
  @Autowired Responses responses;
  @Autowired SurveyFixtures fixtures;

  private SurveyRound round;

  /// 30 in the north, a third of them unsafe; 12 in the south, all unsafe; 4 in the west.
  @BeforeEach
  void answer() {
    round = fixtures.addOpen();
    cast(20, "yes", "north");
    cast(10, "no", "north");
    cast(12, "no", "south");
    cast(4, "no", "west");
    fixtures.openBoxes();
    signIn(Role.READER);
  }

  private void cast(int times, String safe, String area) {
    for (int i = 0; i < times; i++) {
      box.cast(
          round.slug(),
          submission(
              "{\"safe\": \"%s\", \"area\": \"%s\", \"when\": {\"night\": \"no\"}, \"seen\": [\"dark\", \"litter\"]}"
                  .formatted(safe, area)));
    }
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void signIn(Role role) {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
  }

  @Test
  void counts_and_shares_are_of_those_who_answered() {
    var unsafe = option("safe", "no", null);
    assertThat(results.get(KAVLINGE, round.id(), null, null).respondents()).isEqualTo(46);
    assertThat(unsafe.count()).isEqualTo(26);
    assertThat(unsafe.share()).isEqualTo(26.0 / 46);
    assertThat(option("when.night", "no", null).count()).isEqualTo(46);
    assertThat(option("seen", "litter", null).share()).isEqualTo(1);
  }

  private void close() {
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    signIn(Role.READER);
  }

  @Test
  void an_area_is_shown_where_it_has_enough_and_another_is_not_given_away() {
    close();
    assertThat(option("safe", "no", "north").count()).isEqualTo(10);
    assertThat(item("safe", "west")).isInstanceOf(ItemResult.Withheld.class);
    assertThat(item("safe", "south"))
        .as("46 - 30 - 12 would leave the 4 in the west")
        .isInstanceOf(ItemResult.Withheld.class);
  }

  @Test
  void an_area_that_the_survey_does_not_know_counts_as_all() {
    assertThat(results.get(KAVLINGE, round.id(), null, "atlantis").area()).isNull();
  }

  @Test
  void a_result_can_be_cited_and_found_again_with_its_present_figures() {
    close();
    var citable = option("safe", "no", "north").citable();
    assertThat(citable.reference()).isEqualTo(round.id() + "/safe/no/north");
    assertThat(citable.citation().figure())
        .isEqualTo(new Citation.Figure(10, 30, Citation.Among.OPEN));
    assertThat(citable.citation().madeUp()).isTrue();
    assertThat(citable.citation().path()).isEqualTo("/kavlinge/enkater/" + round.slug() + "#safe");
    assertThat(citable.citation().title().byLanguage())
        .containsEntry("sv", "Hur trygg är du? – Otrygg </script>, Norr")
        .containsEntry("en", "How safe do you feel? – Unsafe, Norr");
    assertThat(results.find(KAVLINGE, citable.reference())).contains(citable);
    assertThat(results.find(KAVLINGE, option("when.night", "no", null).citable().reference()))
        .isPresent();
  }

  @Test
  void what_may_not_be_shown_can_not_be_cited() {
    close();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no/west")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "/when.day/no")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/perhaps")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no/atlantis")).isEmpty();
    assertThat(results.find(KAVLINGE, "not a reference")).isEmpty();
  }

  @Test
  void results_are_public_once_published_and_not_before() {
    assertThat(results.findPublic(round.slug(), null, null)).isEmpty();
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    assertThat(results.findPublic(round.slug(), null, null)).isEmpty();
    surveys.publish(KAVLINGE, round.id(), round.version() + 1);
    Fixtures.signOut();
    assertThat(results.findPublic(round.slug(), null, null))
        .hasValueSatisfying(found -> assertThat(found.respondents()).isEqualTo(46));
    assertThat(surveys.listPublished(KAVLINGE)).extracting(SurveyRound::id).contains(round.id());
  }

  @Test
  void publishing_waits_until_every_answer_is_counted() {
    box.cast(round.slug(), submission("{\"safe\": \"no\"}"));
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    assertThatThrownBy(() -> surveys.publish(KAVLINGE, round.id(), round.version() + 1))
        .hasMessageContaining("box_not_empty");
  }

  @Test
  void a_round_that_someone_else_changed_is_not_closed() {
    signIn(Role.POLICE_OFFICER);
    assertThatThrownBy(() -> surveys.close(KAVLINGE, round.id(), round.version() + 1))
        .hasMessageContaining("changed.meanwhile");
    surveys.close(KAVLINGE, round.id(), round.version());
    assertThatThrownBy(() -> surveys.close(KAVLINGE, round.id(), round.version() + 1))
        .hasMessageContaining("wrong_status");
  }

  @Test
  void a_round_past_its_last_day_closes_by_itself() {
    Fixtures.signOut();
    var past = fixtures.add(RoundStatus.OPEN, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31));
    surveys.closeEnded();
    signIn(Role.READER);
    assertThat(surveys.get(KAVLINGE, past.id()).round().status()).isEqualTo(RoundStatus.CLOSED);
    assertThat(surveys.get(KAVLINGE, round.id()).round().status()).isEqualTo(RoundStatus.OPEN);
  }

  @Test
  void nobody_and_people_elsewhere_read_no_results() {
    Fixtures.signOut();
    assertRefused();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR, Role.ADMINISTRATOR);
    assertRefused();
    signIn(Role.WALK_LEADER);
    assertRefused();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> results.get(KAVLINGE, round.id(), null, null))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> results.listTexts(KAVLINGE, round.id(), RoundMode.OPEN, "say"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> results.find(KAVLINGE, round.id() + "/safe/no"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_reader_closes_nothing() {
    assertThatThrownBy(() -> surveys.close(KAVLINGE, round.id(), round.version()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void another_municipalitys_round_is_not_there() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThatThrownBy(() -> results.get(FLEN, round.id(), null, null))
        .hasMessageContaining("not.found");
    assertThat(results.find(FLEN, round.id() + "/safe/no")).isEmpty();
  }

  @Test
  void a_table_is_read_anew_after_an_opening_but_not_more_often_than_every_few_seconds() {
    var clock = new MovableClock();
    var tables = new ResponseTables(responses, clock);
    var asked = new AskedRound(round, SurveyFixtures.QUESTIONNAIRE);
    var first = tables.get(asked, RoundMode.OPEN, false);
    tables.onOpened(new BallotsOpened(KAVLINGE, round.id()));
    assertThat(tables.get(asked, RoundMode.OPEN, false)).isSameAs(first);
    clock.pass(ResponseTables.AT_MOST_EVERY);
    var second = tables.get(asked, RoundMode.OPEN, false);
    assertThat(second).isNotSameAs(first);
    clock.pass(ResponseTables.AT_MOST_EVERY);
    assertThat(tables.get(asked, RoundMode.OPEN, false)).as("nothing was opened").isSameAs(second);
    clock.pass(ResponseTables.AT_LEAST_EVERY);
    assertThat(tables.get(asked, RoundMode.OPEN, false))
        .as("another instance may have")
        .isNotSameAs(second);
  }

  private OptionResult option(String item, String option, @Nullable String area) {
    return ((ItemResult.Shown) item(item, area))
        .options().stream()
            .filter(result -> result.option().key().equals(option))
            .findFirst()
            .orElseThrow();
  }

  private ItemResult item(String key, @Nullable String area) {
    return results.get(KAVLINGE, round.id(), null, area).questions().stream()
        .flatMap(question -> question.items().stream())
        .filter(result -> result.item().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static final class MovableClock extends Clock {
    private java.time.Instant now = java.time.Instant.EPOCH;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public java.time.Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
