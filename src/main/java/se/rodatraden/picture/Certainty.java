package se.rodatraden.picture;

/// How strong the ground for a problem is.
public enum Certainty {
  ESTABLISHED,
  /// There are signs that it is so.
  SIGNS
}
