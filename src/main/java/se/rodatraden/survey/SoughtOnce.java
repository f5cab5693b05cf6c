package se.rodatraden.survey;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Something is looked for by one, and all who come meanwhile get what that one got: the same
/// value, or the same failure and not each a wait of their own.
final class SoughtOnce<K, V> {

  private final ConcurrentHashMap<K, CompletableFuture<V>> sought = new ConcurrentHashMap<>();

  V get(K key, Supplier<V> search) {
    var mine = new CompletableFuture<V>();
    var others = sought.putIfAbsent(key, mine);
    if (others != null) {
      return await(others);
    }
    try {
      var found = search.get();
      mine.complete(found);
      return found;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      sought.remove(key, mine);
    }
  }

  private static <V> V await(CompletableFuture<V> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
