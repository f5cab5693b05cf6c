package se.rodatraden.walk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// For how long what nobody uses is kept (gallringsfrist).
///
/// @param removedNotes from when a note was removed until it is erased; until then the removal can
///   be undone
@ConfigurationProperties("rodatraden.walk.retention")
public record WalkRetention(@DefaultValue("30d") Duration removedNotes) {

  public WalkRetention {
    if (removedNotes.isNegative()) {
      throw new IllegalArgumentException(
          "rodatraden.walk.retention.removed-notes must not be negative, was " + removedNotes);
    }
  }

  public int removed_days() {
    return (int) removedNotes.toDays();
  }
}
