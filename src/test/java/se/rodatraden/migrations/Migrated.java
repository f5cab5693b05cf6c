package se.rodatraden.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import se.rodatraden.test.TestDatabase;

/// A database of a test's own, brought to some version of the schema.
public final class Migrated implements AutoCloseable {

  private final TestDatabase.Server server = TestDatabase.server();
  private final String url = server.newDatabase();
  private final Connection connection;

  private Migrated(String version) throws SQLException {
    migrateTo(version);
    connection = DriverManager.getConnection(url, server.user(), server.password());
  }

  public static Migrated to(String version) throws SQLException {
    return new Migrated(version);
  }

  /// @param callbacks that look on
  public void migrateTo(String version, Callback... callbacks) {
    Flyway.configure()
        .dataSource(url, server.user(), server.password())
        .locations("filesystem:db-migrations")
        .target(version)
        .callbacks(callbacks)
        .load()
        .migrate();
  }

  /// What leads the application to it, as on its command line.
  public List<String> arguments() {
    return List.of(
        "--rodatraden.db.url=" + url,
        "--rodatraden.db.user=" + server.user(),
        "--rodatraden.db.password=" + server.password());
  }

  /// Kävlinge, 1261.
  public void addMunicipality() throws SQLException {
    execute("INSERT INTO local_police_area (local_police_area_id, name) VALUES ('test', 'Test')");
    execute(
        """
        INSERT INTO municipality (municipality_code, slug, name, county_code, county_name, local_police_area_id)
        VALUES ('1261', 'kavlinge', 'Kävlinge', '12', 'Skåne län', 'test')
        """);
  }

  public void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first column.
  public List<String> read(String sql) throws SQLException {
    var read = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        read.add(rows.getString(1));
      }
    }
    return read;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
