package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;
import static se.rodatraden.walk.protocol.ProtocolFixtures.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class MeasuresTest {

  private static final ObservationId LAMP = new ObservationId(new UUID(4, 1));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired Measures measures;
  @Autowired MeasureRows rows;
  @Autowired Clock clock;

  @BeforeEach
  void aMeasureIsPromised() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(
        walk(WalkStatus.CLOSED), List.of(new Observation(LAMP, WALK, 1, false, dark("Släckt"))));
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    protocols.decide(FLEN, WALK, LAMP, 1, promise(Control.OWN, today()));
    publishing.publish(FLEN, WALK, 2);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private LocalDate today() {
    return SwedishTime.today(clock);
  }

  private Measure measure() {
    return measures.list(FLEN).getFirst();
  }

  private void follow(MeasureStatus status, @Nullable LocalDate doneOn, @Nullable String outcome) {
    measures.follow(
        FLEN,
        measure().id(),
        measure().version(),
        new MeasureDraft(status, doneOn, outcome, "Ring entreprenören"));
  }

  private void assertRefused(
      String code, MeasureStatus status, @Nullable LocalDate doneOn, @Nullable String outcome) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> follow(status, doneOn, outcome))
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void done_says_when_and_what_was_done() {
    assertRefused("measure.outcome_missing", MeasureStatus.DONE, today(), " ");
    assertRefused("measure.done_day_missing", MeasureStatus.DONE, null, "Bytt");
    assertRefused("measure.done_in_future", MeasureStatus.DONE, today().plusDays(1), "Bytt");
    assertRefused("measure.outcome_missing", MeasureStatus.STOPPED, null, null);
    follow(MeasureStatus.DONE, today(), "Fyra nya lampor");
    assertThat(measure().followed().outcome()).isEqualTo("Fyra nya lampor");
    assertThat(measures.listPublic(FLEN, WALK))
        .containsExactly(
            new MeasureProgress(
                measure().id(), MeasureStatus.DONE, false, today(), "Fyra nya lampor"));
  }

  @Test
  void it_is_late_the_day_after_it_was_due_for_the_party_that_answers_for_it() {
    assertThat(measure().isOverdue(today())).isFalse();
    assertThat(measure().isOverdue(today().plusDays(1))).isTrue();
    assertThat(rows.countOverdue(FLEN, Party.MUNICIPALITY, today())).isZero();
    assertThat(rows.countOverdue(FLEN, Party.MUNICIPALITY, today().plusDays(1))).isEqualTo(1);
    assertThat(rows.countOverdue(FLEN, Party.POLICE, today().plusDays(1))).isZero();
    assertThat(rows.countOverdue(KAVLINGE, Party.MUNICIPALITY, today().plusDays(1))).isZero();
    follow(MeasureStatus.DONE, today(), "Bytt");
    assertThat(rows.countOverdue(FLEN, Party.MUNICIPALITY, today().plusDays(1))).isZero();
  }

  @Test
  void what_is_done_stays_done_when_the_protocol_is_published_again() {
    follow(MeasureStatus.DONE, today(), "Bytt");
    protocols.decide(FLEN, WALK, LAMP, 2, ProtocolFixtures.no("Nej"));
    publishing.publish(FLEN, WALK, 3);
    assertThat(measure().followed().status()).isEqualTo(MeasureStatus.DONE);
  }

  @Test
  void two_who_follow_up_at_once_do_not_overwrite_each_other() {
    var read = measure();
    follow(MeasureStatus.UNDER_WAY, null, null);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> measures.follow(FLEN, read.id(), read.version(), read.followed()))
        .matches(e -> e.problem().code().equals("changed.meanwhile"));
  }

  @Test
  void readers_read_and_do_not_follow_up_and_others_do_neither() {
    var read = measure();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    assertThat(measures.list(FLEN)).hasSize(1);
    assertThatThrownBy(() -> measures.follow(FLEN, read.id(), read.version(), read.followed()))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThat(measures.list(KAVLINGE)).isEmpty();
    assertThatThrownBy(() -> measures.list(FLEN)).isInstanceOf(AccessDeniedException.class);
  }
}
