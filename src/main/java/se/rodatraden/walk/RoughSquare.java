package se.rodatraden.walk;

import se.rodatraden.shared.GeoPosition;

/// A square of 200 m in the grid that homes are told in ([HomeArea]), so that notes at rough
/// positions lie in the square they were made in.
///
/// @param row counted from the equator
/// @param column counted from the meridian of Greenwich, along this row
public record RoughSquare(int row, int column) {

  public static RoughSquare of(GeoPosition position) {
    var row = (int) Math.floor(position.lat().doubleValue() / HomeArea.NORTH_DEGREES);
    var east = HomeArea.NORTH_DEGREES / narrowing(row);
    return new RoughSquare(row, (int) Math.floor(position.lon().doubleValue() / east));
  }

  public GeoPosition middle() {
    return GeoPosition.of(
        (row + 0.5) * HomeArea.NORTH_DEGREES,
        (column + 0.5) * (HomeArea.NORTH_DEGREES / narrowing(row)));
  }

  private static double narrowing(int row) {
    return Math.cos(Math.toRadians((row + 0.5) * HomeArea.NORTH_DEGREES));
  }

  public String key() {
    return row + "." + column;
  }
}
