package se.rodatraden.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapContext.Outline;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.MapTiles;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.web.WalkPages.Noted;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.ScriptData;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStop;
import tools.jackson.databind.json.JsonMapper;

/// What the map beside a walk's protocol is drawn from: the same points as are listed, by the same
/// names, the stops and the route.
@Component
class ProtocolMaps {

  private final MapContexts maps;
  private final Areas areas;
  private final JsonMapper json;

  ProtocolMaps(MapContexts maps, Areas areas, JsonMapper json) {
    this.maps = maps;
    this.areas = areas;
    this.json = json;
  }

  /// To stand in the page, for the map element.
  String of(Municipality municipality, Walk walk, List<Noted> noted, Locale locale) {
    var context = maps.of(municipality, locale);
    var drawn =
        new Drawn(
            outline(walk, context.outlines()),
            context.tiles(),
            noted.stream().map(point -> marker(point, locale)).toList(),
            walk.stops().stream().map(ProtocolMaps::stop).toList(),
            walk.route());
    return ScriptData.embeddable(json.writeValueAsString(drawn));
  }

  /// The area of the walk, else the municipality.
  private List<Outline> outline(Walk walk, List<Outline> outlines) {
    var key =
        walk.area() == null
            ? null
            : areas.find(walk.municipality(), walk.area()).map(area -> area.key()).orElse(null);
    return outlines.stream()
        .filter(outline -> key == null || outline.key().equals(key))
        .limit(1)
        .toList();
  }

  private static Marker marker(Noted point, Locale locale) {
    var draft = point.draft();
    return new Marker(
        point.anchor(),
        point.title().in(locale),
        WireKey.of(draft.valence()),
        draft.description().isEmpty() ? null : draft.description(),
        lat(draft.position()),
        lon(draft.position()));
  }

  private static Stop stop(WalkStop stop) {
    return new Stop(
        stop.id().value(), stop.name(), new Position(lat(stop.position()), lon(stop.position())));
  }

  private static double lat(GeoPosition position) {
    return position.lat().doubleValue();
  }

  private static double lon(GeoPosition position) {
    return position.lon().doubleValue();
  }

  /// @param route GeoJSON
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Drawn(
      List<Outline> outlines,
      @Nullable MapTiles tiles,
      List<Marker> markers,
      List<Stop> stops,
      @JsonRawValue @Nullable String route) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Marker(
      String id, String label, String tone, @Nullable String detail, double lat, double lon) {}

  private record Stop(String id, String text, Position position) {}

  private record Position(double lat, double lon) {}
}
