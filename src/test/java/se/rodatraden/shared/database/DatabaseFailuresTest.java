package se.rodatraden.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

class DatabaseFailuresTest {

  @Test
  void a_connection_that_was_lost_is_a_database_away_whatever_the_driver_calls_it() {
    assertThat(
            DatabaseFailures.isAway(
                grammar(
                    "(conn=8) Connection.setNetworkTimeout cannot be called on a closed connection")))
        .isTrue();
    assertThat(DatabaseFailures.isAway(new RuntimeException(new SQLException("gone", "08S01"))))
        .isTrue();
  }

  @Test
  void a_query_that_is_wrong_is_not() {
    assertThat(DatabaseFailures.isAway(grammar("(conn=8) Unknown column 'x' in 'SELECT'")))
        .isFalse();
  }

  private static Exception grammar(String message) {
    return new BadSqlGrammarException(
        "jOOQ", "select 1", new SQLSyntaxErrorException(message, "42000"));
  }
}
