package se.rodatraden.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.GeoPosition;

/// Says where a position is in words: by the named place nearest to it.
public final class NearestPlace {

  /// Farther away a place's name says little.
  static final double FARTHEST_M = 1_500;

  private static final double METRES_PER_DEGREE = 111_200;

  private NearestPlace() {}

  /// @return empty where no place is near enough to name it by
  public static Optional<Place> of(List<Place> places, GeoPosition position) {
    return places.stream()
        .filter(place -> distance_m(place.position(), position) <= FARTHEST_M)
        .min(Comparator.comparingDouble(place -> distance_m(place.position(), position)));
  }

  /// On a plane that touches the earth there: off by less than a thousandth within a municipality.
  public static double distance_m(GeoPosition a, GeoPosition b) {
    var north = b.lat().doubleValue() - a.lat().doubleValue();
    var east = b.lon().doubleValue() - a.lon().doubleValue();
    var narrowing = Math.cos(Math.toRadians(a.lat().doubleValue()));
    return METRES_PER_DEGREE * Math.hypot(north, east * narrowing);
  }
}
