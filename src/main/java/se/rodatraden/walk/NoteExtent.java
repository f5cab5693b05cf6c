package se.rodatraden.walk;

import java.util.List;
import se.rodatraden.shared.GeoPosition;

/// How many notes are meant, and how far apart they lie.
///
/// @param corners the south-western and the north-eastern; none where there are no notes
public record NoteExtent(int notes, List<GeoPosition> corners) {

  public NoteExtent {
    corners = List.copyOf(corners);
  }
}
