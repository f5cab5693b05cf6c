package se.rodatraden.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The way of a walk (väg): points in the order they are reached. Some are stops with a name, the
/// others only bend the line.
public record WalkRoute(List<Point> points) {

  public static final WalkRoute EMPTY = new WalkRoute(List.of());

  private static final double METRES_PER_DEGREE = 111_200;
  private static final double STROLL_M_PER_MINUTE = 50;

  public WalkRoute {
    points = List.copyOf(points);
  }

  /// Somewhere that the way passes.
  public sealed interface Point {
    GeoPosition position();

    record Stop(WalkStop stop) implements Point {
      @Override
      public GeoPosition position() {
        return stop.position();
      }
    }

    record Bend(GeoPosition position) implements Point {}
  }

  /// Puts line and stops together again. A stop that does not lie on the line comes after it.
  public static WalkRoute of(Walk walk) {
    var points = new ArrayList<Point>();
    var left = new ArrayList<>(walk.stops());
    for (var corner : corners(walk.route())) {
      if (!left.isEmpty() && left.getFirst().position().equals(corner)) {
        points.add(new Point.Stop(left.removeFirst()));
      } else {
        points.add(new Point.Bend(corner));
      }
    }
    left.forEach(stop -> points.add(new Point.Stop(stop)));
    return new WalkRoute(points);
  }

  private static List<GeoPosition> corners(@Nullable String line) {
    var corners = new ArrayList<GeoPosition>();
    if (line != null) {
      for (var corner : JsonMapper.shared().readTree(line).path("coordinates")) {
        corners.add(GeoPosition.of(corner.get(1).doubleValue(), corner.get(0).doubleValue()));
      }
    }
    return corners;
  }

  public List<WalkStop> stops() {
    return points.stream()
        .filter(Point.Stop.class::isInstance)
        .map(point -> ((Point.Stop) point).stop())
        .toList();
  }

  /// GeoJSON LineString in WGS 84; null where there are no two points to draw it between.
  public @Nullable String line() {
    if (points.size() < 2) {
      return null;
    }
    var line = JsonNodeFactory.instance.objectNode().put("type", "LineString");
    var corners = line.putArray("coordinates");
    for (var point : points) {
      var position = point.position();
      corners.addArray().add(position.lon().doubleValue()).add(position.lat().doubleValue());
    }
    return line.toString();
  }

  public WalkRoute with(Point point) {
    return changed(all -> {
      all.add(point);
      return all;
    });
  }

  public WalkRoute withAt(int index, Point point) {
    return changed(all -> {
      all.set(index, point);
      return all;
    });
  }

  public WalkRoute without(int index) {
    return changed(all -> {
      all.remove(index);
      return all;
    });
  }

  /// @param to its place among the points afterwards, brought within them
  public WalkRoute moved(int from, int to) {
    return changed(all -> {
      var point = all.remove(from);
      all.add(Math.clamp(to, 0, all.size()), point);
      return all;
    });
  }

  private WalkRoute changed(UnaryOperator<List<Point>> change) {
    return new WalkRoute(change.apply(new ArrayList<>(points)));
  }

  public int length_m() {
    var length_m = 0.0;
    for (int i = 1; i < points.size(); i++) {
      length_m += distance_m(points.get(i - 1).position(), points.get(i).position());
    }
    return (int) Math.round(length_m);
  }

  /// Of walking alone, at the pace of a group; what is said at the stops comes to it.
  public int walking_minutes() {
    return (int) Math.ceil(length_m() / STROLL_M_PER_MINUTE);
  }

  private static double distance_m(GeoPosition a, GeoPosition b) {
    var north = b.lat().doubleValue() - a.lat().doubleValue();
    var east = b.lon().doubleValue() - a.lon().doubleValue();
    return METRES_PER_DEGREE
        * Math.hypot(north, east * Math.cos(Math.toRadians(a.lat().doubleValue())));
  }
}
