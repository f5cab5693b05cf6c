package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.walk.WalkRoute.Point;

class WalkRouteTest {

  private static final Point STATION = stop("Stationen", 59.0567, 16.5885);
  private static final Point BEND = new Point.Bend(GeoPosition.of(59.0570, 16.5880));
  private static final Point SQUARE = stop("Torget", 59.0582, 16.588);

  private static Point stop(String name, double lat, double lon) {
    return new Point.Stop(
        new WalkStop(new WalkStopId(ShortId.named(name)), name, GeoPosition.of(lat, lon)));
  }

  private static WalkRoute route(Point... points) {
    var route = WalkRoute.EMPTY;
    for (var point : points) {
      route = route.with(point);
    }
    return route;
  }

  private static Walk walk(WalkRoute route) {
    var like = WalkFixtures.walk(WalkStatus.PLANNED);
    return new Walk(
        like.id(),
        like.municipality(),
        like.joinCode(),
        like.title(),
        like.purpose(),
        null,
        null,
        like.startsAt(),
        like.startsAt().plus(Walk.USUAL_LENGTH),
        like.light(),
        like.status(),
        route.line(),
        route.stops(),
        false);
  }

  @Test
  void a_way_that_was_stored_is_the_same_when_it_is_read() {
    var way = route(STATION, BEND, SQUARE);
    assertThat(WalkRoute.of(walk(way))).isEqualTo(way);
    assertThat(WalkRoute.of(walk(route(BEND, STATION)))).isEqualTo(route(BEND, STATION));
    assertThat(WalkRoute.of(walk(route(STATION)))).isEqualTo(route(STATION));
    assertThat(WalkRoute.of(walk(WalkRoute.EMPTY))).isEqualTo(WalkRoute.EMPTY);
  }

  @Test
  void a_stop_that_is_passed_twice_stays_two_points() {
    var round = route(STATION, SQUARE, new Point.Bend(STATION.position()));
    assertThat(WalkRoute.of(walk(round))).isEqualTo(round);
  }

  @Test
  void points_are_put_before_and_after_others_and_never_outside() {
    var way = route(STATION, BEND, SQUARE);
    assertThat(way.moved(2, 0).points()).containsExactly(SQUARE, STATION, BEND);
    assertThat(way.moved(0, 9).points()).containsExactly(BEND, SQUARE, STATION);
    assertThat(way.moved(0, -1)).isEqualTo(way);
    assertThat(way.without(1).points()).containsExactly(STATION, SQUARE);
  }

  @Test
  void only_stops_are_numbered() {
    assertThat(route(BEND, STATION, BEND, SQUARE).stops())
        .extracting(WalkStop::name)
        .containsExactly("Stationen", "Torget");
  }

  @Test
  void its_length_is_along_the_line() {
    assertThat(route(STATION, SQUARE).length_m()).isCloseTo(169, within(2));
    assertThat(route(STATION).length_m()).isZero();
    assertThat(route(STATION, SQUARE).walking_minutes()).isEqualTo(4);
  }
}
