package se.rodatraden.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A position in WGS 84, six decimals (about a decimetre).
///
/// @param lat degrees north
/// @param lon degrees east
public record GeoPosition(BigDecimal lat, BigDecimal lon) {

  public GeoPosition {
    lat = lat.setScale(6, RoundingMode.HALF_UP);
    lon = lon.setScale(6, RoundingMode.HALF_UP);
  }

  public static GeoPosition of(double lat, double lon) {
    return new GeoPosition(BigDecimal.valueOf(lat), BigDecimal.valueOf(lon));
  }

  /// Within the box around Sweden's land and territorial waters: 55.0–69.1 north, 10.5–24.2 east.
  public boolean isInSweden() {
    return lat.doubleValue() >= 55.0
        && lat.doubleValue() <= 69.1
        && lon.doubleValue() >= 10.5
        && lon.doubleValue() <= 24.2;
  }
}
