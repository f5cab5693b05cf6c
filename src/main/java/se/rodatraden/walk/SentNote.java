package se.rodatraden.walk;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ObservationId;

/// A note as a phone sends it.
///
/// @param joinCode as typed
/// @param ifMatch version that an edit builds on; null for a first note
record SentNote(
    String joinCode, ObservationId id, ObservationDraft draft, @Nullable Integer ifMatch) {}
