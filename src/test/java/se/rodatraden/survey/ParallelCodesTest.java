package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.SAMPLE_STRATUM;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.ArrayList;
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
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// Real transactions side by side, so nothing is rolled back: what was written is taken away.
@DatabaseTest
@Transactional(propagation = Propagation.NEVER)
class ParallelCodesTest {

  private static final int AT_ONCE = 50;

  @Autowired InvitationCodes codes;
  @Autowired SampleFixtures fixtures;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext database;

  @BeforeEach
  void signIn() {
    transaction.executeWithoutResult(status -> {
      Fixtures.addMunicipalities(database);
      Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
    });
  }

  @AfterEach
  void takeAway() {
    Fixtures.signOut();
    transaction.executeWithoutResult(status -> {
      database.deleteFrom(INVITATION).where(INVITATION.MUNICIPALITY_CODE.eq(KAVLINGE)).execute();
      database
          .deleteFrom(SAMPLE_STRATUM)
          .where(SAMPLE_STRATUM.MUNICIPALITY_CODE.eq(KAVLINGE))
          .execute();
      database
          .deleteFrom(SURVEY_ROUND)
          .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(KAVLINGE))
          .execute();
    });
  }

  @Test
  void of_fifty_who_use_one_code_at_once_one_gets_through() throws Exception {
    var made = fixtures.made(3);
    for (var code : made.codes()) {
      var key = codes.find(made.round(), code.typedCode()).orElseThrow();
      Callable<Boolean> spending =
          () -> Boolean.TRUE.equals(transaction.execute(status -> codes.spend(key)));
      assertThat(countTrue(spending)).isEqualTo(1);
    }
  }

  private static long countTrue(Callable<Boolean> call) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<java.util.concurrent.Future<Boolean>>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      long hits = 0;
      for (var each : running) {
        hits += each.get() ? 1 : 0;
      }
      return hits;
    }
  }
}
