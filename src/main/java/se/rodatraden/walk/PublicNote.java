package se.rodatraden.walk;

/// An accepted observation as everyone may see it: where somebody lives, at a rough position.
///
/// @param agreed how many noted the same, whoever noted it first included
public record PublicNote(Observation observation, int agreed) {}
