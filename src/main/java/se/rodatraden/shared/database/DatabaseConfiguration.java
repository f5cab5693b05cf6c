package se.rodatraden.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the application reaches its database, and the guards that stand before every query.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
  private static final int IDLE_CONNECTIONS = 8;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

  @Bean(destroyMethod = "close")
  EmbeddedServer embeddedServer(DatabaseProperties properties) {
    if (properties.url() != null) {
      return new EmbeddedServer(Optional.empty());
    }
    LOG.info("Starting the embedded MariaDB in {}", properties.folder());
    return new EmbeddedServer(
        Optional.of(
            EmbeddedMariaDb.start(properties.folder(), properties.embeddedBufferPool_mb())));
  }

  @Bean
  HikariDataSource dataSource(DatabaseProperties properties, EmbeddedServer embedded) {
    var config = new HikariConfig();
    config.setPoolName("rodatraden");
    config.setMaximumPoolSize(properties.poolSize());
    config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, properties.poolSize()));
    config.setConnectionTimeout(4_000);
    config.setValidationTimeout(2_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty(
        "sessionVariables", "group_concat_max_len=16777216,time_zone='+00:00'");
    config.addDataSourceProperty("useServerPrepStmts", "true");
    config.addDataSourceProperty("socketTimeout", "8000");
    embedded
        .server()
        .ifPresentOrElse(
            server -> {
              config.setJdbcUrl(server.jdbcUrl());
              config.setUsername(server.user());
              config.setPassword(server.password());
            },
            () -> {
              config.setJdbcUrl(properties.url());
              config.setUsername(properties.user());
              config.setPassword(properties.password());
            });
    waitUntilReachable(config);
    return new HikariDataSource(config);
  }

  /// A database that is away at start is waited for, and said to be waited for.
  private static void waitUntilReachable(HikariConfig config) {
    while (true) {
      try (var ignored =
          DriverManager.getConnection(
              config.getJdbcUrl(), config.getUsername(), config.getPassword())) {
        return;
      } catch (SQLException e) {
        LOG.warn(
            "The database at {} does not answer yet ({}). Trying again in {} s; starting as soon as it does.",
            withoutParameters(config.getJdbcUrl()),
            e.getMessage(),
            BETWEEN_ATTEMPTS.toSeconds());
      }
      try {
        Thread.sleep(BETWEEN_ATTEMPTS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while waiting for the database", e);
      }
    }
  }

  private static String withoutParameters(String jdbcUrl) {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }

  @Bean
  DefaultConfigurationCustomizer guards() {
    return configuration -> {
      configuration.set(
          new Settings().withRenderSchema(false).withRenderGroupConcatMaxLenSessionVariable(false));
      configuration.set(new DefaultVisitListenerProvider(new MunicipalityScopeGuard()));
      addTransactionGuard(configuration);
    };
  }

  private static void addTransactionGuard(DefaultConfiguration configuration) {
    var listeners = configuration.executeListenerProviders();
    var guarded = java.util.Arrays.copyOf(listeners, listeners.length + 1);
    guarded[listeners.length] = new DefaultExecuteListenerProvider(new TransactionGuard());
    configuration.set(guarded);
  }

  @Bean
  GuardExemptions guardExemptions(org.jooq.DSLContext database) {
    return new GuardExemptions(database);
  }

  /// Holds the embedded server, where there is one, so that it stops with the application.
  record EmbeddedServer(Optional<EmbeddedMariaDb> server) implements AutoCloseable {
    @Override
    public void close() {
      server.ifPresent(EmbeddedMariaDb::close);
    }
  }
}
