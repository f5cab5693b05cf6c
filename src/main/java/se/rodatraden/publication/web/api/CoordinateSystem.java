package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import se.rodatraden.place.Sweref99Tm;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.json.JsonMapper;

/// What positions can be had in, asked for as `?crs=`.
enum CoordinateSystem {
  WGS84("EPSG:4326") {
    @Override
    String write(GeoPosition position) {
      return "[%s,%s]".formatted(position.lon().toPlainString(), position.lat().toPlainString());
    }
  },
  SWEREF99TM(Sweref99Tm.EPSG) {
    @Override
    String write(GeoPosition position) {
      var metres = Sweref99Tm.of(position);
      return "[%s,%s]".formatted(metres.east_m(), metres.north_m());
    }
  };

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PARAMETER = "crs";

  private final String name;

  CoordinateSystem(String name) {
    this.name = name;
  }

  /// East before north, as GeoJSON has it.
  abstract String write(GeoPosition position);

  /// Null for the system that GeoJSON is in where nothing is said.
  @Nullable String urn() {
    return this == WGS84 ? null : Sweref99Tm.URN;
  }

  /// @param geoJson a LineString in WGS 84
  String line(String geoJson) {
    var corners = JSON.readTree(geoJson).path("coordinates");
    return StreamSupport.stream(corners.spliterator(), false)
        .map(corner -> write(GeoPosition.of(corner.get(1).asDouble(), corner.get(0).asDouble())))
        .collect(Collectors.joining(",", "{\"type\":\"LineString\",\"coordinates\":[", "]}"));
  }

  /// @throws HttpMediaTypeNotAcceptableException if another is asked for
  static CoordinateSystem choose(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var named = request.getParameter(PARAMETER);
    return named == null
        ? WGS84
        : Arrays.stream(values())
            .filter(system -> system.name.equalsIgnoreCase(named))
            .findFirst()
            .orElseThrow(
                () -> new HttpMediaTypeNotAcceptableException(List.of(Format.GEOJSON.type())));
  }
}
