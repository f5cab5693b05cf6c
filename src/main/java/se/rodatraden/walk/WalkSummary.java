package se.rodatraden.walk;

import java.time.Instant;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkId;

/// A walk as it stands in a list.
///
/// @param safePlaces number of observations of places felt as safe
/// @param unsafePlaces number of observations of places felt as unsafe
public record WalkSummary(
    WalkId id,
    String joinCode,
    LocalizedText title,
    Instant startsAt,
    Light light,
    WalkStatus status,
    boolean madeUp,
    int safePlaces,
    int unsafePlaces) {}
