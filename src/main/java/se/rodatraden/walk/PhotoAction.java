package se.rodatraden.walk;

/// What an official can do to a photo.
public enum PhotoAction {
  PUBLISHED,
  HIDDEN,
  /// Boxes were burnt in, and what they cover is gone.
  COVERED
}
