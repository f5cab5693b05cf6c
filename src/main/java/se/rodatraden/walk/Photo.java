package se.rodatraden.walk;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PhotoId;

/// A photo (foto) of what was noted at a place, as drawn anew from what its sender sent.
///
/// @param width in pixels
/// @param height in pixels
/// @param publicKey names it in public; null while it is private
/// @param version one more each time something in it is covered
public record Photo(
    PhotoId id,
    ObservationId observation,
    int width,
    int height,
    PhotoVisibility visibility,
    @Nullable PhotoKey publicKey,
    int version) {}
