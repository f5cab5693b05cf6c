package se.rodatraden.walk;

import java.time.LocalDate;
import java.time.LocalTime;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.TypedText;

/// What a resident marks on an open map (markering): about the place, never about persons. Kept in
/// the form it is stored in, so that what comes again can be compared with what is there.
///
/// @param description may be empty: place, valence and category say enough
public record MarkDraft(
    GeoPosition position, Valence valence, ObservationCategory category, String description) {

  /// Nobody is asked how serious it is from home.
  private static final int NO_SEVERITY = 0;

  public MarkDraft {
    description = TypedText.of(description).strip();
  }

  static MarkDraft of(ObservationDraft noted) {
    return new MarkDraft(noted.position(), noted.valence(), noted.category(), noted.description());
  }

  /// A mark is looked through, named and grouped as what is noted on the walk itself. Of the time
  /// only the day is known, so it is told as noon.
  public ObservationDraft asNotedOn(LocalDate day) {
    return new ObservationDraft(
        null,
        position,
        null,
        day.atTime(LocalTime.NOON).atZone(SwedishTime.ZONE).toInstant(),
        valence,
        category,
        NO_SEVERITY,
        description,
        null,
        null);
  }
}
