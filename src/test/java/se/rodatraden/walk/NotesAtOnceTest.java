package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.WALK_STOP;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.jooq.Tables;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Many phones send at the same moment, each in its own transaction or together.
@DatabaseTest
@Timeout(60)
@Transactional(propagation = Propagation.NEVER)
class NotesAtOnceTest {

  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext database;

  private final ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void walkIsOpen() {
    transaction.executeWithoutResult(status -> {
      Fixtures.addMunicipalities(database);
      Fixtures.signOut();
      walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
      Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    });
  }

  @AfterEach
  void removeWalk() {
    phones.shutdownNow();
    Fixtures.signOut();
    transaction.executeWithoutResult(status -> {
      database.deleteFrom(OBSERVATION).where(OBSERVATION.MUNICIPALITY_CODE.eq(FLEN)).execute();
      database.deleteFrom(WALK_STOP).where(WALK_STOP.MUNICIPALITY_CODE.eq(FLEN)).execute();
      database.deleteFrom(Tables.WALK).where(Tables.WALK.MUNICIPALITY_CODE.eq(FLEN)).execute();
    });
  }

  @Test
  void each_is_stored_once_though_all_send_twice() throws Exception {
    var ids = IntStream.range(0, 100).mapToObj(i -> newId()).toList();
    var answers = new ArrayList<Boolean>();
    for (var sent :
        phones.invokeAll(
            Stream.concat(ids.stream(), ids.stream())
                .<Callable<Boolean>>map(id -> () -> note(id, "Mörkt").first())
                .toList())) {
      answers.add(sent.get());
    }
    assertThat(answers.stream().filter(first -> first)).hasSize(100);
    assertThat(count()).isEqualTo(100);
  }

  @Test
  void of_different_contents_under_one_id_one_is_stored_and_the_others_are_conflicts()
      throws Exception {
    var id = newId();
    var answers = new ArrayList<String>();
    for (var sent :
        phones.invokeAll(
            IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> codeOf(id, "Lampa nummer " + i))
                .toList())) {
      answers.add(sent.get());
    }
    assertThat(answers.stream().filter("taken"::equals)).hasSize(1);
    assertThat(answers).containsOnly("taken", "observation.conflict");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whoever_is_told_that_a_note_was_received_has_it_stored_before_the_walk_is_closed()
      throws Exception {
    var received = new AtomicInteger();
    var senders = new ArrayList<Future<String>>();
    for (int i = 0; i < 8; i++) {
      senders.add(phones.submit(() -> sendUntilRefused(received)));
    }
    while (received.get() < 40) {
      Thread.sleep(5);
    }
    walks.close(FLEN, WalkFixtures.WALK);
    int stored = count();
    for (var sender : senders) {
      assertThat(sender.get()).isEqualTo("walk.closed");
    }
    assertThat(count()).isEqualTo(stored).isEqualTo(received.get());
  }

  private String sendUntilRefused(AtomicInteger received) {
    while (true) {
      var answer = codeOf(newId(), "Mörkt");
      if (!answer.equals("taken")) {
        return answer;
      }
      received.incrementAndGet();
    }
  }

  private String codeOf(ObservationId id, String description) {
    try {
      note(id, description);
      return "taken";
    } catch (ProblemException e) {
      return e.problem().code();
    }
  }

  private Observations.Taken note(ObservationId id, String description) {
    return observations.note(JOIN_CODE, id, dark(description), null);
  }

  private static ObservationId newId() {
    return new ObservationId(UUID.randomUUID());
  }

  private int count() {
    return transaction.execute(
        status -> database.fetchCount(OBSERVATION, OBSERVATION.MUNICIPALITY_CODE.eq(FLEN)));
  }
}
