package se.rodatraden.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A background map that comes from a server of tiles, as the map element takes it.
///
/// @param url XYZ: with `{z}`, `{x}` and `{y}`; WMS: the service's address; WMTS: with
///   `{TileMatrix}`, `{TileRow}` and `{TileCol}`, or the service's address
/// @param layers of a WMS, separated by commas
/// @param layer of a WMTS, `matrixSet` its set of tiles in Web Mercator, and `matrixPrefix` what
///   stands before the zoom in the names of its matrices
/// @param attribution who made the map, perhaps with links; shown on it
/// @param maxZoom the closest zoom that has tiles
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapTiles(
    String kind,
    String url,
    @Nullable String layers,
    @Nullable String layer,
    @Nullable String style,
    @Nullable String matrixSet,
    @Nullable String matrixPrefix,
    @Nullable String format,
    String attribution,
    int maxZoom) {

  /// @throws IllegalArgumentException if what this kind needs is missing, or the address is one
  ///   that the pages' content security policy keeps out
  public MapTiles {
    kind = kind.toLowerCase(Locale.ROOT);
    require(
        url.startsWith("https://") || (url.startsWith("/") && !url.startsWith("//")),
        "url",
        "an address with https, or a path on this server");
    require(!attribution.isBlank(), "attribution", "who made the map");
    require(maxZoom >= 1 && maxZoom <= 24, "max-zoom", "1 to 24");
    switch (kind) {
      case "xyz" -> require(hasAll(url, "{z}", "{x}", "{y}"), "url", "{z}, {x} and {y} in it");
      case "wms" -> require(isThere(layers), "layers", "names of layers, with commas between");
      case "wmts" ->
          require(
              hasAll(url, "{TileMatrix}", "{TileRow}", "{TileCol}")
                  || (isThere(layer) && isThere(matrixSet)),
              "layer",
              "layer and matrix-set, or {TileMatrix}, {TileRow} and {TileCol} in the url");
      default -> require(false, "kind", "xyz, wms or wmts");
    }
  }

  private static boolean hasAll(String url, String... parts) {
    return java.util.Arrays.stream(parts).allMatch(url::contains);
  }

  private static boolean isThere(@Nullable String value) {
    return !Objects.requireNonNullElse(value, "").isBlank();
  }

  private static void require(boolean holds, String setting, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "rodatraden.map.tiles.%s must be: %s".formatted(setting, expected));
    }
  }
}
