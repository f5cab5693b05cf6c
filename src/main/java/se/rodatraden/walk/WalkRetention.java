package se.rodatraden.walk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// For how long what nobody uses is kept (gallringsfrist).
///
/// @param removedNotes from when a note was removed until it is erased, in whole days, as people
///   are told; until then the removal can be undone
@ConfigurationProperties("rodatraden.walk.retention")
public record WalkRetention(@DefaultValue("30d") Duration removedNotes) {

  public WalkRetention {
    if (!isWholeDays(removedNotes)) {
      throw new IllegalArgumentException(
          "rodatraden.walk.retention.removed-notes must be whole days, at least 1d, was "
              + removedNotes);
    }
  }

  /// At least one, and no part of another: people are told days, and not rounded ones.
  static boolean isWholeDays(Duration kept) {
    return kept.toDays() >= 1 && kept.equals(Duration.ofDays(kept.toDays()));
  }

  public int removed_days() {
    return (int) removedNotes.toDays();
  }
}
