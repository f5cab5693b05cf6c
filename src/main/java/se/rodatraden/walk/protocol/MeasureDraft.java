package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a form edits of a measure: how far it has come.
///
/// @param doneOn absent unless it is done
/// @param outcome what was done, or why it was stopped; public
/// @param note for those who work with it, never public
public record MeasureDraft(
    MeasureStatus status,
    @Nullable LocalDate doneOn,
    @Nullable String outcome,
    @Nullable String note) {

  public MeasureDraft {
    doneOn = status == MeasureStatus.DONE ? doneOn : null;
    outcome = tidied(outcome);
    note = tidied(note);
  }

  private static @Nullable String tidied(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// The first thing that is missing.
  Optional<ProtocolProblem> problem(LocalDate today) {
    var longest = Math.max(length(outcome), length(note));
    if (longest > DecisionDraft.MAXIMUM_TEXT_CHARACTERS) {
      return Optional.of(
          new ProtocolProblem.TextTooLong(DecisionDraft.MAXIMUM_TEXT_CHARACTERS, longest));
    }
    if (!status.isOpen() && outcome == null) {
      return Optional.of(new ProtocolProblem.OutcomeMissing());
    }
    if (status != MeasureStatus.DONE) {
      return Optional.empty();
    }
    if (doneOn == null) {
      return Optional.of(new ProtocolProblem.DoneDayMissing());
    }
    return doneOn.isAfter(today)
        ? Optional.of(new ProtocolProblem.DoneInFuture(today))
        : Optional.empty();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
