package se.rodatraden.walk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision about showing an observation.
///
/// @param number 1 for the first
/// @param observationVersion what was read
/// @param by name of the official, null where nobody has looked: it was public before there was
///   moderation, or is made up
public record ModerationStep(
    int number, int observationVersion, Moderation to, @Nullable String by, Instant at) {}
