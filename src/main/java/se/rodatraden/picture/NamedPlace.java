package se.rodatraden.picture;

import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.PlaceId;

/// A place that a problem concerns, named as it was when the picture was read or adopted.
public record NamedPlace(PlaceId id, String name, GeoPosition position) {}
