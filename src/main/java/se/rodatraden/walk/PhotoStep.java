package se.rodatraden.walk;

import java.time.Instant;

/// One thing that was done to a photo.
///
/// @param boxes how many were burnt in, 0 where nothing was
/// @param by name of the official
public record PhotoStep(PhotoAction action, int boxes, String by, Instant at) {}
