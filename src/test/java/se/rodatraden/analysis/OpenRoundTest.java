package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// What is told of a round while answers come in, and when it is told of the rest.
@DatabaseTest
class OpenRoundTest {

  @Autowired Results results;
  @Autowired Surveys surveys;
  @Autowired BallotBox box;
  @Autowired SurveyFixtures fixtures;

  private SurveyRound round;

  /// 30 in the north, ten of them unsafe, and 12 in the south. All have said how the nights are.
  @BeforeEach
  void answer() {
    round = fixtures.addOpen();
    cast(20, "yes", "north");
    cast(10, "no", "north");
    cast(12, "no", "south");
    openBoxes();
  }

  private void cast(int times, String safe, String area) {
    for (int i = 0; i < times; i++) {
      box.cast(
          round.slug(),
          submission(
              "{\"safe\": \"%s\", \"area\": \"%s\", \"when\": {\"night\": \"no\"}}"
                  .formatted(safe, area)));
    }
  }

  private void openBoxes() {
    Fixtures.signOut();
    fixtures.openBoxes();
    signIn(Role.READER);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void signIn(Role role) {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
  }

  private void close() {
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, round.id(), round.version());
    signIn(Role.READER);
  }

  @Test
  void an_area_is_told_of_only_when_no_more_answers_can_come() {
    var open = results.get(KAVLINGE, round.id(), null, "north");
    assertThat(open.area()).as("all, as for an area that there is not").isNull();
    assertThat(open.areas()).isEmpty();
    assertThat(open.hasAreasLater()).isTrue();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no/north")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no")).isPresent();

    cast(1, "no", "north");
    close();
    assertThat(results.get(KAVLINGE, round.id(), null, "north").area())
        .as("one lies in the box yet")
        .isNull();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no/north")).isEmpty();

    openBoxes();
    assertThat(results.get(KAVLINGE, round.id(), null, "north").hasAreasLater()).isFalse();
    assertThat(unsafe("north"))
        .as("with the last one from the first look on")
        .isEqualTo(new Citation.Figure(11, 31, Citation.Among.OPEN));
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no/north")).isPresent();
  }

  @Test
  void a_question_that_most_have_skipped_waits_until_the_round_is_closed() {
    assertThat(item("when.night", null)).isInstanceOf(ItemResult.Shown.class);
    assertThat(item("when.day", null)).isInstanceOf(ItemResult.Waiting.class);
    assertThat(results.find(KAVLINGE, round.id() + "/when.day/no")).isEmpty();
    close();
    assertThat(item("when.day", null))
        .as("nobody has answered it")
        .isInstanceOf(ItemResult.Withheld.class);
  }

  private Citation.Figure unsafe(String area) {
    return ((ItemResult.Shown) item("safe", area)).options().getLast().figure();
  }

  private ItemResult item(String key, @Nullable String area) {
    return results.get(KAVLINGE, round.id(), null, area).questions().stream()
        .flatMap(question -> question.items().stream())
        .filter(result -> result.item().key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
