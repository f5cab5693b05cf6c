package se.rodatraden.walk;

import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.WalkStopId;

/// A planned place on a walk's route (stopp), in the order it is reached.
public record WalkStop(WalkStopId id, String name, GeoPosition position) {}
