package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.MeasureId;

/// What everyone may know of how far a measure has come.
///
/// @param outcome what was done, or why it was stopped
public record MeasureProgress(
    MeasureId id,
    MeasureStatus status,
    boolean overdue,
    @Nullable LocalDate doneOn,
    @Nullable String outcome) {

  static MeasureProgress of(Measure measure, LocalDate today) {
    var followed = measure.followed();
    return new MeasureProgress(
        measure.id(),
        followed.status(),
        measure.isOverdue(today),
        followed.doneOn(),
        followed.outcome());
  }
}
