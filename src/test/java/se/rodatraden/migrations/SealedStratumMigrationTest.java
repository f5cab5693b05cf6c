package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0016`: groups of codes leave the codes' own rows, for the application to seal.
@Tag("database")
class SealedStratumMigrationTest {

  @Test
  void groups_wait_to_be_sealed_and_stopped_codes_are_counted_for_the_whole_sample()
      throws SQLException {
    try (var database = Migrated.to("15")) {
      addSample(database);
      database.migrateTo("16");
      assertThat(
              database.read(
                  """
                  SELECT CONCAT_WS(' ', survey_round_id, invitation_id, municipality_code, stratum_number)
                  FROM unsealed_stratum ORDER BY invitation_id
                  """))
          .containsExactly("round-1 CODE0001 1261 1", "round-1 CODE0002 1261 2");
      assertThat(
              database.read(
                  "SELECT CONCAT(invitation_id, spent, voided, sealed_stratum IS NULL) FROM invitation ORDER BY 1"))
          .containsExactly("CODE0001101", "CODE0002011");
      assertThat(database.read("SELECT CONCAT_WS(' ', voided, strata_lost) FROM sample_plan"))
          .containsExactly("5 0");
      assertThatThrownBy(() -> database.read("SELECT stratum_number FROM invitation"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("stratum_number");
    }
  }

  @Test
  void codes_and_groups_that_wait_go_with_the_draft_they_belong_to() throws SQLException {
    try (var database = Migrated.to("15")) {
      addSample(database);
      database.migrateTo("16");
      database.execute("DELETE FROM survey_round");
      for (var table : new String[] {"invitation", "unsealed_stratum", "sample_stratum"}) {
        assertThat(database.read("SELECT COUNT(*) FROM " + table)).containsExactly("0");
      }
    }
  }

  private static void addSample(Migrated database) throws SQLException {
    database.addMunicipality();
    database.execute(
        "INSERT INTO survey (survey_id, municipality_code) VALUES ('survey000001', '1261')");
    database.execute(
        """
        INSERT INTO questionnaire (survey_id, questionnaire_version, municipality_code, definition)
        VALUES ('survey000001', 1, '1261', '{"pages": []}')
        """);
    database.execute(
        """
        INSERT INTO survey_round (survey_round_id, municipality_code, survey_id, questionnaire_version,
          first_questionnaire_version, title, slug, name, status, opens_on, closes_on)
        VALUES ('round-1', '1261', 'survey000001', 1, 1, '{"sv": "T"}', 'round-1', 'Namn', 'OPEN',
          '2026-01-01', '2026-02-01')
        """);
    database.execute(
        "INSERT INTO sample_plan (survey_round_id, municipality_code) VALUES ('round-1', '1261')");
    for (int group = 1; group <= 2; group++) {
      database.execute(
          """
          INSERT INTO sample_stratum (survey_round_id, stratum_number, municipality_code, label, invited, made, voided)
          VALUES ('round-1', %1$d, '1261', 'Grupp %1$d', 10, 10, %1$d + 1)
          """
              .formatted(group));
      database.execute(
          """
          INSERT INTO invitation (survey_round_id, invitation_id, municipality_code, stratum_number,
            link_verifier, typed_verifier, spent, voided)
          VALUES ('round-1', 'CODE000%1$d', '1261', %1$d, '%1$d', '%1$d', %1$d = 1, %1$d = 2)
          """
              .formatted(group));
    }
  }
}
