package se.rodatraden.shared.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a database that is away from a query that is wrong.
public final class DatabaseFailures {

  private static final String CONNECTION_EXCEPTION_CLASS = "08";

  private DatabaseFailures() {}

  /// Whether the database could not be reached or did not answer in time, so that trying again
  /// helps.
  public static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof CannotGetJdbcConnectionException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || cause instanceof SQLTimeoutException
          || (cause instanceof SQLException sql && (hasConnectionState(sql) || isClosed(sql)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasConnectionState(SQLException failure) {
    var state = failure.getSQLState();
    return state != null && state.startsWith(CONNECTION_EXCEPTION_CLASS);
  }

  /// The driver calls it a matter of syntax when the pool touches a connection that has just been
  /// lost.
  private static boolean isClosed(SQLException failure) {
    return failure instanceof SQLSyntaxErrorException
        && String.valueOf(failure.getMessage()).contains("called on a closed connection");
  }
}
