package se.rodatraden.walk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext;

/// An open map as residents get it: `GET /api/v1/maps/{code}`, and in its page.
///
/// @param status `notYet`, `open` or `closed`
/// @param area key of the area that is in sight at first, null for the whole municipality
/// @param categories what a mark may be about; `key` is what is sent back
/// @param marks those that have been accepted
/// @param context what the map is drawn from; only in the page
record MapAnswer(
    String code,
    String title,
    String purpose,
    String status,
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable String area,
    List<Category> categories,
    List<Mark> marks,
    boolean madeUp,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MapContext context) {

  MapAnswer {
    categories = List.copyOf(categories);
    marks = List.copyOf(marks);
  }

  record Category(String key, String text) {}

  /// Degrees in WGS 84.
  record Position(double lat, double lon) {}

  /// @param id names it within the page, and is not the one that it was sent under
  /// @param label what it is about, in words
  /// @param agreed how many have marked the same
  record Mark(
      String id,
      Position position,
      String valence,
      String category,
      String label,
      String description,
      int agreed,
      boolean madeUp) {}
}
