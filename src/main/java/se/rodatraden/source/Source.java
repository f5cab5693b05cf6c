package se.rodatraden.source;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SourceId;

/// Something a picture can rest on (källa), beside surveys and walks.
///
/// @param key readable and stable within the municipality, e.g. `trygghetsmatning-2020`
/// @param year the year it tells of, null where it does not say
public record Source(
    SourceId id,
    MunicipalityCode municipality,
    String key,
    SourceKind kind,
    LocalizedText name,
    @Nullable LocalizedText description,
    @Nullable Integer year) {}
