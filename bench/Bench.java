import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Runs the packaged application on a fresh embedded database and measures submissions and pages a
/// second, at 10,000 and at 1,000,000 stored responses, notes on a walk a second, and beside them the database's own limit: the
/// same row by plain JDBC, durable commits both. Client, application and database share the machine.
class Bench {

  static final int CONNECTIONS = 64;
  static final int WARM_UP_SECONDS = 60;
  static final int FEW = 10_000;
  static final int MANY = 1_000_000;
  static final int PORT = 18_080;
  static final String SLUG = "kavlinge-trygghet";
  static final String WALK = "flen-kvall";
  private static final String POST =
      "POST /api/v1/surveys/" + SLUG + "/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ";

  static void main(String[] args) throws Exception {
    int seconds = Integer.parseInt(args[0]);
    // room for a million responses, as whoever has so many would see to
    try (var application = new Application(PORT, "--rodatraden.db.embedded-buffer-pool-mb=2048")) {
      application.waitUntilReady();
      new Bench(seconds, application).measure();
    }
  }

  private final int seconds;
  private final StoredRows stored;
  private final Path answers = Path.of("bench/answers.json");

  Bench(int seconds, Application application) throws Exception {
    this.seconds = seconds;
    this.stored = new StoredRows(application.database());
  }

  private void measure() throws Exception {
    stored.fillTo(FEW);
    submissions(WARM_UP_SECONDS);
    submit(newId()); // by itself, it lies in the box until the next measurement
    var limitBefore = told("limit", stored.limit(seconds));
    stored.emptyBoxes();
    var few = submissions(seconds);
    notes(5);
    var notes = notes(seconds);
    stored.fillTo(MANY);
    stored.emptyBoxes();
    submissions(5);
    var many = submissions(seconds);
    submit(newId());
    var limitAfter = told("limit", stored.limit(seconds));
    pages(5);
    var pages = pages(seconds);
    var limit = Math.max(limitBefore.perSecond(), limitAfter.perSecond());
    System.out.println();
    System.out.println("| measured (" + CONNECTIONS + " connections, " + seconds + " s) | a second | p50 ms | p99 ms | of the limit | failed |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    row("the same row by plain JDBC, first", limitBefore, limit);
    row("the same row by plain JDBC, last", limitAfter, limit);
    row("submissions, %,d stored".formatted(FEW), few, limit);
    row("submissions, %,d stored".formatted(MANY), many, limit);
    row("notes on a walk", notes, Double.NaN);
    row("pages, /kavlinge", pages, Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "%nWith %,d stored: %.2f times the rate with %,d. Of the notes 95 %% within %.1f ms.%n",
        MANY, many.perSecond() / few.perSecond(), FEW, notes.percentile_ms(95));
  }

  private static void row(String what, Load.Result result, double limit) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.1f | %.1f | %s | %d |%n",
        what,
        result.perSecond(),
        result.percentile_ms(50),
        result.percentile_ms(99),
        Double.isNaN(limit) ? "" : "%.0f %%".formatted(100 * result.perSecond() / limit),
        result.failed());
  }

  private Load.Result submissions(int duration_s) throws Exception {
    var content = Files.readString(answers).strip();
    var head = POST + content.replace("SUBMISSION_ID", newId()).getBytes(UTF_8).length + "\r\n\r\n";
    var parts = (head + content).split("SUBMISSION_ID");
    return told(
        "submissions",
        Load.run(CONNECTIONS, duration_s, PORT, 201, () -> parts[0] + newId() + parts[1]));
  }

  /// As phones send what they have gathered: each a note of its own, under a key of its own.
  private Load.Result notes(int duration_s) throws Exception {
    var content =
        """
        {"position": {"lat": 59.0567, "lon": 16.5885, "accuracy_m": 6.4}, "observedAt": "%s", "valence": "unsafe", \
        "category": "lighting", "severity": 2, "description": "Två lampor vid gångtunneln är släckta."}"""
            .formatted(Instant.now());
    var rest =
        " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + content.getBytes(UTF_8).length
            + "\r\n\r\n"
            + content;
    var to = "PUT /api/v1/walks/" + WALK + "/observations/";
    return told("notes", Load.run(CONNECTIONS, duration_s, PORT, 201, () -> to + newId() + rest));
  }

  private void submit(String id) throws Exception {
    var address = URI.create("http://127.0.0.1:" + PORT + "/api/v1/surveys/" + SLUG + "/responses");
    var content = Files.readString(answers).replace("SUBMISSION_ID", id);
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(content))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 201) {
        throw new IllegalStateException("an answer should be taken with 201, and got " + status);
      }
    }
  }

  /// Says each measurement as it is made, so that a long run shows how far it has come.
  private static Load.Result told(String what, Load.Result result) {
    row(what, result, Double.NaN);
    return result;
  }

  /// Made the cheap way, since nothing here must be secret.
  private static String newId() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private Load.Result pages(int duration_s) throws Exception {
    var request = "GET /kavlinge HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n";
    return Load.run(CONNECTIONS, duration_s, PORT, 200, () -> request);
  }
}
