package se.rodatraden.survey;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.StartRefused;

/// Looks before the migration to sealed ballots (V0012) whether unsealed ones still lie in the
/// boxes, so that a start which must be refused leaves the database as it was.
@Component
class UnsealedBoxes extends BaseCallback {

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      refuseUnsealed(context.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException("the boxes could not be looked at before migrating", e);
    }
  }

  /// @throws StartRefused if answers lie unsealed in the boxes
  private static void refuseUnsealed(Connection connection) throws SQLException {
    if (!isBeforeSealing(connection)) {
      return;
    }
    int unsealed = count(connection, "SELECT COUNT(*) FROM ballot WHERE answers IS NOT NULL");
    if (unsealed > 0) {
      throw new StartRefused(
          "%d answers lie unsealed in the ballot boxes, and this version seals them. Nothing has been changed."
              .formatted(unsealed),
          """
          Start the earlier version again and let no answers reach it: it opens the boxes within some seconds. \
          When `SELECT COUNT(*) FROM ballot WHERE answers IS NOT NULL` says 0, stop it and start this one.\
          """);
    }
  }

  private static boolean isBeforeSealing(Connection connection) throws SQLException {
    return count(
            connection,
            """
            SELECT COUNT(*) FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = 'ballot' AND column_name = 'answers'
            """)
        > 0;
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getInt(1);
    }
  }
}
