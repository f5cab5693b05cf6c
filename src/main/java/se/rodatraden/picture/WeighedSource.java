package se.rodatraden.picture;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.source.SourceKind;

/// A source that a picture uses, or that was weighed and rejected.
///
/// @param reason always there for a rejected source
public record WeighedSource(
    SourceId source,
    LocalizedText name,
    SourceKind kind,
    @Nullable Integer year,
    Verdict verdict,
    @Nullable String reason) {}
