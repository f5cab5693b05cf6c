package se.rodatraden.place;

/// What a named place is.
public enum PlaceKind {
  STATION,
  SQUARE,
  SCHOOL,
  HARBOUR,
  YOUTH_CENTRE,
  PARK,
  SPORTS_GROUND,
  LIBRARY,
  SHOPPING,
  TRAFFIC,
  TOWN_HALL,
  OTHER
}
