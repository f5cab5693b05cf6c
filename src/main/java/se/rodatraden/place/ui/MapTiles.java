package se.rodatraden.place.ui;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A background map that comes from a server of tiles.
public sealed interface MapTiles {

  /// As the element takes it.
  ObjectNode toJson();

  /// Tiles by column, row and zoom.
  ///
  /// @param url with `{z}`, `{x}` and `{y}`
  record Xyz(String url, String attribution, int maxZoom) implements MapTiles {
    @Override
    public ObjectNode toJson() {
      return tiles("xyz", url, attribution, maxZoom);
    }
  }

  /// An OGC Web Map Service in Web Mercator.
  ///
  /// @param layers separated by commas
  record Wms(String url, String layers, String attribution, int maxZoom) implements MapTiles {
    @Override
    public ObjectNode toJson() {
      return tiles("wms", url, attribution, maxZoom).put("layers", layers);
    }
  }

  /// An OGC Web Map Tile Service with a Web Mercator matrix set.
  ///
  /// @param url with `{TileMatrix}`, `{TileRow}` and `{TileCol}`
  record Wmts(String url, String attribution, int maxZoom) implements MapTiles {
    @Override
    public ObjectNode toJson() {
      return tiles("wmts", url, attribution, maxZoom);
    }
  }

  private static ObjectNode tiles(String kind, String url, String attribution, int maxZoom) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind)
        .put("url", url)
        .put("attribution", attribution)
        .put("maxZoom", maxZoom);
  }
}
