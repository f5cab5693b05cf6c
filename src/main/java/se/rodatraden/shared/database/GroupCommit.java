package se.rodatraden.shared.database;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.rodatraden.shared.CommonProblem;

/// Stores what comes at the same moment in one transaction: a few statements and one commit for all
/// of it. What comes alone goes alone and at once; the more there is to do, the more goes together.
/// Nobody is told of having been heard before the commit.
///
/// @param <T> what comes
/// @param <R> what its sender is told
public final class GroupCommit<T, R> {

  /// More would make those who came first wait for the others' bytes.
  public static final int MOST = 64;

  /// While one waits for the disk the other gathers.
  private static final int WRITERS = 2;

  private static final int LONGEST_WAIT_s = 30;

  private final Store<T, R> store;
  private final BlockingQueue<Waiting<T, R>> waiting = new LinkedBlockingQueue<>();
  private final List<Thread> writers;
  private volatile boolean stopping;

  /// @param name what the writing threads are called
  public GroupCommit(String name, Store<T, R> store) {
    this.store = store;
    this.writers =
        IntStream.range(0, WRITERS)
            .mapToObj(i -> Thread.ofPlatform().name(name + "-" + i).daemon().start(this::write))
            .toList();
  }

  /// How things are stored. What the writers call has no caller's transaction and nobody signed in.
  public interface Store<T, R> {

    /// What those have in common that may go together.
    Object kindOf(T one);

    /// In one transaction, all or none.
    ///
    /// @param group at most [#MOST] of one kind
    /// @return what each is told, in the same order
    /// @throws DataIntegrityViolationException if one of them is there already or does not fit;
    ///   then each goes alone
    /// @throws PessimisticLockingFailureException if it stood in another's way; the same
    List<R> storeTogether(List<T> group);

    R storeAlone(T one);
  }

  /// Durable when this returns, unless the caller has a transaction open: then it goes into that.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.DatabaseAway] if it took too
  ///   long; it may be stored later all the same
  public R store(T one) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return store.storeAlone(one);
    }
    var mine = new Waiting<>(one, new CompletableFuture<R>());
    waiting.add(mine);
    if (stopping && waiting.remove(mine)) {
      return store.storeAlone(one);
    }
    try {
      return mine.told().get(LONGEST_WAIT_s, TimeUnit.SECONDS);
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
    var group = new ArrayList<Waiting<T, R>>(MOST);
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
        group.forEach(each -> each.told().completeExceptionally(e)); // and on with the next
      } finally {
        group.clear();
      }
    }
  }

  private void store(List<Waiting<T, R>> group) {
    group.stream()
        .collect(groupingBy(each -> store.kindOf(each.thing())))
        .values()
        .forEach(this::storeKind);
  }

  private void storeKind(List<Waiting<T, R>> group) {
    try {
      var told = store.storeTogether(group.stream().map(Waiting::thing).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).told().complete(told.get(i));
      }
    } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
      group.forEach(this::storeAlone);
    } catch (RuntimeException e) {
      group.forEach(each -> each.told().completeExceptionally(e));
    }
  }

  /// One in the group was there already, or came in two groups at once: each gets its own answer.
  private void storeAlone(Waiting<T, R> one) {
    try {
      one.told().complete(store.storeAlone(one.thing()));
    } catch (RuntimeException e) {
      one.told().completeExceptionally(e);
    }
  }

  /// Returns when what waits is stored; what comes later goes alone.
  public void stop() throws InterruptedException {
    stopping = true;
    for (var writer : writers) {
      writer.join(TimeUnit.SECONDS.toMillis(30));
    }
  }

  private record Waiting<T, R>(T thing, CompletableFuture<R> told) {}
}
