package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0011`: the survey's title becomes that of each of its rounds, and each round's version of the
/// questions the first that it asked.
@Tag("database")
class SurveyDraftMigrationTest {

  private static final String ROUND =
      """
      INSERT INTO survey_round (survey_round_id, municipality_code, survey_id, questionnaire_version,
        slug, name, status, opens_on, closes_on)
      VALUES ('%1$s', '1261', 'survey000001', %2$d, '%1$s', 'Namn', 'OPEN', '2026-01-01', '2026-02-01')
      """;

  @Test
  void every_round_takes_its_surveys_title_and_keeps_its_version() throws SQLException {
    try (var database = Migrated.to("9")) {
      database.addMunicipality();
      database.execute(
          "INSERT INTO survey (survey_id, municipality_code, title) VALUES ('survey000001', '1261', '{\"sv\": \"Trygg\", \"en\": \"Safe\"}')");
      for (int version = 1; version <= 2; version++) {
        database.execute(
            """
            INSERT INTO questionnaire (survey_id, questionnaire_version, municipality_code, definition)
            VALUES ('survey000001', %d, '1261', '{"pages": []}')
            """
                .formatted(version));
        database.execute(ROUND.formatted("round-" + version, version));
      }
      database.migrateTo("11");
      assertThat(
              database.read(
                  """
                  SELECT CONCAT_WS(' ', survey_round_id, JSON_VALUE(title, '$.en'),
                    questionnaire_version, first_questionnaire_version)
                  FROM survey_round ORDER BY survey_round_id
                  """))
          .containsExactly("round-1 Safe 1 1", "round-2 Safe 2 2");
      assertThatThrownBy(() -> database.read("SELECT title FROM survey"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("title");
      assertThatThrownBy(() -> database.execute(ROUND.formatted("round-3", 2)))
          .as("a round needs a title from now on")
          .isInstanceOf(SQLException.class);
    }
  }
}
