package se.rodatraden.walk;

import java.util.List;
import se.rodatraden.shared.GeoPosition;

/// What a map shows: its edges in degrees, and how near it is.
///
/// @param zoom as web maps count it: each step doubles the scale, at 0 the world is 256 pixels wide
public record MapArea(double south, double west, double north, double east, double zoom) {

  static final double NEAREST = 19;

  private static final double WORLD_PX = 256;
  private static final double CELL_PX = 80;

  public MapArea {
    if (!(south <= north && west <= east && zoom >= 0)) {
      throw new IllegalArgumentException(
          "a map must show from south to north and west to east, was %s–%s, %s–%s at %s"
              .formatted(south, north, west, east, zoom));
    }
  }

  /// The area around these, as a map of this width would show it.
  public static MapArea around(List<GeoPosition> positions, int width_px) {
    var lat = positions.stream().mapToDouble(each -> each.lat().doubleValue()).summaryStatistics();
    var lon = positions.stream().mapToDouble(each -> each.lon().doubleValue()).summaryStatistics();
    var wide = Math.max(lon.getMax() - lon.getMin(), 1e-6);
    var zoom = Math.floor(Math.log(360 * width_px / WORLD_PX / wide) / Math.log(2));
    return new MapArea(
        lat.getMin(), lon.getMin(), lat.getMax(), lon.getMax(), Math.clamp(zoom, 0, NEAREST));
  }

  /// Width of a square in which notes are counted together.
  double cellWidth_degrees() {
    return 360 * CELL_PX / WORLD_PX / Math.pow(2, Math.floor(zoom));
  }

  /// Its height: degrees of latitude are longer than those of longitude. By whole degrees, so that
  /// the squares lie still while the map is moved about within a municipality.
  double cellHeight_degrees() {
    var middle = Math.clamp(Math.round((south + north) / 2), -80, 80);
    return cellWidth_degrees() * Math.cos(Math.toRadians(middle));
  }

  public boolean isNearest() {
    return zoom >= NEAREST;
  }
}
