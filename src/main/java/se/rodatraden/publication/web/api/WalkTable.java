package se.rodatraden.publication.web.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Sweref99Tm;
import se.rodatraden.shared.GeoPosition;

/// What was noted on a walk as a table, one row for each note; none until the walk is closed.
final class WalkTable {

  static final List<String> COLUMNS =
      List.of(
          "municipality_code",
          "walk_id",
          "observation_id",
          "lat",
          "lon",
          "sweref99tm_north_m",
          "sweref99tm_east_m",
          "accuracy_m",
          "place",
          "date",
          "light",
          "valence",
          "category",
          "severity",
          "description",
          "cause",
          "proposal",
          "made_up");

  private WalkTable() {}

  static List<List<@Nullable Object>> rows(WalkData walk) {
    var noted = walk.observations();
    return noted == null ? List.of() : noted.stream().map(each -> row(walk, each)).toList();
  }

  private static List<@Nullable Object> row(WalkData walk, WalkData.Noted noted) {
    var position = noted.position();
    var metres = Sweref99Tm.of(new GeoPosition(position.lat(), position.lon()));
    return Arrays.asList(
        walk.municipality().code(),
        walk.id(),
        noted.id(),
        position.lat(),
        position.lon(),
        metres.north_m(),
        metres.east_m(),
        noted.accuracy_m(),
        noted.placeName(),
        noted.date(),
        OpenDataJson.constant(noted.light()),
        OpenDataJson.constant(noted.valence()),
        OpenDataJson.constant(noted.category()),
        noted.severity(),
        noted.description(),
        noted.cause(),
        noted.proposal(),
        noted.madeUp());
  }
}
