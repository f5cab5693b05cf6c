package se.rodatraden.publication.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.rodatraden.place.Area;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;

/// A municipality as features: its outline, its areas and its named places. The outlines are rough,
/// for overviews only.
final class MunicipalityMap {

  private MunicipalityMap() {}

  static GeoJson of(Municipality municipality, List<Area> areas, List<Place> places) {
    var features = new ArrayList<GeoJson.Feature>();
    var outline = municipality.outline();
    if (outline != null) {
      features.add(
          GeoJson.Feature.of(
              municipality.code().value(),
              outline,
              Map.of(
                  "kind", "municipality",
                  "code", municipality.code().value(),
                  "name", municipality.name())));
    }
    areas.forEach(area ->
        features.add(
            GeoJson.Feature.of(
                area.id().value(),
                area.outline(),
                Map.of("kind", "area", "key", area.key(), "name", area.name()))));
    places.forEach(place ->
        features.add(
            GeoJson.Feature.of(
                place.id().value(),
                GeoJson.point(place.position()),
                Map.of(
                    "kind", "place",
                    "key", place.key(),
                    "name", place.name(),
                    "placeKind", place.kind()))));
    return GeoJson.of(features);
  }
}
