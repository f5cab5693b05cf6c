package se.rodatraden.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;

/// What an observation must be to be taken in.
final class ObservationRules {

  static final int MAXIMUM_CHARACTERS = 2_000;

  /// Clocks of phones go a little wrong.
  static final Duration CLOCK_GRACE = Duration.ofMinutes(5);

  private static final int MAXIMUM_SEVERITY = 3;

  private ObservationRules() {}

  /// Everything that is wrong, in the order of the form; empty when nothing is.
  ///
  /// @param categories those in use on the walk
  static List<FieldProblem> check(
      ObservationDraft draft, Walk walk, Set<ObservationCategory> categories, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    if (draft.stop() != null && !walk.hasStop(draft.stop())) {
      problems.add(new FieldProblem("stopId", "stop.unknown"));
    }
    if (!draft.position().isInSweden()) {
      problems.add(new FieldProblem("position", "position.outside_sweden"));
    }
    if (draft.accuracy_m() != null && draft.accuracy_m() < 0) {
      problems.add(new FieldProblem("position", "accuracy.negative"));
    }
    if (draft.observedAt().isAfter(now.plus(CLOCK_GRACE))) {
      problems.add(new FieldProblem("observedAt", "observed_at.in_future"));
    }
    if (draft.observedAt().isBefore(earliest(walk))) {
      problems.add(new FieldProblem("observedAt", "observed_at.before_walk"));
    }
    if (!categories.contains(draft.category())) {
      problems.add(new FieldProblem("category", "category.not_in_use"));
    }
    if (!fits(draft.severity(), draft.valence())) {
      problems.add(new FieldProblem("severity", "severity.out_of_range"));
    }
    checkLength(problems, "description", draft.description());
    checkLength(problems, "cause", draft.cause());
    checkLength(problems, "proposal", draft.proposal());
    return List.copyOf(problems);
  }

  /// Notes may be made from the day before the walk, when it is walked through beforehand.
  private static Instant earliest(Walk walk) {
    var day = SwedishTime.dayOf(walk.startsAt());
    return day.minusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant();
  }

  private static boolean fits(int severity, Valence valence) {
    return switch (valence) {
      case SAFE -> severity == 0;
      case UNSAFE -> severity >= 1 && severity <= MAXIMUM_SEVERITY;
    };
  }

  private static void checkLength(
      List<FieldProblem> problems, String field, @Nullable String text) {
    if (text != null && text.length() > MAXIMUM_CHARACTERS) {
      problems.add(new FieldProblem(field, field + ".too_long"));
    }
  }
}
