package se.rodatraden.place;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.place.MapContext.NamedPlace;
import se.rodatraden.place.MapContext.Outline;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gathers what a municipality's map is drawn from.
@Component
public class MapContexts {

  /// Some kilometres: a place just across the border is still worth noting.
  private static final double MARGIN_DEGREES = 0.03;

  private final Areas areas;
  private final Places places;
  private final Texts texts;
  private final MapSettings settings;
  private final JsonMapper json;

  MapContexts(Areas areas, Places places, Texts texts, MapSettings settings, JsonMapper json) {
    this.areas = areas;
    this.places = places;
    this.texts = texts;
    this.settings = settings;
    this.json = json;
  }

  /// @param language of the words for kinds of places, Swedish where there are none in it
  public MapContext of(Municipality municipality, Locale language) {
    var whole = municipality.outline();
    var outlines =
        Stream.concat(
            Stream.ofNullable(whole)
                .map(outline -> new Outline(municipality.slug(), municipality.name(), outline)),
            areas.list(municipality.code()).stream()
                .map(area -> new Outline(area.key(), area.name(), area.outline())));
    return new MapContext(
        outlines.toList(),
        named(municipality, language),
        bounds(municipality),
        settings.background());
  }

  private List<NamedPlace> named(Municipality municipality, Locale language) {
    var spoken = texts.supported(language);
    return places.list(municipality.code()).stream()
        .map(place ->
            new NamedPlace(
                place.key(),
                place.name(),
                texts.text(spoken, "place.kind." + WireKey.of(place.kind())),
                place.position().lat().doubleValue(),
                place.position().lon().doubleValue()))
        .toList();
  }

  /// All of Sweden for a municipality without an outline.
  public Bounds bounds(Municipality municipality) {
    if (municipality.outline() == null) {
      return Bounds.SWEDEN;
    }
    var lat = new DoubleSummaryStatistics();
    var lon = new DoubleSummaryStatistics();
    collect(json.readTree(municipality.outline()).get("coordinates"), lat, lon);
    return new Bounds(
        lat.getMin() - MARGIN_DEGREES,
        lon.getMin() - MARGIN_DEGREES,
        lat.getMax() + MARGIN_DEGREES,
        lon.getMax() + MARGIN_DEGREES);
  }

  /// A position is the innermost list, longitude first.
  private static void collect(
      JsonNode coordinates, DoubleSummaryStatistics lat, DoubleSummaryStatistics lon) {
    if (coordinates.path(0).isNumber()) {
      lon.accept(coordinates.get(0).doubleValue());
      lat.accept(coordinates.get(1).doubleValue());
    } else {
      coordinates.forEach(inner -> collect(inner, lat, lon));
    }
  }
}
