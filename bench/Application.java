import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged application with the demo data, on a fresh embedded database in a folder that goes with it.
final class Application implements AutoCloseable {

  private final int port;
  private final Path folder;
  private final Process process;

  /// @param settings beside the usual, as arguments
  Application(int port, String... settings) throws IOException {
    requireFree(port);
    this.port = port;
    this.folder = Files.createTempDirectory("roda-traden-bench");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var usual =
        List.of(
            java, "-Xms1g", "-Xmx2g", "-XX:+UseParallelGC", "-jar", "target/roda-traden-0.1.0.jar",
            "--rodatraden.demo=true",
            "--rodatraden.db.folder=" + folder.resolve("mariadb"),
            "--rodatraden.survey.key-file=" + folder.resolve("ballot-key"),
            "--server.port=" + port,
            "--management.server.port=" + (port + 1));
    this.process =
        new ProcessBuilder(Stream.concat(usual.stream(), Stream.of(settings)).toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  /// Something else answering there would be measured in our place.
  private static void requireFree(int port) throws IOException {
    try (var free = new ServerSocket(port)) {
      free.setReuseAddress(true);
    } catch (java.net.BindException e) {
      throw new IllegalStateException("port " + port + " must be free, but something listens there", e);
    }
  }

  void waitUntilReady() throws IOException, InterruptedException {
    var ready = URI.create("http://127.0.0.1:" + (port + 1) + "/actuator/health/readiness");
    try (var client = HttpClient.newHttpClient()) {
      for (int attempt = 0; attempt < 120 && process.isAlive(); attempt++) {
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

  /// JDBC address of its database, with user and password.
  String database() throws IOException {
    return Files.readString(folder.resolve("mariadb/address")).strip();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
