package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.ActivityId;

/// A promised work item (aktivitet) and the efforts counted against it, latest first.
public record Activity(ActivityId id, ActivityDraft draft, List<Effort> efforts) {

  public Activity {
    efforts = List.copyOf(efforts);
  }

  /// @param period in which the promise holds, null while that is not known
  public Progress progress(@Nullable Period period, LocalDate today) {
    return Progress.of(draft.quota(), efforts.stream().map(Effort::draft).toList(), period, today);
  }

  /// Whether something of what is counted is demo data.
  public boolean hasMadeUpEfforts() {
    return efforts.stream().anyMatch(Effort::madeUp);
  }
}
