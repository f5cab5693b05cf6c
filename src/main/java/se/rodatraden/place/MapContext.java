package se.rodatraden.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a map of a municipality is drawn from, as the map element takes it.
///
/// @param outlines the municipality and its areas
/// @param bounds the box around the municipality, with a margin
/// @param tiles the background; null where there is none, and the map draws itself from the rest
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapContext(
    List<Outline> outlines, List<NamedPlace> places, Bounds bounds, @Nullable MapTiles tiles) {

  public MapContext {
    outlines = List.copyOf(outlines);
    places = List.copyOf(places);
  }

  /// @param geometry GeoJSON
  public record Outline(String key, String name, @JsonRawValue String geometry) {}

  /// @param kind a word for people, e.g. "skola"
  public record NamedPlace(String key, String name, String kind, double lat, double lon) {}

  /// Degrees in WGS 84.
  public record Bounds(double south, double west, double north, double east) {

    /// The same box as [se.rodatraden.shared.GeoPosition#isInSweden()].
    public static final Bounds SWEDEN = new Bounds(55.0, 10.5, 69.1, 24.2);

    /// The edge is inside.
    public boolean contains(double lat, double lon) {
      return lat >= south && lat <= north && lon >= west && lon <= east;
    }
  }
}
