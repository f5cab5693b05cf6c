package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// What is said of the last day on which a round took answers.
@DatabaseTest
class ClosedEarlyTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final LocalDate FAR_AWAY = LocalDate.of(2100, 1, 1);

  @Autowired Surveys surveys;
  @Autowired BallotBox box;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;
  @Autowired Clock clock;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_round_that_is_closed_before_its_time_took_answers_until_that_day() {
    var round = fixtures.addOpen();
    surveys.close(KAVLINGE, round.id(), round.version());
    var today = SwedishTime.today(clock);
    assertThat(surveys.get(KAVLINGE, round.id()).round().asked().until()).isEqualTo(today);
    assertThat(closedOn(round)).isEqualTo(today);
  }

  @Test
  void a_round_that_is_closed_after_its_time_took_answers_as_long_as_was_planned() {
    var round = fixtures.add(RoundStatus.OPEN, LONG_AGO, LONG_AGO.plusDays(9));
    surveys.close(KAVLINGE, round.id(), round.version());
    assertThat(closedOn(round)).isEqualTo(LONG_AGO.plusDays(9));
  }

  @Test
  void of_a_round_that_was_closed_before_days_were_kept_no_day_is_told_that_has_not_come() {
    assertThat(closedOn(fixtures.add(RoundStatus.CLOSED, LONG_AGO, FAR_AWAY))).isNull();
  }

  private @Nullable LocalDate closedOn(SurveyRound round) {
    var refused = catchThrowableOfType(ProblemException.class, () -> box.getOpen(round.slug()));
    assertThat(refused.problem()).isInstanceOf(SurveyProblem.Closed.class);
    return ((SurveyProblem.Closed) refused.problem()).closed_on();
  }
}
