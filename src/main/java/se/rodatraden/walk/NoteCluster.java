package se.rodatraden.walk;

import se.rodatraden.shared.GeoPosition;

/// Notes that lie so near each other on a map that they are counted together.
///
/// @param key the square in its grid, the same as long as the map is no nearer
/// @param middle of the notes
/// @param unsafe how many of them are about a place felt as unsafe
public record NoteCluster(String key, GeoPosition middle, int notes, int unsafe) {}
