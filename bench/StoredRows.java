import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/// The rows that lie in the database while it is measured, and what it can do by itself.
final class StoredRows {

  /// About as many answers lie together before their box is opened.
  private static final int TOGETHER = 1_000;

  private final String address;

  /// @param address JDBC address of the embedded database, with user and password
  StoredRows(String address) {
    this.address = address;
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

  /// Of what earlier measurements have left: more comes in than boxes are opened for, and what waits
  /// would take the memory from what is measured.
  void emptyBoxes() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("TRUNCATE TABLE sealed_ballot");
    }
  }

  private static String round() {
    return "(SELECT survey_round_id FROM survey_round WHERE slug = '" + Bench.SLUG + "')";
  }

  /// A row like a sealed ballot's, as large, inserted over as many connections with nothing before it.
  Load.Result limit(int duration_s) throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE ballot_limit LIKE sealed_ballot");
      int sealedBytes = sealedBytes();
      var result = Load.measure(Bench.CONNECTIONS, duration_s, until -> insert(sealedBytes, until));
      statement.execute("DROP TABLE ballot_limit");
      return result;
    }
  }

  /// What the answers that are measured take up when they are sealed.
  private int sealedBytes() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT MAX(LENGTH(sealed)) FROM sealed_ballot")) {
      found.next();
      if (found.getInt(1) == 0) {
        throw new IllegalStateException("an answer must lie in a box, to see how large it is there");
      }
      return found.getInt(1);
    }
  }

  private Load.Part insert(int sealedBytes, long end_ns) throws SQLException {
    var took = new long[1 << 12];
    int count = 0;
    try (var connection = connect();
        var insert =
            connection.prepareStatement(
                "INSERT INTO ballot_limit (ballot_batch_id, submission_hash, municipality_code, sealed) VALUES (?, ?, '1261', ?)")) {
      var random = ThreadLocalRandom.current();
      var hash = new byte[32];
      var sealed = new byte[sealedBytes];
      while (System.nanoTime() < end_ns) {
        random.nextBytes(hash);
        random.nextBytes(sealed);
        long before = System.nanoTime();
        insert.setString(1, "%012d".formatted(count / (TOGETHER / Bench.CONNECTIONS)));
        insert.setBytes(2, hash);
        insert.setBytes(3, sealed);
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
