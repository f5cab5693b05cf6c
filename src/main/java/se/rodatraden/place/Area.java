package se.rodatraden.place;

import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;

/// A part of a municipality (delområde): a locality or a district.
///
/// @param key readable and stable within the municipality, e.g. `furulund`
/// @param outline rough GeoJSON geometry in WGS 84
public record Area(
    AreaId id, MunicipalityCode municipality, String key, String name, String outline) {}
