package se.rodatraden.walk;

import se.rodatraden.shared.LocalizedText;

/// Something that a walk serves (det vandringen tjänar): a problem to understand, or an activity
/// that it is part of.
///
/// @param reference a [se.rodatraden.shared.id.ShortId] of its kind
/// @param title as it was called when it was chosen
public record WalkPurpose(Kind kind, String reference, LocalizedText title) {

  /// What it is.
  public enum Kind {
    PROBLEM,
    ACTIVITY
  }

  /// Whether it is the same thing, whatever it is called now.
  public boolean isSameAs(WalkPurpose other) {
    return kind == other.kind && reference.equals(other.reference);
  }
}
