package se.rodatraden.survey;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.survey.Ballots.Dropped;

/// Stores ballots that come at the same moment in one transaction: a few statements and one commit
/// for all of them. A ballot that comes alone goes alone and at once; the more there is to do, the
/// more go together. Nobody is told of having been heard before the commit.
@Component
class DropsTogether {

  /// More would make those who came first wait for the others' bytes.
  static final int MOST = 64;

  /// While one waits for the disk the other gathers.
  private static final int WRITERS = 2;

  private static final int LONGEST_WAIT_s = 30;

  private final Ballots ballots;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final List<Thread> writers;
  private volatile boolean stopping;

  DropsTogether(Ballots ballots) {
    this.ballots = ballots;
    this.writers =
        IntStream.range(0, WRITERS)
            .mapToObj(i -> Thread.ofPlatform().name("ballots-" + i).daemon().start(this::write))
            .toList();
  }

  /// Durable when this returns.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.DatabaseAway] if it took too
  ///   long; it may be stored later all the same, and the same ballot once more is told so
  Dropped drop(Ballot ballot, BallotBatch batch) {
    var mine = new Waiting(new SealedBallot(ballot, batch), new CompletableFuture<>());
    waiting.add(mine);
    if (stopping && waiting.remove(mine)) {
      return ballots.drop(mine.ballot());
    }
    try {
      return mine.dropped().get(LONGEST_WAIT_s, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new CommonProblem.DatabaseAway().asException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommonProblem.DatabaseAway().asException();
    }
  }

  private void write() {
    var group = new ArrayList<Waiting>(MOST);
    while (!stopping || !waiting.isEmpty()) {
      try {
        var first = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          waiting.drainTo(group, MOST - 1);
          store(group);
        }
      } catch (InterruptedException e) {
        stopping = true; // what is waiting is stored first
      } catch (Throwable e) {
        group.forEach(each -> each.dropped().completeExceptionally(e)); // and on with the next
      } finally {
        group.clear();
      }
    }
  }

  private void store(List<Waiting> group) {
    group.stream()
        .collect(groupingBy(one -> one.ballot().batch().id()))
        .values()
        .forEach(this::storeInBatch);
  }

  private void storeInBatch(List<Waiting> group) {
    try {
      var stored = ballots.drop(group.stream().map(Waiting::ballot).toList());
      group.forEach(each -> each.dropped().complete(stored ? Dropped.STORED : Dropped.BATCH_GONE));
    } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
      group.forEach(this::storeAlone);
    } catch (RuntimeException e) {
      group.forEach(each -> each.dropped().completeExceptionally(e));
    }
  }

  /// One in the group was there already, or came in two groups at once: each gets its own answer.
  private void storeAlone(Waiting one) {
    try {
      one.dropped().complete(ballots.drop(one.ballot()));
    } catch (RuntimeException e) {
      one.dropped().completeExceptionally(e);
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    for (var writer : writers) {
      writer.join(TimeUnit.SECONDS.toMillis(30));
    }
  }

  private record Waiting(SealedBallot ballot, CompletableFuture<Dropped> dropped) {}
}
