package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;

/// Things with a place, as RFC 7946 has them: WGS 84, longitude first.
///
/// @param crs absent in WGS 84; else the system that the positions are in, as GeoJSON of 2008 says
///   it
record GeoJson(String type, @Nullable Crs crs, List<Feature> features) {

  static GeoJson of(List<Feature> features) {
    return of(CoordinateSystem.WGS84, features);
  }

  static GeoJson of(CoordinateSystem system, List<Feature> features) {
    var urn = system.urn();
    var crs = urn == null ? null : new Crs("name", Map.of("name", urn));
    return new GeoJson("FeatureCollection", crs, List.copyOf(features));
  }

  record Crs(String type, Map<String, String> properties) {}

  /// @param geometry GeoJSON
  /// @param properties `kind` says what it is
  record Feature(
      String type, String id, @JsonRawValue String geometry, Map<String, Object> properties) {

    static Feature of(String id, String geometry, Map<String, Object> properties) {
      return new Feature("Feature", id, geometry, properties);
    }
  }

  static String point(GeoPosition position) {
    return point(CoordinateSystem.WGS84, position);
  }

  static String point(CoordinateSystem system, GeoPosition position) {
    return "{\"type\":\"Point\",\"coordinates\":%s}".formatted(system.write(position));
  }
}
