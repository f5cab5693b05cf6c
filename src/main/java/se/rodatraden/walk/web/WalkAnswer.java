package se.rodatraden.walk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext;

/// A walk as its participants get it: `GET /api/v1/walks/{joinCode}`, and in the logger's page.
///
/// @param light when it starts: `daylight`, `dusk` or `dark`
/// @param lightTurns from the beginning to the end, each light from when it holds
/// @param status `planned`, `calledOff`, `open` or `closed`
/// @param route GeoJSON LineString
/// @param categories what an observation may be about; `key` is what is sent back
/// @param questions what to talk about on the way, in order
/// @param areaOutline GeoJSON geometry
/// @param privateNotesKept_days from the walk's beginning, until private notes are deleted
/// @param protocol path of its public page
/// @param context what the logger's map is drawn from; only in the page
record WalkAnswer(
    String id,
    String joinCode,
    String title,
    String purpose,
    @Nullable String meetingPlace,
    Instant startsAt,
    Instant endsAt,
    String light,
    List<LightTurn> lightTurns,
    String status,
    @JsonRawValue @Nullable String route,
    List<Stop> stops,
    List<Category> categories,
    List<Question> questions,
    @JsonRawValue @Nullable String areaOutline,
    int privateNotesKept_days,
    String protocol,
    boolean madeUp,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MapContext context) {

  /// Degrees in WGS 84.
  record Position(double lat, double lon) {}

  record LightTurn(String light, Instant from) {}

  record Stop(String id, String text, Position position) {}

  record Category(String key, String text) {}

  /// @param stopId where it is asked, null for every stop
  record Question(String text, @Nullable String stopId) {}
}
