import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.imageio.ImageIO;

/// Runs the packaged application on a fresh embedded database, puts very many notes over twenty walks into one
/// municipality, and lets Chromium move the officials' map about in them.
class MapBench {

  static final int PORT = 18_090;
  private static final int WALKS = 20;

  static void main(String[] args) throws Exception {
    var moves = args[0];
    int notes = Integer.parseInt(args[1]);
    try (var application = new Application(PORT)) {
      application.waitUntilReady();
      fill(application.database(), notes);
      var browser =
          new ProcessBuilder("node", "bench/map.mjs", "http://localhost:" + PORT, moves).inheritIO().start();
      if (browser.waitFor() != 0) {
        throw new IllegalStateException("the measurement must come to its end");
      }
    }
  }

  /// Closed walks with notes around forty places, as notes lie: most of them near a few. One in twenty is private, one in
  /// twenty at somebody's home; one in five has a photo.
  private static void fill(String address, int notes) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(address);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO walk (walk_id, municipality_code, join_code, title, purpose, starts_at, light, status, made_up)
          SELECT CONCAT('benchtrek', LPAD(seq, 3, '0')), '0482', CONCAT('bench-', seq), '{"sv": "Mätvandring"}',
            '{"sv": "Mätning"}', TIMESTAMPADD(DAY, -10 * CAST(seq AS SIGNED), '2026-10-01 17:00:00'),
            ELT(1 + seq %% 3, 'DARK', 'DUSK', 'DAYLIGHT'), 'CLOSED', TRUE
          FROM seq_1_to_%d
          """
              .formatted(WALKS));
      statement.execute(
          """
          INSERT INTO observation (observation_id, municipality_code, walk_id, lat, lon, shown_lat, shown_lon, observed_at,
            valence, category, severity, description, made_up, standing, at_home)
          SELECT UNHEX(REPLACE(UUID(), '-', '')), '0482', CONCAT('benchtrek', LPAD(1 + seq %% %2$d, 3, '0')), lat, lon, lat, lon,
            TIMESTAMPADD(SECOND, seq %% 7200, TIMESTAMPADD(DAY, -10 * CAST(1 + seq %% %2$d AS SIGNED), '2026-10-01 17:00:00')),
            IF(seq DIV 200 %% 5 = 0, 'SAFE', 'UNSAFE'),
            ELT(1 + seq DIV 20 %% 10, 'LIGHTING', 'SIGHT_LINES', 'WALKWAYS', 'TRAFFIC', 'VANDALISM', 'LITTER', 'MAINTENANCE',
              'GATHERINGS', 'ABANDONED', 'ORIENTATION'),
            IF(seq DIV 200 %% 5 = 0, 0, 1 + seq %% 3), CONCAT('Anteckning nummer ', seq, ' om en plats som är mörk och svår att överblicka.'),
            TRUE, IF(CRC32(seq) %% 20 = 7, 'PRIVATE', 'ACCEPTED'), CRC32(seq) %% 20 = 3
          FROM (
            SELECT seq,
              58.95 + 0.006 * (seq %% 40) + 0.004 * (RAND(seq) + RAND(seq + 1) - 1) AS lat,
              16.35 + 0.012 * ((seq * 7) %% 40) + 0.008 * (RAND(seq + 2) + RAND(seq + 3) - 1) AS lon
            FROM seq_1_to_%1$d) AS placed
          """
              .formatted(notes, WALKS));
      statement.execute(
          """
          INSERT INTO photo (photo_id, municipality_code, observation_id, position, upload_id, upload_sha256, sha256,
            width_px, height_px, size_bytes)
          SELECT CONCAT('bench', LPAD(ROW_NUMBER() OVER (), 7, '0')), municipality_code, observation_id, 1,
            UNHEX(REPLACE(UUID(), '-', '')), UNHEX(SHA2(observation_id, 256)), UNHEX(SHA2(observation_id, 256)), 320, 240, 1000
          FROM observation WHERE walk_id LIKE 'benchtrek%' AND CRC32(observation_id) % 5 = 0
          """);
      try (var pictures =
          connection.prepareStatement(
              """
              INSERT INTO photo_content (photo_id, municipality_code, picture, preview)
              SELECT photo_id, municipality_code, ?, ? FROM photo WHERE photo_id LIKE 'bench%'
              """)) {
        pictures.setBytes(1, picture());
        pictures.setBytes(2, picture());
        pictures.execute();
      }
      statement.execute("ANALYZE TABLE observation, walk, photo");
    }
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }
}
