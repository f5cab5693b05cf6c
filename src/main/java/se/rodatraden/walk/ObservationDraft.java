package se.rodatraden.walk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.TypedText;
import se.rodatraden.shared.id.WalkStopId;

/// What a participant notes at a place: about the place, never about persons.
///
/// Kept in the form it is stored in, so that what comes again can be compared with what is there:
/// whole seconds, tidied texts, absent rather than empty.
///
/// @param stop the planned stop it was noted at, if any
/// @param accuracy_m radius that the device vouches for, null when set on the map
/// @param severity 0 for a safe place, else 1 slight to 3 serious
/// @param description may be empty: place, valence and category say enough
/// @param cause what the participant thinks lies behind it
/// @param proposal what the participant would do about it
/// @param isPrivate about a person, an ongoing crime or a number plate: for officials with the role
///   only, and deleted when its time is out
public record ObservationDraft(
    @Nullable WalkStopId stop,
    GeoPosition position,
    @Nullable Integer accuracy_m,
    Instant observedAt,
    Valence valence,
    ObservationCategory category,
    int severity,
    String description,
    @Nullable String cause,
    @Nullable String proposal,
    boolean isPrivate) {

  public ObservationDraft {
    observedAt = observedAt.truncatedTo(ChronoUnit.SECONDS);
    description = tidy(description);
    cause = tidyOrAbsent(cause);
    proposal = tidyOrAbsent(proposal);
  }

  /// One that may become public.
  public ObservationDraft(
      @Nullable WalkStopId stop,
      GeoPosition position,
      @Nullable Integer accuracy_m,
      Instant observedAt,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description,
      @Nullable String cause,
      @Nullable String proposal) {
    this(
        stop,
        position,
        accuracy_m,
        observedAt,
        valence,
        category,
        severity,
        description,
        cause,
        proposal,
        false);
  }

  private static String tidy(String text) {
    return TypedText.of(text).strip();
  }

  private static @Nullable String tidyOrAbsent(@Nullable String text) {
    var tidied = text == null ? "" : tidy(text);
    return tidied.isEmpty() ? null : tidied;
  }
}
