package se.rodatraden.publication.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;

/// A walk as features: what was noted, the stops, the route.
final class WalkMap {

  private WalkMap() {}

  static GeoJson of(WalkData walk, CoordinateSystem system) {
    var features = new ArrayList<GeoJson.Feature>();
    var noted = walk.observations();
    if (noted != null) {
      noted.forEach(each -> features.add(feature(each, system)));
    }
    walk.stops().forEach(stop -> features.add(feature(stop, system)));
    var route = walk.route();
    if (route != null) {
      var line = system == CoordinateSystem.WGS84 ? route : system.line(route);
      features.add(GeoJson.Feature.of("route", line, Map.of("kind", "route")));
    }
    return GeoJson.of(system, features);
  }

  private static GeoJson.Feature feature(WalkData.Noted noted, CoordinateSystem system) {
    var properties = new HashMap<String, Object>();
    properties.put("kind", "observation");
    properties.put("light", noted.light());
    properties.put("valence", noted.valence());
    properties.put("category", noted.category());
    properties.put("severity", noted.severity());
    properties.put("description", noted.description());
    properties.put("madeUp", noted.madeUp());
    putPresent(properties, "cause", noted.cause());
    putPresent(properties, "proposal", noted.proposal());
    putPresent(properties, "placeName", noted.placeName());
    putPresent(properties, "accuracy_m", noted.accuracy_m());
    putPresent(properties, "date", noted.date());
    properties.put("photos", noted.photos());
    properties.put("problems", List.copyOf(noted.problems()));
    return GeoJson.Feature.of(noted.id(), point(noted.position(), system), properties);
  }

  private static void putPresent(
      Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static GeoJson.Feature feature(WalkData.Stop stop, CoordinateSystem system) {
    return GeoJson.Feature.of(
        stop.id(), point(stop.position(), system), Map.of("kind", "stop", "name", stop.name()));
  }

  private static String point(WalkData.Position position, CoordinateSystem system) {
    return GeoJson.point(system, new GeoPosition(position.lat(), position.lon()));
  }
}
