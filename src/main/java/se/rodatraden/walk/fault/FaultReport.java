package se.rodatraden.walk.fault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ObservationId;

/// What was sent about a point, and what is known of it since.
///
/// @param attempt 1 for the first about the point
/// @param service what kind of fault, as it was called when it was sent
/// @param problem what the receiver said when it refused
/// @param number the receiver's own (`service_request_id`)
/// @param token stands in for the number until there is one
/// @param notice what the receiver said when it took it
/// @param remote what the receiver last said of how far it has come
/// @param link where it can be followed; null without a number
/// @param by name of the official who sent it
public record FaultReport(
    ObservationId point,
    int attempt,
    FaultReportState state,
    String service,
    String description,
    @Nullable String problem,
    @Nullable String number,
    @Nullable String token,
    @Nullable String notice,
    @Nullable Remote remote,
    @Nullable String link,
    String by,
    Instant sentAt) {

  /// @param status in the receiver's words, usually `open` or `closed`
  public record Remote(String status, @Nullable String notes, Instant fetchedAt) {}

  FaultReport linked(@Nullable String to) {
    return new FaultReport(
        point,
        attempt,
        state,
        service,
        description,
        problem,
        number,
        token,
        notice,
        remote,
        to,
        by,
        sentAt);
  }

  /// Whether the receiver can be asked how far it has come.
  public boolean canBeAskedFor() {
    return number != null || token != null;
  }
}
