package se.rodatraden.walk;

/// Whether a place is felt as safe or unsafe.
public enum Valence {
  SAFE,
  UNSAFE
}
