package se.rodatraden.walk;

/// An open map as it stands today, with the walk that it is for.
public record OpenedMap(OpenMap map, Walk walk, MapState state) {}
