package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.rodatraden.RodaTraden;
import se.rodatraden.migrations.Migrated;

/// A start that must not be says what is the matter and what to do, in words alone.
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

  private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

  @Test
  void beside_a_database_that_another_key_is_used_with(CapturedOutput output) throws SQLException {
    try (var database = Migrated.to("18")) {
      database.execute("INSERT INTO ballot_key_in_use (key_id) VALUES ('0a0b0c0d')");
      assertRefused(database, output);
      assertThat(output.getOut())
          .contains("sealed under the ballot key 0a0b0c0d", "RODATRADEN_SURVEY_BALLOTKEYS")
          .doesNotContain(KEY);
      assertThat(database.read("SELECT key_id FROM ballot_key_in_use")).containsExactly("0a0b0c0d");
    }
  }

  @Test
  void before_unsealed_answers(CapturedOutput output) throws SQLException {
    try (var database = UnsealedBoxesTest.withBallotUnsealed()) {
      assertRefused(database, output);
      assertThat(output.getOut())
          .contains("1 answers lie unsealed", "Nothing has been changed", "the earlier version");
      assertThat(database.read("SELECT MAX(version) FROM flyway_schema_history"))
          .containsExactly("0011");
    }
  }

  private static void assertRefused(Migrated database, CapturedOutput output) {
    var arguments = new ArrayList<>(database.arguments());
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--management.server.port=-1",
            "--rodatraden.seeds=false",
            "--rodatraden.survey.ballot-keys=" + KEY));
    assertThat(
            catchThrowable(() ->
                SpringApplication.run(RodaTraden.class, arguments.toArray(String[]::new)).close()))
        .isNotNull();
    assertThat(output.getOut())
        .contains("APPLICATION FAILED TO START", "Description:", "Action:")
        .doesNotContain("\tat ");
  }
}
