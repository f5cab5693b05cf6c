package se.rodatraden.walk;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.WalkStopId;

/// A note on a walk that is held, as its leader sees it.
///
/// @param stop where it was made: the stop that was chosen, or one that is near; null elsewhere
public record LiveNote(Observation observation, @Nullable WalkStopId stop, News news) {

  /// What it is to the one who looks.
  public enum News {
    NEW,
    /// Its writer has changed it since it was read.
    CHANGED,
    READ
  }

  public boolean isNews() {
    return news != News.READ;
  }
}
