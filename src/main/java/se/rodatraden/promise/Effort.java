package se.rodatraden.promise;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.EffortId;
import se.rodatraden.shared.id.PersonId;

/// One dated, counted execution of an activity (insats).
///
/// @param loggedBy who may take it back; for the officials' views, never published
/// @param madeUp demo data, marked wherever it shows
public record Effort(EffortId id, EffortDraft draft, @Nullable PersonId loggedBy, boolean madeUp) {}
