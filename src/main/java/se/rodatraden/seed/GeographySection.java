package se.rodatraden.seed;

import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.place.Area;
import se.rodatraden.place.Contact;
import se.rodatraden.place.LocalPoliceArea;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.place.PlaceKind;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PlaceId;

/// Reads a municipality, its contacts, areas and places.
final class GeographySection {

  private static final int FEWEST_POINTS = 4;

  private final Municipality municipality;
  private final SeedKeys<AreaId> areaKeys;
  private final SeedKeys<PlaceId> placeKeys;

  GeographySection(SeedNode node) {
    this.municipality = municipality(node);
    this.areaKeys = new SeedKeys<>(code(), "area", AreaId::new);
    this.placeKeys = new SeedKeys<>(code(), "place", PlaceId::new);
  }

  Municipality municipality() {
    return municipality;
  }

  MunicipalityCode code() {
    return municipality.code();
  }

  private static Municipality municipality(SeedNode node) {
    var fields =
        node.fields(
            "code", "slug", "name", "countyCode", "countyName", "localPoliceArea", "outline");
    var code = fields.get("code");
    var police = fields.get("localPoliceArea").fields("key", "name");
    return new Municipality(
        code.checked(() -> new MunicipalityCode(code.text())),
        fields.get("slug").text(),
        fields.get("name").text(),
        fields.get("countyCode").text(),
        fields.get("countyName").text(),
        new LocalPoliceArea(police.get("key").text(), police.get("name").text()),
        fields.orNull("outline", GeographySection::outline));
  }

  static Contact contact(SeedNode node) {
    var fields = node.fields("name", "purpose", "phone", "email", "address", "webAddress");
    return new Contact(
        fields.get("name").text(),
        fields.textOrNull("purpose"),
        fields.textOrNull("phone"),
        fields.textOrNull("email"),
        fields.textOrNull("address"),
        fields.textOrNull("webAddress"));
  }

  Area area(SeedNode node) {
    var fields = node.fields("key", "name", "outline");
    return new Area(
        areaKeys.declare(fields.get("key")),
        code(),
        fields.get("key").text(),
        fields.get("name").text(),
        outline(fields.get("outline")));
  }

  Place place(SeedNode node) {
    var fields = node.fields("key", "name", "kind", "area", "lat", "lon");
    var position = new GeoPosition(fields.get("lat").decimal(), fields.get("lon").decimal());
    return new Place(
        placeKeys.declare(fields.get("key")),
        code(),
        fields.get("key").text(),
        fields.get("name").text(),
        fields.get("kind").oneOf(PlaceKind.class),
        fields.orNull("area", areaKeys::refer),
        inSweden(fields.get("lat"), position));
  }

  /// A ring of positions, longitude before latitude, as a GeoJSON polygon.
  private static String outline(SeedNode ring) {
    var points = ring.items().stream().map(GeographySection::point).toList();
    if (points.size() < FEWEST_POINTS || !points.getFirst().equals(points.getLast())) {
      throw ring.broken(
          "a closed outline: at least %d points, the last the same as the first"
              .formatted(FEWEST_POINTS),
          points.size() + " points" + (points.isEmpty() ? "" : " ending at " + points.getLast()));
    }
    return "{\"type\":\"Polygon\",\"coordinates\":["
        + points.stream().collect(Collectors.joining(",", "[", "]"))
        + "]}";
  }

  private static String point(SeedNode node) {
    List<SeedNode> numbers = node.items();
    if (numbers.size() != 2) {
      throw node.broken("a position [longitude, latitude]");
    }
    var lon = numbers.getFirst().decimal();
    var lat = numbers.getLast().decimal();
    inSweden(node, new GeoPosition(lat, lon));
    return "[" + lon.toPlainString() + "," + lat.toPlainString() + "]";
  }

  private static GeoPosition inSweden(SeedNode node, GeoPosition position) {
    if (!position.isInSweden()) {
      throw node.broken(
          "a position in Sweden", "%s north, %s east".formatted(position.lat(), position.lon()));
    }
    return position;
  }
}
