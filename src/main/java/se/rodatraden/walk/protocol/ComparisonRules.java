package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStop;

/// Puts what two walks noted side by side. Notes belong together when they are of one category and
/// of one place: the nearest stop of the way, where one is near, else the nearest named place.
final class ComparisonRules {

  /// As far as people stray from a stop while they look about.
  static final double NEAR_STOP_M = 75;

  private ComparisonRules() {}

  /// A note as it is compared.
  ///
  /// @param agreed how many noted it
  /// @param measure what was promised about it
  record Seen(
      GeoPosition position,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description,
      int agreed,
      Comparison.@Nullable Step measure) {}

  static Comparison compare(
      Walk before, List<Seen> then, Walk after, List<Seen> now, RepeatAs as, List<Place> named) {
    var stops = Stream.concat(before.stops().stream(), after.stops().stream()).toList();
    var rows = new LinkedHashMap<Key, Gathering>();
    then.forEach(seen -> at(rows, seen, stops, named).then.add(seen));
    now.forEach(seen -> at(rows, seen, stops, named).now.add(seen));
    return new Comparison(
        before,
        after,
        as,
        rows.entrySet().stream()
            .sorted(
                Comparator.comparingInt((java.util.Map.Entry<Key, Gathering> row) ->
                        order(row.getKey().place(), stops))
                    .thenComparing(row -> String.valueOf(row.getKey().place()))
                    .thenComparing(row -> row.getKey().category()))
            .map(row -> row.getValue().toRow(row.getKey()))
            .toList());
  }

  static Comparison.Step step(
      String what,
      MeasureStatus status,
      @Nullable LocalDate doneOn,
      @Nullable String outcome,
      Walk after) {
    var held = SwedishTime.dayOf(after.startsAt());
    var doneBetween = status == MeasureStatus.DONE && doneOn != null && !doneOn.isAfter(held);
    return new Comparison.Step(what, status, doneOn, outcome, doneBetween);
  }

  private record Key(@Nullable String place, ObservationCategory category) {}

  private static final class Gathering {
    private final List<Seen> then = new ArrayList<>();
    private final List<Seen> now = new ArrayList<>();

    private Comparison.Row toRow(Key key) {
      return new Comparison.Row(
          key.place(),
          middle(Stream.concat(then.stream(), now.stream()).map(Seen::position).toList()),
          key.category(),
          noted(then),
          noted(now),
          then.stream().flatMap(seen -> Optional.ofNullable(seen.measure()).stream()).toList());
    }
  }

  private static Gathering at(
      LinkedHashMap<Key, Gathering> rows, Seen seen, List<WalkStop> stops, List<Place> named) {
    var place =
        nearestStop(stops, seen.position())
            .or(() -> NearestPlace.of(named, seen.position()).map(Place::name))
            .orElse(null);
    return rows.computeIfAbsent(new Key(place, seen.category()), key -> new Gathering());
  }

  private static Optional<String> nearestStop(List<WalkStop> stops, GeoPosition position) {
    return stops.stream()
        .filter(stop -> distance_m(stop, position) <= NEAR_STOP_M)
        .min(Comparator.comparingDouble(stop -> distance_m(stop, position)))
        .map(WalkStop::name);
  }

  private static double distance_m(WalkStop stop, GeoPosition position) {
    return NearestPlace.distance_m(stop.position(), position);
  }

  /// Stops in the order they are walked, then all else.
  private static int order(@Nullable String place, List<WalkStop> stops) {
    var names = stops.stream().map(WalkStop::name).toList();
    var found = place == null ? -1 : names.indexOf(place);
    return found < 0 ? Integer.MAX_VALUE : found;
  }

  private static GeoPosition middle(List<GeoPosition> positions) {
    return GeoPosition.of(
        positions.stream().mapToDouble(each -> each.lat().doubleValue()).average().orElseThrow(),
        positions.stream().mapToDouble(each -> each.lon().doubleValue()).average().orElseThrow());
  }

  private static Comparison.Noted noted(List<Seen> seen) {
    return new Comparison.Noted(
        agreed(seen, Valence.UNSAFE),
        agreed(seen, Valence.SAFE),
        seen.stream().mapToInt(Seen::severity).max().orElse(0),
        seen.stream().map(Seen::description).filter(text -> !text.isEmpty()).toList());
  }

  private static int agreed(List<Seen> seen, Valence valence) {
    return seen.stream().filter(each -> each.valence() == valence).mapToInt(Seen::agreed).sum();
  }
}
