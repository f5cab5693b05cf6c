package se.rodatraden.walk.protocol;

/// What is decided about a point.
public enum Verdict {
  WILL_BE_DONE,
  WILL_BE_EXAMINED,
  WILL_NOT_BE_DONE
}
