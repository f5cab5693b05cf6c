package se.rodatraden.picture;

import se.rodatraden.walk.NoteSquare;
import se.rodatraden.walk.RoughSquare;

/// How often a square of 200 m was pointed at in answer to one question of a survey.
///
/// @param mayBeCited enough people stand behind it for it to become public
public record PointedSquare(RoughSquare square, int places, boolean mayBeCited) {

  /// Fewer are no hot spot: a single person can point several times.
  public boolean isFew() {
    return places < NoteSquare.FEWEST_NOTES;
  }
}
