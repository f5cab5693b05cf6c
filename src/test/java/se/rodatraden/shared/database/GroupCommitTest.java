package se.rodatraden.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GroupCommitTest {

  private final Told store = new Told();
  private final GroupCommit<String, String> commit = new GroupCommit<>("test", store);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  /// Says how each came; what begins with the same letter may go together.
  private static final class Told implements GroupCommit.Store<String, String> {

    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private volatile Function<List<String>, List<String>> together =
        group -> group.stream().map(each -> "together").toList();

    @Override
    public Object kindOf(String one) {
      return one.charAt(0);
    }

    @Override
    public List<String> storeTogether(List<String> group) {
      groups.add(group);
      return together.apply(group);
    }

    @Override
    public String storeAlone(String one) {
      return "alone " + one;
    }
  }

  @AfterEach
  void stop() throws Exception {
    people.shutdownNow();
    commit.stop();
  }

  @Test
  void one_that_comes_alone_goes_at_once() {
    assertThat(commit.store("a")).isEqualTo("together");
    assertThat(store.groups).containsExactly(List.of("a"));
  }

  @Test
  void those_that_come_while_the_database_writes_go_together() throws Exception {
    var gate = new Semaphore(0);
    store.together =
        group -> {
          gate.acquireUninterruptibly();
          return group;
        };
    var answers = new ArrayList<Future<String>>();
    while (store.groups.size() < 2) { // one for each writer
      answers.add(sent("first"));
      Thread.sleep(20);
    }
    int before = answers.size();
    var sentAll = new CountDownLatch(50);
    for (int i = 0; i < 50; i++) {
      var mine = "f" + i;
      answers.add(
          people.submit(() -> {
            sentAll.countDown();
            return commit.store(mine);
          }));
    }
    sentAll.await();
    Thread.sleep(200); // from having been sent to having been put down
    gate.release(1_000);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get())
          .as("each is told its own")
          .isEqualTo(i < before ? "first" : "f" + (i - before));
    }
    assertThat(store.groups).hasSizeLessThan(before + 10);
    assertThat(store.groups.stream().mapToInt(List::size).sum()).isEqualTo(answers.size());
  }

  @Test
  void only_those_of_one_kind_go_together() throws Exception {
    sentTogether(
        IntStream.range(0, 100).mapToObj(i -> (i % 2 == 0 ? "a" : "b") + i).toArray(String[]::new));
    assertThat(store.groups)
        .allSatisfy(
            group -> assertThat(group.stream().map(each -> each.charAt(0)).distinct()).hasSize(1));
    assertThat(store.groups.stream().mapToInt(List::size).sum()).isEqualTo(100);
  }

  @Test
  void when_one_was_there_already_or_stood_in_the_way_each_goes_alone() throws Exception {
    for (var wrong :
        List.of(
            new DuplicateKeyException("one of them"),
            new PessimisticLockingFailureException("deadlock"))) {
      store.together =
          group -> {
            throw wrong;
          };
      assertThat(sentTogether("a", "b", "c")).containsExactly("alone a", "alone b", "alone c");
    }
  }

  @Test
  void all_in_a_group_hear_what_went_wrong_and_the_next_are_stored() {
    store.together =
        group -> {
          throw new DataAccessResourceFailureException("away");
        };
    assertThat(sent("a")).failsWithin(Duration.ofSeconds(5));
    store.together =
        group -> {
          throw new OutOfMemoryError("full");
        };
    assertThat(sent("a")).failsWithin(Duration.ofSeconds(5));
    store.together = group -> group;
    assertThat(commit.store("b")).isEqualTo("b");
    assertThat(commit.store("c")).isEqualTo("c");
  }

  @Test
  void what_comes_while_it_stops_is_stored_all_the_same() throws Exception {
    commit.stop();
    assertThat(commit.store("a")).isEqualTo("alone a");
  }

  @Test
  void whoever_has_begun_a_transaction_has_it_stored_in_that() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThat(commit.store("a")).isEqualTo("alone a");
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
    assertThat(store.groups).isEmpty();
  }

  /// At the same moment; told in the order given.
  private List<String> sentTogether(String... things) throws Exception {
    var answers = new ArrayList<String>();
    for (var sent :
        people.invokeAll(
            Stream.of(things).<Callable<String>>map(thing -> () -> commit.store(thing)).toList())) {
      answers.add(sent.get());
    }
    return answers;
  }

  private Future<String> sent(String thing) {
    Callable<String> send = () -> commit.store(thing);
    return people.submit(send);
  }
}
