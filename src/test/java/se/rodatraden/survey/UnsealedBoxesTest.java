package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.migrations.Migrated;
import se.rodatraden.shared.StartRefused;

/// `V0012` seals: a database in whose boxes something lies unsealed is left as it was.
@Tag("database")
class UnsealedBoxesTest {

  private static final String VERSIONS =
      "SELECT CONCAT_WS(' ', version, success) FROM flyway_schema_history ORDER BY installed_rank";

  private Migrated database;

  @BeforeEach
  void a_ballot_unsealed() throws SQLException {
    database = withBallotUnsealed();
  }

  static Migrated withBallotUnsealed() throws SQLException {
    var database = Migrated.to("11");
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
        VALUES ('round', '1261', 'survey000001', 1, 1, '{"sv": "T"}', 'round', 'Namn', 'OPEN', '2026-01-01', '2026-02-01')
        """);
    database.execute(
        """
        INSERT INTO ballot (submission_hash, survey_round_id, municipality_code, content_mac, answers)
        VALUES (REPEAT('a', 32), 'round', '1261', REPEAT('b', 32), '{"safe": "no"}')
        """);
    return database;
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void a_start_is_refused_in_words_and_leaves_no_trace() throws SQLException {
    var before = database.read(VERSIONS);
    assertThatThrownBy(() -> database.migrateTo("12", new UnsealedBoxes()))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isInstanceOf(StartRefused.class),
            thrown -> assertThat(thrown).hasRootCauseInstanceOf(StartRefused.class))
        .hasStackTraceContaining("1 answers lie unsealed");
    assertThat(database.read(VERSIONS)).isEqualTo(before);
    assertThat(database.read("SELECT answers FROM ballot")).containsExactly("{\"safe\": \"no\"}");
  }

  @Test
  void once_the_earlier_version_has_opened_them_it_goes_on() throws SQLException {
    assertThatThrownBy(() -> database.migrateTo("12", new UnsealedBoxes())).isNotNull();
    database.execute("UPDATE ballot SET answers = NULL");
    database.migrateTo("12", new UnsealedBoxes());
    database.migrateTo("18", new UnsealedBoxes());
    assertThat(database.read(VERSIONS)).contains("0012 1", "0018 1");
  }
}
