package se.rodatraden.walk;

import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// A note at a place on a walk (iakttagelse), as stored.
///
/// @param version 1 when first noted, one more for each edit
/// @param madeUp demo data, marked wherever it shows
public record Observation(
    ObservationId id, WalkId walk, int version, boolean madeUp, ObservationDraft noted) {}
