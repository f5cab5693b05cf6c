package se.rodatraden.walk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.MapProblem;
import se.rodatraden.walk.MarkDraft;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// A mark as it comes over the wire: any field may be missing or hold a word nobody knows.
///
/// @param valence `safe` or `unsafe`
/// @param category one of the map's `categories[].key`
record MarkBody(
    @Nullable PositionBody position,
    @Nullable String valence,
    @Nullable String category,
    @Nullable String description) {

  record PositionBody(@Nullable Double lat, @Nullable Double lon) {}

  /// @throws se.rodatraden.shared.ProblemException [MapProblem.MarkInvalid] with every field that
  ///   is missing or unreadable
  MarkDraft toDraft() {
    var problems = new ArrayList<FieldProblem>();
    var where = readPosition(problems);
    var tone = ObservationBody.readWord(problems, "valence", Valence.class, valence);
    var about = ObservationBody.readWord(problems, "category", ObservationCategory.class, category);
    if (where == null || tone == null || about == null || !problems.isEmpty()) {
      throw new MapProblem.MarkInvalid(problems).asException();
    }
    return new MarkDraft(where, tone, about, description == null ? "" : description);
  }

  private @Nullable GeoPosition readPosition(List<FieldProblem> problems) {
    if (position == null || position.lat() == null || position.lon() == null) {
      problems.add(new FieldProblem("position", "position.missing"));
      return null;
    }
    if (Math.abs(position.lat()) > 90 || Math.abs(position.lon()) > 180) {
      problems.add(new FieldProblem("position", "position.outside_sweden"));
      return null;
    }
    return GeoPosition.of(position.lat(), position.lon());
  }
}
