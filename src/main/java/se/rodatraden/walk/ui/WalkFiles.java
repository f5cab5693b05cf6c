package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Sweref99Tm;
import se.rodatraden.shared.FormulaGuard;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.ExportedWalk;
import se.rodatraden.walk.WalkGpx;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was noted on a walk, written for spreadsheets, maps and GPS receivers.
final class WalkFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setDelimiter(';').get();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "time",
          "lat",
          "lon",
          "north",
          "east",
          "stop",
          "valence",
          "category",
          "severity",
          "description",
          "cause",
          "proposal",
          "agreed",
          "state",
          "made_up");

  private WalkFiles() {}

  /// What there is to choose among.
  enum Kind {
    CSV("csv", "text/csv; charset=utf-8"),
    GEOJSON("geojson", "application/geo+json"),
    SWEREF("sweref99tm.geojson", "application/geo+json"),
    GPX("gpx", WalkGpx.MIME);

    final String ending;
    final String type;

    Kind(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }
  }

  static String write(Component view, ExportedWalk taken, Kind kind) {
    return switch (kind) {
      case CSV -> table(view, taken);
      case GEOJSON -> features(taken, false);
      case SWEREF -> features(taken, true);
      case GPX -> WalkGpx.of(taken.walk(), view.getUI().orElseThrow().getLocale());
    };
  }

  /// As a Swedish spreadsheet opens it: semicolons, CRLF and a byte order mark.
  private static String table(Component view, ExportedWalk taken) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(csv, CSV)) {
      printer.printRecord(
          COLUMNS.stream().map(column -> view.getTranslation("walk.export.column." + column)));
      for (var note : taken.notes()) {
        printer.printRecord(cells(view, note).map(FormulaGuard::guarded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text can be appended to a builder", e);
    }
    return csv.toString();
  }

  private static Stream<@Nullable Object> cells(Component view, ExportedWalk.Note note) {
    var observation = note.observation();
    var noted = observation.noted();
    var metres = Sweref99Tm.of(noted.position());
    return Stream.<@Nullable Object>of(
        note.name(),
        noted.observedAt().atZone(SwedishTime.ZONE).toLocalDateTime().toString(),
        withComma(noted.position().lat()),
        withComma(noted.position().lon()),
        withComma(BigDecimal.valueOf(metres.north_m())),
        withComma(BigDecimal.valueOf(metres.east_m())),
        note.stop(),
        view.getTranslation(WalkWords.keyOf(noted.valence(), "valence")),
        view.getTranslation(WalkWords.keyOf(noted.category(), "category")),
        noted.severity(),
        noted.description(),
        noted.cause(),
        noted.proposal(),
        note.agreed(),
        view.getTranslation(WalkWords.keyOf(note.state(), "moderation.state")),
        view.getTranslation(observation.madeUp() ? "walk.export.yes" : "walk.export.no"));
  }

  /// Where a point would make the number a text.
  private static String withComma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String features(ExportedWalk taken, boolean inMetres) {
    var collection = NODES.objectNode().put("type", "FeatureCollection");
    if (inMetres) {
      collection.set(
          "crs",
          NODES
              .objectNode()
              .put("type", "name")
              .set("properties", NODES.objectNode().put("name", Sweref99Tm.URN)));
    }
    var features = collection.putArray("features");
    for (var note : taken.notes()) {
      var feature = features.addObject().put("type", "Feature").put("id", note.name());
      feature.set("geometry", point(note.observation().noted().position(), inMetres));
      feature.set("properties", properties(note));
    }
    for (var stop : taken.walk().stops()) {
      var feature = features.addObject().put("type", "Feature").put("id", stop.id().value());
      feature.set("geometry", point(stop.position(), inMetres));
      feature.set("properties", NODES.objectNode().put("kind", "stop").put("name", stop.name()));
    }
    var route = taken.walk().route();
    if (route != null) {
      var feature = features.addObject().put("type", "Feature").put("id", "route");
      feature.set("geometry", line(route, inMetres));
      feature.set("properties", NODES.objectNode().put("kind", "route"));
    }
    return JSON.writeValueAsString(collection);
  }

  private static ObjectNode properties(ExportedWalk.Note note) {
    var noted = note.observation().noted();
    return NODES
        .objectNode()
        .put("kind", "observation")
        .put("observedAt", noted.observedAt().toString())
        .put("stop", note.stop())
        .put("valence", WireKey.of(noted.valence()))
        .put("category", WireKey.of(noted.category()))
        .put("severity", noted.severity())
        .put("description", noted.description())
        .put("cause", noted.cause())
        .put("proposal", noted.proposal())
        .put("agreed", note.agreed())
        .put("state", WireKey.of(note.state()))
        .put("madeUp", note.observation().madeUp());
  }

  private static ObjectNode point(GeoPosition position, boolean inMetres) {
    var point = NODES.objectNode().put("type", "Point");
    put(point.putArray("coordinates"), position, inMetres);
    return point;
  }

  private static ObjectNode line(String route, boolean inMetres) {
    var line = NODES.objectNode().put("type", "LineString");
    var corners = line.putArray("coordinates");
    for (var corner : JSON.readTree(route).path("coordinates")) {
      var position = GeoPosition.of(corner.get(1).asDouble(), corner.get(0).asDouble());
      put(corners.addArray(), position, inMetres);
    }
    return line;
  }

  /// East before north, as GeoJSON has it in either system.
  private static void put(ArrayNode pair, GeoPosition position, boolean inMetres) {
    if (inMetres) {
      var metres = Sweref99Tm.of(position);
      pair.add(metres.east_m()).add(metres.north_m());
    } else {
      pair.add(position.lon()).add(position.lat());
    }
  }
}
