package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.shared.GeoPosition;

/// Laws that hold for every position in Sweden.
class HomeAreaTest {

  private static final double METRES_PER_DEGREE = 111_200;

  private final Random random = new Random(200);

  private Stream<GeoPosition> positions() {
    return Stream.generate(
            () -> GeoPosition.of(random.nextDouble(55, 69), random.nextDouble(10.5, 24)))
        .limit(2_000);
  }

  @Test
  void nobody_is_moved_farther_than_to_the_middle_of_their_square() {
    assertThat(positions())
        .allSatisfy(exact ->
            assertThat(NearestPlace.distance_m(exact, HomeArea.around(exact)))
                .isLessThanOrEqualTo(HomeArea.SIDE_M * Math.sqrt(0.5) + 1));
  }

  @Test
  void the_middle_of_a_square_stays_where_it_is() {
    assertThat(positions().map(HomeArea::around))
        .allSatisfy(rough -> assertThat(HomeArea.around(rough)).isEqualTo(rough));
  }

  @Test
  void all_homes_in_a_square_come_out_at_the_same_point() {
    assertThat(positions().map(HomeArea::around))
        .allSatisfy(rough ->
            assertThat(HomeArea.around(moved(rough, distance_m(), distance_m()))).isEqualTo(rough));
  }

  private double distance_m() {
    return random.nextDouble(-99, 99);
  }

  private static GeoPosition moved(GeoPosition from, double north_m, double east_m) {
    var lat = from.lat().doubleValue() + north_m / METRES_PER_DEGREE;
    var narrowing = Math.cos(Math.toRadians(from.lat().doubleValue()));
    return GeoPosition.of(lat, from.lon().doubleValue() + east_m / METRES_PER_DEGREE / narrowing);
  }
}
