package se.rodatraden.walk.fault;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where a municipality's fault reporting takes reports.
///
/// @param endpoint of Open311 GeoReport v2, e.g. `https://felanmalan.example.se/open311/v2`
/// @param jurisdiction which of the endpoint's municipalities it is, where it serves several
/// @param apiKey lets us send; goes out in the body of a report and nowhere else
/// @param timeout for a whole answer
/// @param page where people follow a report, with `{id}` for its number; without it the endpoint's
///   own answer is linked to
public record FaultReceiver(
    URI endpoint,
    @Nullable String jurisdiction,
    @Nullable String apiKey,
    @DefaultValue("10s") Duration timeout,
    @Nullable String page) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public FaultReceiver {
    var whole =
        endpoint.getHost() != null
            && endpoint.getUserInfo() == null
            && endpoint.getQuery() == null
            && endpoint.getFragment() == null;
    var safe =
        "https".equals(endpoint.getScheme())
            || ("http".equals(endpoint.getScheme()) && THIS_MACHINE.contains(endpoint.getHost()));
    if (!whole || !safe) {
      throw new IllegalArgumentException(
          "the endpoint of fault reporting must be an https address without user, query and"
              + " fragment, was "
              + endpoint);
    }
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "the timeout of fault reporting must be above 0 and at most a minute, was " + timeout);
    }
    if (page != null && !page.startsWith("https://")) {
      throw new IllegalArgumentException(
          "the page of fault reporting must be an https address, was " + page);
    }
  }

  /// @param path below the endpoint, beginning with a slash
  URI at(String path) {
    return URI.create(endpoint.toString().replaceFirst("/+$", "") + path);
  }

  /// Never with its key.
  @Override
  public String toString() {
    return "FaultReceiver at " + endpoint;
  }
}
