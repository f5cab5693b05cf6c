package se.rodatraden.walk;

import static se.rodatraden.test.Fixtures.FLEN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.id.WalkStopId;

/// A walk in Flen that began an hour ago, and notes made on it.
public final class WalkFixtures {

  public static final String JOIN_CODE = "flen-test";
  public static final WalkId WALK = new WalkId(ShortId.named("test/walk"));
  public static final WalkStop STATION =
      new WalkStop(
          new WalkStopId(ShortId.named("test/stop")),
          "Stationen",
          GeoPosition.of(59.0567, 16.5885));

  @SuppressWarnings("TimeInStaticInitializer") // an hour before the tests, not before each
  public static final Instant STARTS_AT =
      Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

  private WalkFixtures() {}

  public static Walk walk(WalkStatus status) {
    return new Walk(
        WALK,
        FLEN,
        JOIN_CODE,
        LocalizedText.of("Kvällsvandring i Flen", "Evening walk in Flen"),
        LocalizedText.swedish("Se platserna runt stationen efter mörkrets inbrott."),
        null,
        "Stationens huvudentré",
        STARTS_AT,
        STARTS_AT.plus(Walk.USUAL_LENGTH),
        Light.DARK,
        status,
        "{\"type\":\"LineString\",\"coordinates\":[[16.5885,59.0567],[16.588,59.0582]]}",
        List.of(STATION),
        false);
  }

  /// Another walk of the same way, with its own stop of the same name.
  public static Walk another(String joinCode, WalkStatus status) {
    var first = walk(status);
    return new Walk(
        new WalkId(ShortId.named("test/walk/" + joinCode)),
        FLEN,
        joinCode,
        first.title(),
        first.purpose(),
        null,
        first.meetingPlace(),
        STARTS_AT,
        STARTS_AT.plus(Walk.USUAL_LENGTH),
        first.light(),
        status,
        first.route(),
        List.of(
            new WalkStop(
                new WalkStopId(ShortId.named("test/stop/" + joinCode)),
                STATION.name(),
                STATION.position())),
        false);
  }

  /// The same as [#dark], at that walk's stop.
  public static ObservationDraft darkOn(Walk walk, String description) {
    var noted = dark(description);
    return draft(
        walk.stops().getFirst().id(),
        noted.position().lat().doubleValue(),
        noted.position().lon().doubleValue(),
        STARTS_AT,
        noted.valence(),
        noted.category(),
        noted.severity(),
        description);
  }

  public static ObservationDraft dark(String description) {
    return draft(59.0567, 16.5885, Valence.UNSAFE, ObservationCategory.LIGHTING, 2, description);
  }

  public static ObservationDraft liked(String description) {
    return draft(59.0582, 16.588, Valence.SAFE, ObservationCategory.LIKED, 0, description);
  }

  public static ObservationDraft draft(
      double lat,
      double lon,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description) {
    return draft(STATION.id(), lat, lon, STARTS_AT, valence, category, severity, description);
  }

  public static ObservationDraft draft(
      @Nullable WalkStopId stop,
      double lat,
      double lon,
      Instant observedAt,
      Valence valence,
      ObservationCategory category,
      int severity,
      String description) {
    return new ObservationDraft(
        stop,
        GeoPosition.of(lat, lon),
        7,
        observedAt,
        valence,
        category,
        severity,
        description,
        null,
        null);
  }
}
