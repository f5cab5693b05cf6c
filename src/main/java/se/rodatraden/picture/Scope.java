package se.rodatraden.picture;

/// How widely a problem is seen.
public enum Scope {
  LOCAL,
  NATIONAL,
  LOCAL_AND_NATIONAL
}
