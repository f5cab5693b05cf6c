package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// A point as it was published.
///
/// @param observation never shown: whoever knows it can change it while the walk is open
/// @param place name of the stop or of the nearest place, null where none is near
/// @param light in which it was seen, null in what was published before that was told
/// @param agreed how many noted it
/// @param decision null for a safe place that nothing is decided about
/// @param measure what follows from the decision, where something does
public record PublishedPoint(
    ObservationId observation,
    @Nullable String place,
    GeoPosition position,
    LocalDate day,
    @Nullable Light light,
    Valence valence,
    ObservationCategory category,
    int severity,
    String description,
    @Nullable String cause,
    @Nullable String proposal,
    int agreed,
    @Nullable Decision decision,
    @Nullable MeasureId measure,
    boolean madeUp) {

  PublishedPoint at(GeoPosition shown, @Nullable String placeThere) {
    return new PublishedPoint(
        observation,
        placeThere,
        shown,
        day,
        light,
        valence,
        category,
        severity,
        description,
        cause,
        proposal,
        agreed,
        decision,
        measure,
        madeUp);
  }

  PublishedPoint followedBy(@Nullable MeasureId followed) {
    return new PublishedPoint(
        observation,
        place,
        position,
        day,
        light,
        valence,
        category,
        severity,
        description,
        cause,
        proposal,
        agreed,
        decision,
        followed,
        madeUp);
  }

  /// Names the point in public without giving away its id.
  public String anchor() {
    return anchorOf(observation);
  }

  public static String anchorOf(ObservationId point) {
    return ShortId.named("observation/" + point);
  }
}
