package se.rodatraden.walk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.shared.SwedishTime;

/// What the days of an open map must be.
final class OpenMapRules {

  /// Some weeks are meant; what stays open longer is forgotten.
  static final int MOST_DAYS = 92;

  private OpenMapRules() {}

  /// Everything that is wrong, in the order of the form; empty when nothing is.
  static List<FieldProblem> check(OpenMapDraft draft, Walk walk, LocalDate today) {
    var problems = new ArrayList<FieldProblem>();
    if (draft.closesOn().isBefore(draft.opensOn())) {
      problems.add(new FieldProblem("closesOn", "closesOn.before_opens"));
    } else if (ChronoUnit.DAYS.between(draft.opensOn(), draft.closesOn()) >= MOST_DAYS) {
      problems.add(new FieldProblem("closesOn", "closesOn.too_long"));
    }
    if (draft.closesOn().isBefore(today)) {
      problems.add(new FieldProblem("closesOn", "closesOn.past"));
    }
    if (draft.closesOn().isAfter(SwedishTime.dayOf(walk.startsAt()))) {
      problems.add(new FieldProblem("closesOn", "closesOn.after_walk"));
    }
    return List.copyOf(problems);
  }
}
