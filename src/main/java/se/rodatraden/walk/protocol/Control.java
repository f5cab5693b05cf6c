package se.rodatraden.walk.protocol;

/// In whose power it is to act (rådighet).
public enum Control {
  /// One of the two parties can do it alone.
  OWN,
  /// Police and municipality each hold a part of it.
  SHARED,
  /// Somebody else's, e.g. the owner of the ground.
  OTHERS
}
