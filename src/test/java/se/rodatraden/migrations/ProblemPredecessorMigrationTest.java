package se.rodatraden.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `V0015`: a copied problem learns what it was copied from.
@Tag("database")
class ProblemPredecessorMigrationTest {

  @Test
  void copies_from_before_find_what_they_were_copied_from_unless_they_were_renamed()
      throws SQLException {
    try (var database = Migrated.to("11")) {
      database.addMunicipality();
      addPicture(database, 1);
      addPicture(database, 2);
      addProblem(database, 1, "same1", "Inbrott");
      addProblem(database, 1, "renamed1", "Buller");
      addProblem(database, 2, "same2", "Inbrott");
      addProblem(database, 2, "renamed2", "Buller om natten");
      database.execute(
          """
          INSERT INTO audit_entry (municipality_code, at, action, subject_kind, subject_id, details)
          VALUES ('1261', '2026-01-01', 'picture.copied', 'picture', 'picture2', '{"from": 1}')
          """);
      database.migrateTo("15");
      assertThat(
              database.read(
                  "SELECT CONCAT_WS(' ', problem_id, predecessor_id) FROM problem ORDER BY problem_id"))
          .containsExactly("renamed1", "renamed2", "same1", "same2 same1");
    }
  }

  private static void addPicture(Migrated database, int number) throws SQLException {
    database.execute(
        """
        INSERT INTO picture (picture_id, municipality_code, picture_version, title, summary, status)
        VALUES ('picture%1$d', '1261', %1$d, '{"sv": "T"}', '{"sv": "S"}', 'ADOPTED')
        """
            .formatted(number));
  }

  private static void addProblem(Migrated database, int picture, String id, String title)
      throws SQLException {
    database.execute(
        """
        INSERT INTO problem (problem_id, municipality_code, picture_id, position, finding, title, certainty, scope)
        VALUES ('%2$s', '1261', 'picture%1$d', 1, 'PROBLEM', '{"sv": "%3$s"}', 'SIGNS', 'LOCAL')
        """
            .formatted(picture, id, title));
  }
}
