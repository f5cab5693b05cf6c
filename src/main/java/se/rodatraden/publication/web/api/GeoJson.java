package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import se.rodatraden.shared.GeoPosition;

/// Things with a place, as RFC 7946 has them: WGS 84, longitude first.
record GeoJson(String type, List<Feature> features) {

  static GeoJson of(List<Feature> features) {
    return new GeoJson("FeatureCollection", List.copyOf(features));
  }

  /// @param geometry GeoJSON
  /// @param properties `kind` says what it is
  record Feature(
      String type, String id, @JsonRawValue String geometry, Map<String, Object> properties) {

    static Feature of(String id, String geometry, Map<String, Object> properties) {
      return new Feature("Feature", id, geometry, properties);
    }
  }

  static String point(GeoPosition position) {
    return "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
        .formatted(position.lon().toPlainString(), position.lat().toPlainString());
  }
}
