package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0028`: walks that were planned before they had an end last two hours.
@Tag("database")
class WalkEndMigrationTest {

  @Test
  void walks_without_an_end_last_two_hours_and_none_ends_before_it_starts() throws SQLException {
    try (var database = Migrated.to("27")) {
      database.addMunicipality();
      database.execute(
          """
          INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, light, status)
          VALUES ('w', '1261', 'w', '{"sv": "T"}', '{"sv": "S"}', '2026-01-01 22:30:00', 'DARK', 'CLOSED')
          """);
      database.migrateTo("28");
      assertThat(database.read("SELECT CAST(ends_at AS CHAR) FROM walk"))
          .containsExactly("2026-01-02 00:30:00");
      assertThatThrownBy(() -> database.execute("UPDATE walk SET ends_at = starts_at"))
          .isInstanceOf(SQLException.class);
    }
  }
}
