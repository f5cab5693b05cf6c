package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.jooq.Tables.WALK_STOP;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Real transactions side by side, so nothing is rolled back: what was written is taken away.
@DatabaseTest
@Transactional(propagation = Propagation.NEVER)
class ParallelNotesTest {

  private static final int AT_ONCE = 6;

  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;
  @Autowired Walks walks;
  @Autowired Observations observations;

  @BeforeEach
  void walkIsOpen() {
    Fixtures.signOut();
    transaction.executeWithoutResult(status -> Fixtures.addMunicipalities(database));
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
  }

  @AfterEach
  void takeAway() {
    transaction.executeWithoutResult(status -> {
      for (var table : List.of(OBSERVATION, WALK_STOP, WALK)) {
        database.deleteFrom(table).where(table.field(WALK.MUNICIPALITY_CODE).eq(FLEN)).execute();
      }
    });
  }

  /// Starts all at the same moment; a refusal comes back as its code.
  private static List<Object> atOnce(List<Callable<Observations.Taken>> calls) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          calls.stream()
              .map(call ->
                  threads.submit(() -> {
                    start.await();
                    try {
                      return (Object) call.call();
                    } catch (ProblemException e) {
                      return e.problem().code();
                    }
                  }))
              .toList();
      start.countDown();
      var answers = new ArrayList<Object>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  @Test
  void the_same_note_sent_many_times_at_once_is_stored_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      var id = new ObservationId(UUID.randomUUID());
      var calls = new ArrayList<Callable<Observations.Taken>>();
      for (int i = 0; i < AT_ONCE; i++) {
        calls.add(() -> observations.note(JOIN_CODE, id, dark("Mörkt"), null));
      }
      var answers = atOnce(calls);
      assertThat(answers).hasOnlyElementsOfType(Observations.Taken.class);
      assertThat(answers.stream().filter(answer -> ((Observations.Taken) answer).first()))
          .hasSize(1);
      assertThat(
              database.fetchCount(
                  OBSERVATION,
                  OBSERVATION.MUNICIPALITY_CODE.eq(FLEN).and(OBSERVATION.OBSERVATION_ID.eq(id))))
          .isEqualTo(1);
    }
  }

  @Test
  void of_two_edits_at_once_that_build_on_the_same_version_one_wins() throws Exception {
    var id = new ObservationId(UUID.randomUUID());
    observations.note(JOIN_CODE, id, dark("Mörkt"), null);
    var answers =
        atOnce(
            List.of(
                () -> observations.note(JOIN_CODE, id, dark("Ljust"), 1),
                () -> observations.note(JOIN_CODE, id, dark("Skumt"), 1)));
    assertThat(answers)
        .contains("observation.conflict")
        .hasAtLeastOneElementOfType(Observations.Taken.class);
  }

  @Test
  void the_same_edit_sent_many_times_at_once_is_refused_to_none() throws Exception {
    for (int round = 0; round < 5; round++) {
      var id = new ObservationId(UUID.randomUUID());
      observations.note(JOIN_CODE, id, dark("Mörkt"), null);
      var calls = new ArrayList<Callable<Observations.Taken>>();
      for (int i = 0; i < AT_ONCE; i++) {
        calls.add(() -> observations.note(JOIN_CODE, id, dark("Ljust"), 1));
      }
      assertThat(atOnce(calls))
          .hasOnlyElementsOfType(Observations.Taken.class)
          .extracting(answer -> ((Observations.Taken) answer).observation().version())
          .containsOnly(2);
    }
  }
}
