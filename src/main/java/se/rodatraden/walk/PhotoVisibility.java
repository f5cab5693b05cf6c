package se.rodatraden.walk;

/// Who may see a photo.
public enum PhotoVisibility {
  /// Officials of the municipality, from the moment it is sent.
  PRIVATE,
  /// Everyone who reads the protocol of the closed walk, after an official has said so.
  PUBLIC
}
