import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the packaged application on a fresh embedded database, puts very many notes over twenty walks into one
/// municipality, and lets Chromium move the officials' map about in them.
class MapBench {

  static final int PORT = 18_090;
  private static final int WALKS = 20;

  static void main(String[] args) throws Exception {
    var moves = args[0];
    int notes = Integer.parseInt(args[1]);
    var folder = Files.createTempDirectory("roda-traden-map");
    var application = startApplication(folder);
    try {
      waitUntilReady(application);
      fill(Files.readString(folder.resolve("mariadb/address")).strip(), notes);
      var browser =
          new ProcessBuilder("node", "bench/map.mjs", "http://localhost:" + PORT, moves).inheritIO().start();
      if (browser.waitFor() != 0) {
        throw new IllegalStateException("the measurement must come to its end");
      }
    } finally {
      application.destroy();
      application.waitFor(30, TimeUnit.SECONDS);
      deleteRecursively(folder);
    }
  }

  /// Closed walks with notes around forty places, as notes lie: most of them near a few. One in twenty is private, one in
  /// twenty at somebody's home.
  private static void fill(String address, int notes) throws SQLException {
    try (var connection = DriverManager.getConnection(address);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, ends_at, light, status, made_up)
          SELECT CONCAT('benchwalk', LPAD(seq, 3, '0')), '0482', CONCAT('bench-', seq), '{"sv": "Mätvandring"}',
            '{"sv": "Mätning"}', TIMESTAMPADD(DAY, -10 * CAST(seq AS SIGNED), '2026-10-01 17:00:00'),
            TIMESTAMPADD(DAY, -10 * CAST(seq AS SIGNED), '2026-10-01 19:00:00'),
            ELT(1 + seq %% 3, 'DARK', 'DUSK', 'DAYLIGHT'), 'CLOSED', TRUE
          FROM seq_1_to_%d
          """
              .formatted(WALKS));
      statement.execute(
          """
          INSERT INTO observation (observation_id, municipality_code, walk_id, lat, lon, shown_lat, shown_lon, observed_at,
            valence, category, severity, description, made_up, standing, at_home)
          SELECT UNHEX(REPLACE(UUID(), '-', '')), '0482', CONCAT('benchwalk', LPAD(1 + seq %% %2$d, 3, '0')), lat, lon, lat, lon,
            TIMESTAMPADD(SECOND, seq %% 7200, TIMESTAMPADD(DAY, -10 * CAST(1 + seq %% %2$d AS SIGNED), '2026-10-01 17:00:00')),
            IF(seq %% 5 = 0, 'SAFE', 'UNSAFE'),
            ELT(1 + seq %% 10, 'LIGHTING', 'SIGHT_LINES', 'WALKWAYS', 'TRAFFIC', 'VANDALISM', 'LITTER', 'MAINTENANCE',
              'GATHERINGS', 'ABANDONED', 'ORIENTATION'),
            IF(seq %% 5 = 0, 0, 1 + seq %% 3), CONCAT('Anteckning nummer ', seq, ' om en plats som är mörk och svår att överblicka.'),
            TRUE, IF(seq %% 20 = 7, 'PRIVATE', 'ACCEPTED'), seq %% 20 = 3
          FROM (
            SELECT seq,
              58.95 + 0.006 * (seq %% 40) + 0.004 * (RAND(seq) + RAND(seq + 1) - 1) AS lat,
              16.35 + 0.012 * ((seq * 7) %% 40) + 0.008 * (RAND(seq + 2) + RAND(seq + 3) - 1) AS lon
            FROM seq_1_to_%1$d) AS placed
          """
              .formatted(notes, WALKS));
      statement.execute("ANALYZE TABLE observation, walk");
    }
  }

  private static Process startApplication(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-Xms1g", "-Xmx2g", "-jar", "target/roda-traden-0.1.0.jar",
            "--rodatraden.demo=true",
            "--rodatraden.db.folder=" + folder.resolve("mariadb"),
            "--rodatraden.survey.key-file=" + folder.resolve("ballot-key"),
            "--server.port=" + PORT,
            "--management.server.port=" + (PORT + 1))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static void waitUntilReady(Process application) throws Exception {
    var ready = URI.create("http://127.0.0.1:" + PORT + "/api/v1/walks/flen-kvall");
    try (var client = HttpClient.newHttpClient()) {
      for (int attempt = 0; attempt < 120 && application.isAlive(); attempt++) {
        try {
          if (client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // asked again below
        }
        Thread.sleep(1_000);
      }
    }
    throw new IllegalStateException("the application must answer at " + ready + " within two minutes");
  }

  private static void deleteRecursively(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
