package se.rodatraden.shared.database;

import org.jooq.Delete;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Insert;
import org.jooq.Merge;
import org.jooq.Query;
import org.jooq.Update;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Refuses to write outside a transaction: transactions begin in services.
final class TransactionGuard implements ExecuteListener {

  private static final long serialVersionUID = 1;

  @Override
  public void start(ExecuteContext context) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    if (isWrite(context.query())) {
      throw new IllegalStateException("a write must run in a transaction that a service began");
    }
    for (var query : context.batchQueries()) {
      if (isWrite(query)) {
        throw new IllegalStateException("a batch must run in a transaction that a service began");
      }
    }
  }

  private static boolean isWrite(@org.jspecify.annotations.Nullable Query query) {
    return query instanceof Insert<?>
        || query instanceof Update<?>
        || query instanceof Delete<?>
        || query instanceof Merge<?>;
  }
}
