package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0021`: notes wait to be looked through, but for those that have been public already.
@Tag("database")
class ModerationMigrationTest {

  @Test
  void what_was_noted_on_closed_walks_stays_public_and_says_that_nobody_looked()
      throws SQLException {
    try (var database = Migrated.to("15")) {
      database.addMunicipality();
      addWalk(database, "closed", "CLOSED", 1);
      addWalk(database, "open", "OPEN", 2);
      database.migrateTo("22");
      assertThat(
              database.read(
                  """
                  SELECT CONCAT_WS(' ', walk_id, HEX(observation_id), step, observation_version, state, at_home,
                    COALESCE(person_id, 'nobody'))
                  FROM moderation_step
                  """))
          .containsExactly("closed 00000000000000000000000000000001 1 3 ACCEPTED 0 nobody");
    }
  }

  private static void addWalk(Migrated database, String id, String status, int note)
      throws SQLException {
    database.execute(
        """
        INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, light, status)
        VALUES ('%1$s', '1261', '%1$s', '{"sv": "T"}', '{"sv": "S"}', '2026-01-01', 'DARK', '%2$s')
        """
            .formatted(id, status));
    database.execute(
        """
        INSERT INTO observation (observation_id, municipality_code, walk_id, lat, lon, observed_at, valence,
          category, severity, description, version)
        VALUES (UNHEX(LPAD('%1$d', 32, '0')), '1261', '%2$s', 55.8, 13.1, '2026-01-01', 'UNSAFE', 'LIGHTING', 2,
          'Mörkt', 3)
        """
            .formatted(note, id));
  }
}
