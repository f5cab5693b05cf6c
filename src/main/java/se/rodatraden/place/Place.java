package se.rodatraden.place;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PlaceId;

/// A named point (plats), e.g. a station or a square.
///
/// @param key readable and stable within the municipality, e.g. `flens-station`
/// @param area the area it lies in, null outside them all
public record Place(
    PlaceId id,
    MunicipalityCode municipality,
    String key,
    String name,
    PlaceKind kind,
    @Nullable AreaId area,
    GeoPosition position) {}
