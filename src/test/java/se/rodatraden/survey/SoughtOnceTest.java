package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SoughtOnceTest {

  private static final int WAITERS = 8;

  private final SoughtOnce<String, String> sought = new SoughtOnce<>();
  private final AtomicInteger searches = new AtomicInteger();

  @Test
  void all_who_come_meanwhile_get_what_the_first_found() throws Exception {
    for (var each : together(() -> "found")) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("found");
    }
    assertThat(searches).hasValue(1);
  }

  @Test
  void all_who_come_meanwhile_get_the_failure_of_the_first() throws Exception {
    assertAllFailWith(new IllegalStateException("the database is away"));
  }

  @Test
  void nobody_is_left_waiting_where_the_first_ran_out_of_memory() throws Exception {
    assertAllFailWith(new OutOfMemoryError("made up"));
  }

  @Test
  void after_a_failure_the_next_looks_anew() {
    assertThatThrownBy(() ->
            sought.get(
                "key",
                () -> {
                  throw new StackOverflowError("made up");
                }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(sought.get("key", () -> "found")).isEqualTo("found");
  }

  private void assertAllFailWith(Throwable failure) throws Exception {
    Supplier<String> failing =
        () -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        };
    for (var each : together(failing)) {
      assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS)).hasRootCause(failure);
    }
    assertThat(searches).hasValue(1);
  }

  /// One searches until all others wait for it.
  private ArrayList<Future<String>> together(Supplier<String> search) throws Exception {
    var answers = new ArrayList<Future<String>>();
    var begun = new CountDownLatch(1);
    var waiting = new ArrayList<Thread>();
    var present = new CountDownLatch(WAITERS);
    try (var threads = Executors.newCachedThreadPool()) {
      answers.add(
          threads.submit(() ->
              sought.get(
                  "key",
                  () -> {
                    searches.incrementAndGet();
                    begun.countDown();
                    untilAllWait(present, waiting);
                    return search.get();
                  })));
      begun.await();
      Callable<String> waiter =
          () -> {
            synchronized (waiting) {
              waiting.add(Thread.currentThread());
            }
            present.countDown();
            return sought.get("key", search);
          };
      for (int i = 0; i < WAITERS; i++) {
        answers.add(threads.submit(waiter));
      }
    }
    return answers;
  }

  private static void untilAllWait(CountDownLatch present, ArrayList<Thread> waiting) {
    try {
      present.await();
      while (!waiting.stream().allMatch(each -> each.getState() == Thread.State.WAITING)) {
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
