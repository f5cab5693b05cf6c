package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.test.TestDatabase;

/// `V0009`: the one mode of a round becomes the first of its channels.
@Tag("database")
class SurveyChannelMigrationTest {

  private final TestDatabase.Server server = TestDatabase.server();
  private final String url = server.newDatabase();
  private Connection connection;

  @BeforeEach
  void rounds_of_every_mode() throws SQLException {
    migrateTo("8");
    connection = DriverManager.getConnection(url, server.user(), server.password());
    execute("INSERT INTO local_police_area (local_police_area_id, name) VALUES ('test', 'Test')");
    execute(
        """
        INSERT INTO municipality (municipality_code, slug, name, county_code, county_name, local_police_area_id)
        VALUES ('1261', 'kavlinge', 'Kävlinge', '12', 'Skåne län', 'test')
        """);
    execute(
        "INSERT INTO survey (survey_id, municipality_code, title) VALUES ('survey000001', '1261', '{\"sv\": \"T\"}')");
    execute(
        """
        INSERT INTO questionnaire (survey_id, questionnaire_version, municipality_code, definition)
        VALUES ('survey000001', 1, '1261', '{"pages": []}')
        """);
    for (var mode : List.of("SAMPLE", "OPEN", "MEETING")) {
      execute(
          """
          INSERT INTO survey_round (survey_round_id, municipality_code, survey_id, questionnaire_version,
            slug, name, mode, status, opens_on, closes_on)
          VALUES ('%1$s', '1261', 'survey000001', 1, '%1$s', 'Namn', '%1$s', 'OPEN', '2026-01-01', '2026-02-01')
          """
              .formatted(mode));
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void every_round_keeps_its_mode_as_its_only_channel() throws SQLException {
    migrateTo("9");
    assertThat(
            read(
                "SELECT CONCAT_WS(' ', survey_round_id, municipality_code, mode) FROM survey_channel"))
        .containsExactlyInAnyOrder("SAMPLE 1261 SAMPLE", "OPEN 1261 OPEN", "MEETING 1261 MEETING");
    assertThat(read("SELECT status FROM survey_round")).containsOnly("OPEN").hasSize(3);
    assertThatThrownBy(() -> read("SELECT mode FROM survey_round"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("mode");
  }

  @Test
  void a_round_then_has_each_mode_once_and_takes_its_channels_along() throws SQLException {
    migrateTo("9");
    execute("INSERT INTO survey_channel VALUES ('OPEN', '1261', 'SAMPLE')");
    assertThatThrownBy(
            () -> execute("INSERT INTO survey_channel VALUES ('OPEN', '1261', 'SAMPLE')"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Duplicate");
    execute("DELETE FROM survey_round WHERE survey_round_id = 'OPEN'");
    assertThat(read("SELECT mode FROM survey_channel"))
        .containsExactlyInAnyOrder("SAMPLE", "MEETING");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(url, server.user(), server.password())
        .locations("filesystem:db-migrations")
        .target(version)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> read(String sql) throws SQLException {
    var read = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        read.add(rows.getString(1));
      }
    }
    return read;
  }
}
