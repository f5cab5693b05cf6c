package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0027`: what lies sealed in a box moves to where the rest of its batch is.
@Tag("database")
class SealedBallotMigrationTest {

  @Test
  void what_lies_in_a_box_lies_there_afterwards_and_what_was_opened_stays_known()
      throws SQLException {
    try (var database = Migrated.to("22")) {
      database.addMunicipality();
      addBatch(database);
      database.execute(
          """
          INSERT INTO ballot (submission_hash, survey_round_id, municipality_code, content_mac, ballot_batch_id, sealed)
          VALUES (REPEAT('a', 32), 'round', '1261', REPEAT('m', 32), 'batch', 'sealed bytes'),
            (REPEAT('b', 32), 'round', '1261', REPEAT('n', 32), NULL, NULL)
          """);
      database.migrateTo("27");
      assertThat(
              database.read(
                  "SELECT CONCAT_WS(' ', ballot_batch_id, submission_hash, municipality_code, sealed) FROM sealed_ballot"))
          .containsExactly("batch " + "a".repeat(32) + " 1261 sealed bytes");
      assertThat(
              database.read(
                  "SELECT CONCAT_WS(' ', submission_hash, content_mac) FROM ballot ORDER BY submission_hash"))
          .containsExactly(
              "a".repeat(32) + " " + "m".repeat(32), "b".repeat(32) + " " + "n".repeat(32));
    }
  }

  private static void addBatch(Migrated database) throws SQLException {
    database.execute("INSERT INTO survey (survey_id, municipality_code) VALUES ('survey', '1261')");
    database.execute(
        """
        INSERT INTO questionnaire (survey_id, questionnaire_version, municipality_code, definition)
        VALUES ('survey', 1, '1261', '{"pages": []}')
        """);
    database.execute(
        """
        INSERT INTO survey_round (survey_round_id, municipality_code, survey_id, questionnaire_version,
          first_questionnaire_version, title, slug, name, status, opens_on, closes_on)
        VALUES ('round', '1261', 'survey', 1, 1, '{"sv": "T"}', 'round', 'Namn', 'OPEN', '2026-01-01', '2026-02-01')
        """);
    database.execute(
        """
        INSERT INTO ballot_batch (ballot_batch_id, survey_round_id, municipality_code, mode, key_id, wrapped_key)
        VALUES ('batch', 'round', '1261', 'OPEN', '00000000', 'wrapped')
        """);
  }
}
