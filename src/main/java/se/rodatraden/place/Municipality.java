package se.rodatraden.place;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.MunicipalityCode;

/// A municipality (kommun) that takes part.
///
/// @param slug its name in addresses, e.g. `kavlinge`
/// @param countyCode two digits, e.g. `04`
/// @param outline rough GeoJSON geometry in WGS 84, null where none has been given
public record Municipality(
    MunicipalityCode code,
    String slug,
    String name,
    String countyCode,
    String countyName,
    LocalPoliceArea localPoliceArea,
    @Nullable String outline) {}
