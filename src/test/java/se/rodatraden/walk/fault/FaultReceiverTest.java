package se.rodatraden.walk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultReceiverTest {

  private static FaultReceiver at(String endpoint, @Nullable String page) {
    return new FaultReceiver(URI.create(endpoint), null, null, Duration.ofSeconds(1), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://felanmalan.example.se/v2",
        "http://localhost.example.se/v2",
        "ftp://felanmalan.example.se/v2",
        "file:///etc/passwd",
        "https://kommun:losen@felanmalan.example.se/v2",
        "https://felanmalan.example.se/v2?x=1",
        "https://felanmalan.example.se/v2#x",
        "felanmalan.example.se"
      })
  void an_endpoint_is_https_and_nothing_else(String endpoint) {
    assertThatIllegalArgumentException().isThrownBy(() -> at(endpoint, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://felanmalan.example.se/v2", "https://x.se", "http://localhost:8080/v2"})
  void https_or_this_machine_is_taken(String endpoint) {
    assertThat(at(endpoint, null).at("/services.json"))
        .isEqualTo(URI.create(endpoint + "/services.json"));
  }

  @Test
  void what_a_receiver_calls_a_report_cannot_lead_to_another_address() {
    var receiver = at("https://felanmalan.example.se/v2/", "https://felanmalan.example.se/{id}");
    assertThat(GeoReport.link(receiver, "../../x?y#z"))
        .isEqualTo("https://felanmalan.example.se/..%2F..%2Fx%3Fy%23z");
    assertThat(GeoReport.link(at("https://x.se/v2", null), "a b"))
        .isEqualTo("https://x.se/v2/requests/a%20b.json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("https://x.se", "javascript:alert(1)"));
  }

  @Test
  void settings_are_by_municipality_code() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaultReportingSettings(Map.of("flen", at("https://x.se", null))));
  }
}
