package se.rodatraden.walk;

import se.rodatraden.shared.LocalizedText;

/// An observation as officials may use it, and the walk it was made on.
///
/// @param walkLight the light the walk began in
public record SeenNote(Observation observation, LocalizedText walkTitle, Light walkLight) {

  /// When and where it was noted. What is made up keeps the light its walk was given.
  public Light light() {
    var noted = observation.noted();
    return observation.madeUp()
        ? walkLight
        : Sunlight.at(noted.observedAt(), noted.position()).light();
  }
}
