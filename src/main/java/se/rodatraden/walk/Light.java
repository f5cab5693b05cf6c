package se.rodatraden.walk;

/// Light at the place when the walk is held.
public enum Light {
  DAYLIGHT,
  DUSK,
  DARK
}
