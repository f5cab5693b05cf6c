package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0009`: the one mode of a round becomes the first of its channels.
@Tag("database")
class SurveyChannelMigrationTest {

  private Migrated database;

  @BeforeEach
  void rounds_of_every_mode() throws SQLException {
    database = Migrated.to("8");
    database.addMunicipality();
    database.execute(
        "INSERT INTO survey (survey_id, municipality_code, title) VALUES ('survey000001', '1261', '{\"sv\": \"T\"}')");
    database.execute(
        """
        INSERT INTO questionnaire (survey_id, questionnaire_version, municipality_code, definition)
        VALUES ('survey000001', 1, '1261', '{"pages": []}')
        """);
    for (var mode : List.of("SAMPLE", "OPEN", "MEETING")) {
      database.execute(
          """
          INSERT INTO survey_round (survey_round_id, municipality_code, survey_id, questionnaire_version,
            slug, name, mode, status, opens_on, closes_on)
          VALUES ('%1$s', '1261', 'survey000001', 1, '%1$s', 'Namn', '%1$s', 'OPEN', '2026-01-01', '2026-02-01')
          """
              .formatted(mode));
    }
    database.migrateTo("9");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void every_round_keeps_its_mode_as_its_only_channel() throws SQLException {
    assertThat(
            database.read(
                "SELECT CONCAT_WS(' ', survey_round_id, municipality_code, mode) FROM survey_channel"))
        .containsExactlyInAnyOrder("SAMPLE 1261 SAMPLE", "OPEN 1261 OPEN", "MEETING 1261 MEETING");
    assertThat(database.read("SELECT status FROM survey_round")).containsOnly("OPEN").hasSize(3);
    assertThatThrownBy(() -> database.read("SELECT mode FROM survey_round"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("mode");
  }

  @Test
  void a_round_then_has_each_mode_once_and_takes_its_channels_along() throws SQLException {
    var sample = "INSERT INTO survey_channel VALUES ('OPEN', '1261', 'SAMPLE')";
    database.execute(sample);
    assertThatThrownBy(() -> database.execute(sample))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Duplicate");
    database.execute("DELETE FROM survey_round WHERE survey_round_id = 'OPEN'");
    assertThat(database.read("SELECT mode FROM survey_channel"))
        .containsExactlyInAnyOrder("SAMPLE", "MEETING");
  }
}
