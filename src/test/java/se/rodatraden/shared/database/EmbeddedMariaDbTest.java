package se.rodatraden.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

  @TempDir Path folder;

  @Test
  void what_was_stored_is_there_after_a_restart_and_only_the_password_lets_in() throws Exception {
    try (var server = EmbeddedMariaDb.start(folder, 64)) {
      execute(server, "CREATE TABLE kept (id INT PRIMARY KEY)");
      execute(server, "INSERT INTO kept VALUES (42)");
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "wrong"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
          .isInstanceOf(SQLException.class);
    }
    try (var server = EmbeddedMariaDb.start(folder, 64);
        var connection = connect(server);
        var found = connection.createStatement().executeQuery("SELECT id FROM kept")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getInt(1)).isEqualTo(42);
    }
  }

  private static void execute(EmbeddedMariaDb server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedMariaDb server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }
}
