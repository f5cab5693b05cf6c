package se.rodatraden.test;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;
import se.rodatraden.shared.database.EmbeddedMariaDb;

/// The real MariaDB that tests run on: the server in `RODATRADEN_TEST_DB_URL` (with `_USER` and
/// `_PASSWORD`) if set; else a container (`mariadb:11.4`, or `RODATRADEN_TEST_DB_IMAGE`) where a
/// Docker engine answers; else the embedded server. Which it was is logged. Every application
/// context gets an empty database of its own.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

  /// Flen's fault reporting is the one that all tests share.
  private static final String FAULTS = "rodatraden.fault-reporting.municipalities.[0482]";

  private static final AtomicInteger COUNT = new AtomicInteger();

  /// @param url of the server, ending in `/`
  public record Server(String url, String user, String password) {

    /// Address of an empty database made for the caller.
    public String newDatabase() {
      var name =
          "rodatraden_test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
      execute("CREATE DATABASE " + name);
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> execute("DROP DATABASE IF EXISTS " + name)));
      return url + name;
    }

    private void execute(String sql) {
      try (var connection = DriverManager.getConnection(url, user, password);
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        if (!sql.startsWith("DROP")) {
          throw new IllegalStateException(
              "the test database server must let " + user + " " + sql, e);
        }
      }
    }
  }

  private static final class Holder {
    static final Server SERVER = start();
  }

  public static Server server() {
    return Holder.SERVER;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var server = server();
    TestPropertyValues.of(
            "rodatraden.db.url=" + server.newDatabase(),
            "rodatraden.db.user=" + server.user(),
            "rodatraden.db.password=" + server.password(),
            "rodatraden.db.pool-size=8",
            FAULTS + ".endpoint=" + GeoReportServer.get().endpoint(),
            FAULTS + ".jurisdiction=" + GeoReportServer.JURISDICTION,
            FAULTS + ".api-key=" + GeoReportServer.API_KEY,
            FAULTS + ".timeout=" + GeoReportServer.TIMEOUT_MS + "ms",
            FAULTS + ".page=https://felanmalan.example.se/arenden/{id}")
        .applyTo(context);
  }

  private static Server start() {
    var url = System.getenv("RODATRADEN_TEST_DB_URL");
    if (url != null) {
      LOG.info("Tests run on the MariaDB given in RODATRADEN_TEST_DB_URL");
      return new Server(
          url.replaceFirst("^(jdbc:mariadb://[^/]+/).*$", "$1"),
          System.getenv().getOrDefault("RODATRADEN_TEST_DB_USER", "root"),
          System.getenv().getOrDefault("RODATRADEN_TEST_DB_PASSWORD", ""));
    }
    var container = DockerClientFactory.instance().isDockerAvailable() ? tryContainer() : null;
    if (container != null) {
      return container;
    }
    if ("container".equals(System.getProperty("rodatraden.test.db.require"))) {
      throw new IllegalStateException(
          "tests were told to run on a container, but none could be started from " + image());
    }
    return startEmbedded();
  }

  private static String image() {
    return System.getenv().getOrDefault("RODATRADEN_TEST_DB_IMAGE", "mariadb:11.4");
  }

  private static @Nullable Server tryContainer() {
    try {
      var container =
          new MariaDBContainer(DockerImageName.parse(image()).asCompatibleSubstituteFor("mariadb"))
              .withUsername("root")
              .withPassword("test");
      container.start();
      LOG.info("Tests run on a MariaDB container made from {}", image());
      return new Server(
          "jdbc:mariadb://%s:%d/".formatted(container.getHost(), container.getMappedPort(3306)),
          "root",
          "test");
    } catch (ContainerFetchException e) {
      LOG.warn(
          "A Docker engine answers, but the image {} is not to be had: {}",
          image(),
          e.getMessage());
      return null;
    }
  }

  private static Server startEmbedded() {
    LOG.info("Tests run on the embedded MariaDB");
    var embedded = EmbeddedMariaDb.start(Path.of("target/test-mariadb"), 128);
    Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
    return new Server(embedded.jdbcUrl(""), embedded.user(), embedded.password());
  }
}
