package se.rodatraden.promise;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.DocumentId;

/// A document that a promise or agreement stands in, or that belongs to it.
///
/// @param webAddress where it can be read, null where only its name is known
public record Document(
    DocumentId id, String title, String publisher, @Nullable String webAddress) {}
