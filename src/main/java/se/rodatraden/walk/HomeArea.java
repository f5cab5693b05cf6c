package se.rodatraden.walk;

import se.rodatraden.shared.GeoPosition;

/// Where somebody lives, told so roughly that no house is pointed out: the middle of a square of
/// 200 m in a grid that lies still. All that is in the same square comes out at the same point, so
/// that neither many notes nor many versions of a protocol narrow it down.
final class HomeArea {

  static final double SIDE_M = 200;

  private static final double METRES_PER_DEGREE = 111_200;

  static final double NORTH_DEGREES = SIDE_M / METRES_PER_DEGREE;

  private HomeArea() {}

  static GeoPosition around(GeoPosition exact) {
    var lat = middle(exact.lat().doubleValue(), NORTH_DEGREES);
    var east = NORTH_DEGREES / Math.cos(Math.toRadians(lat));
    return GeoPosition.of(lat, middle(exact.lon().doubleValue(), east));
  }

  private static double middle(double degrees, double side) {
    return (Math.floor(degrees / side) + 0.5) * side;
  }

  /// Without the stop too, which would tell more than the position does.
  static Observation around(Observation observation) {
    var noted = observation.noted();
    var shown =
        new ObservationDraft(
            null,
            around(noted.position()),
            null,
            noted.observedAt(),
            noted.valence(),
            noted.category(),
            noted.severity(),
            noted.description(),
            noted.cause(),
            noted.proposal());
    return new Observation(
        observation.id(), observation.walk(), observation.version(), observation.madeUp(), shown);
  }
}
