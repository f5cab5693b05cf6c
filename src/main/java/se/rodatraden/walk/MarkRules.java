package se.rodatraden.walk;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.place.MapContext.Bounds;

/// What a mark must be to be taken in.
final class MarkRules {

  static final int MAXIMUM_CHARACTERS = 500;

  private MarkRules() {}

  /// Everything that is wrong, in the order of the form; empty when nothing is.
  ///
  /// @param around the municipality, with a margin
  static List<FieldProblem> check(MarkDraft draft, Bounds around) {
    var problems = new ArrayList<FieldProblem>();
    var lat = draft.position().lat().doubleValue();
    var lon = draft.position().lon().doubleValue();
    if (!draft.position().isInSweden()) {
      problems.add(new FieldProblem("position", "position.outside_sweden"));
    } else if (!around.contains(lat, lon)) {
      problems.add(new FieldProblem("position", "position.outside_municipality"));
    }
    if (draft.valence() == Valence.UNSAFE && draft.category() == ObservationCategory.LIKED) {
      problems.add(new FieldProblem("category", "category.liked_is_safe"));
    }
    if (draft.description().length() > MAXIMUM_CHARACTERS) {
      problems.add(new FieldProblem("description", "description.too_long"));
    }
    return List.copyOf(problems);
  }
}
