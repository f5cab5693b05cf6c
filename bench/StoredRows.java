import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/// The rows that lie in the database while it is measured, and what it can do by itself.
final class StoredRows {

  /// What an answer takes up when it is sealed.
  private static final int SEALED_BYTES = 1_052;

  private final String address;

  /// @param address JDBC address of the embedded database, with user and password
  StoredRows(String address) {
    this.address = address.strip();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address);
  }

  /// Opened ballots and their responses, as the application stores them.
  void fillTo(int wanted) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      int missing;
      try (var count = statement.executeQuery("SELECT COUNT(*) FROM response WHERE survey_round_id = " + round())) {
        count.next();
        missing = wanted - count.getInt(1);
      }
      if (missing <= 0) {
        return;
      }
      statement.execute(
          """
          INSERT INTO ballot (submission_hash, survey_round_id, municipality_code, content_mac)
          SELECT UNHEX(SHA2(UUID(), 256)), %1$s, '1261', UNHEX(SHA2(seq, 256)) FROM seq_1_to_%2$d
          """
              .formatted(round(), missing));
      statement.execute(
          """
          INSERT INTO response (response_id, survey_round_id, municipality_code, mode, answers)
          SELECT UNHEX(REPLACE(UUID(), '-', '')), some.survey_round_id, '1261', 'OPEN', some.answers
          FROM seq_1_to_%2$d, (SELECT survey_round_id, answers FROM response WHERE survey_round_id = %1$s LIMIT 1) some
          """
              .formatted(round(), missing));
    }
  }

  private static String round() {
    return "(SELECT survey_round_id FROM survey_round WHERE slug = '" + Bench.SLUG + "')";
  }

  /// The same row as a submission's, inserted over as many connections with nothing before it.
  Load.Result limit(int duration_s) throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE ballot_limit LIKE ballot");
      String round;
      try (var found = statement.executeQuery("SELECT " + round())) {
        found.next();
        round = found.getString(1);
      }
      var result = Load.measure(Bench.CONNECTIONS, duration_s, until -> insert(round, until));
      statement.execute("DROP TABLE ballot_limit");
      return result;
    }
  }

  private Load.Part insert(String round, long end_ns) throws SQLException {
    var took = new long[1 << 12];
    int count = 0;
    try (var connection = connect();
        var insert =
            connection.prepareStatement(
                "INSERT INTO ballot_limit (submission_hash, survey_round_id, municipality_code, content_mac, ballot_batch_id, sealed) VALUES (?, ?, '1261', ?, '000000000000', ?)")) {
      var random = ThreadLocalRandom.current();
      var hash = new byte[32];
      var sealed = new byte[SEALED_BYTES];
      while (System.nanoTime() < end_ns) {
        random.nextBytes(hash);
        random.nextBytes(sealed);
        long before = System.nanoTime();
        insert.setBytes(1, hash);
        insert.setString(2, round);
        insert.setBytes(3, hash);
        insert.setBytes(4, sealed);
        insert.execute();
        if (count == took.length) {
          took = Arrays.copyOf(took, count * 2);
        }
        took[count++] = System.nanoTime() - before;
      }
    }
    return new Load.Part(Arrays.copyOf(took, count), 0);
  }
}
