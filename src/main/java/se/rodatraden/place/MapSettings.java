package se.rodatraden.place;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How maps are drawn: `rodatraden.map`.
///
/// @param tiles as set; without a url, maps draw themselves from outlines and places, and fetch
///   nothing from elsewhere
@ConfigurationProperties("rodatraden.map")
public record MapSettings(@DefaultValue Given tiles) {

  /// The background; null for none.
  public @Nullable MapTiles background() {
    return tiles.url() == null || tiles.url().isBlank() ? null : tiles.toTiles(tiles.url());
  }

  /// As in the configuration, where everything may be missing.
  public record Given(
      @DefaultValue("xyz") String kind,
      @Nullable String url,
      @Nullable String layers,
      @Nullable String layer,
      @Nullable String style,
      @Nullable String matrixSet,
      @Nullable String matrixPrefix,
      @Nullable String format,
      @DefaultValue("") String attribution,
      @DefaultValue("19") int maxZoom) {

    private MapTiles toTiles(String address) {
      return new MapTiles(
          kind,
          address,
          layers,
          layer,
          style,
          matrixSet,
          matrixPrefix,
          format,
          attribution,
          maxZoom);
    }
  }
}
