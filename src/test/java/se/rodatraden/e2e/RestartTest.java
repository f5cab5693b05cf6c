package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RodaTraden;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.TestDatabase;

/// The server is stopped and started anew, at the same address, while people answer.
@Tag("e2e")
class RestartTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private final TestDatabase.Server server = TestDatabase.server();
  private final String database = server.newDatabase();
  private final int port = freePort();

  @Test
  void what_was_being_answered_and_what_was_being_sent_are_each_taken_in_once() {
    var writing = WINDOWS.phone("http://localhost:" + port);
    var sending = WINDOWS.phone("http://localhost:" + port);
    try (var first = start()) {
      var slug = first.getBean(SurveyFixtures.class).addOpen().slug();
      for (var phone : new Resident[] {new Resident(writing), new Resident(sending)}) {
        phone.begin(slug, "Trygghet i Kävlinge");
        phone.choose("safe", "Trygg");
      }
    }
    new Resident(sending).pressSend();
    assertThat(new Resident(sending).heading()).hasText("Inte skickat än");

    try (var again = start()) {
      assertThat(new Resident(sending).readReceipt()).isNotBlank();
      writing.reload();
      assertThat(writing.locator("#q-safe vaadin-radio-button[checked]")).hasText("Trygg");
      new Resident(writing).pressSend();
      assertThat(new Resident(writing).readReceipt()).isNotBlank();
      assertThat(
              again
                  .getBean(JdbcTemplate.class)
                  .queryForObject("SELECT COUNT(*) FROM ballot", Integer.class))
          .isEqualTo(2);
    }
  }

  private ConfigurableApplicationContext start() {
    return SpringApplication.run(
        RodaTraden.class,
        "--server.port=" + port,
        "--management.server.port=-1",
        "--rodatraden.seeds=false",
        "--rodatraden.db.url=" + database,
        "--rodatraden.db.user=" + server.user(),
        "--rodatraden.db.password=" + server.password(),
        "--rodatraden.db.pool-size=8");
  }

  private static int freePort() {
    try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("a free port is needed", e);
    }
  }
}
