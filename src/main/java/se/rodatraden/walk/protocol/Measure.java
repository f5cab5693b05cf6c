package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.ObservationCategory;

/// A step that a protocol has promised (åtgärd), followed until it is done. What was promised
/// changes with the protocol only.
///
/// @param point that it answers; never shown
/// @param position of the point that it answers, exact
/// @param followed how far it has come
/// @param version of what is followed
public record Measure(
    MeasureId id,
    WalkId walk,
    ObservationId point,
    LocalizedText walkTitle,
    ObservationCategory category,
    GeoPosition position,
    Undertaking promised,
    MeasureDraft followed,
    int version) {

  public boolean isOverdue(LocalDate today) {
    return followed.status().isOpen() && promised.due().isBefore(today);
  }
}
