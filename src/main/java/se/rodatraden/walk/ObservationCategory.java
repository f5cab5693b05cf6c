package se.rodatraden.walk;

/// What an observation is about: places, never persons.
public enum ObservationCategory {
  LIGHTING,
  SIGHT_LINES,
  WALKWAYS,
  TRAFFIC,
  VANDALISM,
  LITTER,
  MAINTENANCE,
  GATHERINGS,
  ABANDONED,
  ORIENTATION,
  LIKED
}
