package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.walk.RoughSquare;

/// `V0026`: what holds of each observation is worked out from its decisions, and homes get the
/// rough position that the application gives them.
@Tag("database")
class ObservationInSightMigrationTest {

  private static final GeoPosition EXACT = GeoPosition.of(55.793612, 13.110899);

  @Test
  void what_was_decided_last_about_the_words_as_they_are_stands_beside_the_note()
      throws SQLException {
    try (var database = Migrated.to("22")) {
      database.addMunicipality();
      database.execute(
          """
          INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, light, status)
          VALUES ('w', '1261', 'w', '{"sv": "T"}', '{"sv": "S"}', '2026-01-01', 'DARK', 'CLOSED')
          """);
      addNote(database, 1);
      addNote(database, 2);
      addStep(database, 2, 1, 2, "ACCEPTED", false);
      addStep(database, 2, 2, 2, "PRIVATE", false);
      addNote(database, 3);
      addStep(database, 3, 1, 1, "ACCEPTED", false);
      addNote(database, 4);
      addStep(database, 4, 1, 2, "ACCEPTED", true);
      database.migrateTo("26");
      var rough = RoughSquare.of(EXACT).middle();
      assertThat(
              database.read(
                  """
                  SELECT CONCAT_WS(' ', RIGHT(HEX(observation_id), 1), standing, at_home, shown_lat, shown_lon)
                  FROM observation ORDER BY observation_id
                  """))
          .containsExactly(
              "1 PENDING 0 55.793612 13.110899",
              "2 PRIVATE 0 55.793612 13.110899",
              "3 PENDING 0 55.793612 13.110899",
              "4 ACCEPTED 1 %s %s".formatted(rough.lat(), rough.lon()));
    }
  }

  private static void addNote(Migrated database, int note) throws SQLException {
    database.execute(
        """
        INSERT INTO observation (observation_id, municipality_code, walk_id, lat, lon, observed_at, valence,
          category, severity, description, version)
        VALUES (UNHEX(LPAD('%d', 32, '0')), '1261', 'w', %s, %s, '2026-01-01', 'UNSAFE', 'LIGHTING', 2, 'Mörkt', 2)
        """
            .formatted(note, EXACT.lat(), EXACT.lon()));
  }

  private static void addStep(
      Migrated database, int note, int step, int read, String state, boolean atHome)
      throws SQLException {
    database.execute(
        """
        INSERT INTO moderation_step (municipality_code, observation_id, step, walk_id, observation_version, state,
          at_home, at)
        VALUES ('1261', UNHEX(LPAD('%d', 32, '0')), %d, 'w', %d, '%s', %b, '2026-01-02')
        """
            .formatted(note, step, read, state, atHome));
  }
}
