package se.rodatraden.walk;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long notes that are private from the start are kept, counted from when their walk began
/// (gallringsfrist).
@Component
public class PrivateNoteTerm {

  private final Duration kept;

  PrivateNoteTerm(@Value("${rodatraden.walk.private-notes-kept:30d}") Duration kept) {
    if (!WalkRetention.isWholeDays(kept)) {
      throw new IllegalArgumentException(
          "rodatraden.walk.private-notes-kept must be whole days, at least 1d, was " + kept);
    }
    this.kept = kept;
  }

  public int days() {
    return (int) kept.toDays();
  }

  Duration kept() {
    return kept;
  }
}
