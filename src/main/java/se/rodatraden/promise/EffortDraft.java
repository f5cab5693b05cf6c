package se.rodatraden.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.PlaceId;

/// What is logged when something promised was done.
///
/// @param times how many times it was done that day
/// @param hours working hours spent, where the quota is time
/// @param note never about persons
public record EffortDraft(
    LocalDate doneOn,
    int times,
    @Nullable BigDecimal hours,
    boolean evening,
    @Nullable PlaceId place,
    @Nullable String note) {

  public static final int MAXIMUM_NOTE_CHARACTERS = 500;

  public EffortDraft {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, was " + times);
    }
    if (hours != null && hours.signum() <= 0) {
      throw new IllegalArgumentException("hours must be more than 0, was " + hours);
    }
    if (note != null && note.length() > MAXIMUM_NOTE_CHARACTERS) {
      throw new IllegalArgumentException(
          "a note must be at most %d characters, was %d"
              .formatted(MAXIMUM_NOTE_CHARACTERS, note.length()));
    }
  }
}
