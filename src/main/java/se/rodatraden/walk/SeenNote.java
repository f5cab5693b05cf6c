package se.rodatraden.walk;

import se.rodatraden.shared.LocalizedText;

/// An observation as officials may use it, and the walk it was made on.
public record SeenNote(Observation observation, LocalizedText walkTitle, Light light) {}
