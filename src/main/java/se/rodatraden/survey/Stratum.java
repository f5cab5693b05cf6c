package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;

/// A group of a sample (urvalsgrupp, stratum): a label without names or addresses, and counts.
///
/// @param number tells it from the round's other groups, and is never another's
/// @param invited how many are to be invited
/// @param made codes made
/// @param answered codes used; known once the round is closed, and never where they are too few
public record Stratum(int number, String label, int invited, int made, @Nullable Integer answered) {

  /// Invited who have no code yet.
  public int missing() {
    return invited - made;
  }
}
