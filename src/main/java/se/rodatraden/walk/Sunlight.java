package se.rodatraden.walk;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunPosition;
import org.shredzone.commons.suncalc.SunTimes;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;

/// What light the sun gives at a place and moment, and when it rises and sets there that day.
///
/// Day until the upper edge of the sun has set, then dusk through civil twilight, until the sun
/// stands six degrees below the horizon. Clouds, hills and lamps are not reckoned with.
///
/// @param isMorning before the sun stands highest
/// @param rises null where it does not that day
/// @param sets null where it does not that day
public record Sunlight(
    Light light, boolean isMorning, @Nullable Instant rises, @Nullable Instant sets) {

  /// Of the sun's middle: half its width, and what the air bends the light.
  private static final double SUNSET_DEGREES = -0.833;

  private static final double END_OF_CIVIL_TWILIGHT_DEGREES = -6;

  public static Sunlight at(Instant moment, GeoPosition position) {
    var lat = position.lat().doubleValue();
    var lon = position.lon().doubleValue();
    var sun = SunPosition.compute().on(moment.atZone(SwedishTime.ZONE)).at(lat, lon).execute();
    var midnight = SwedishTime.dayOf(moment).atStartOfDay(SwedishTime.ZONE);
    var times = SunTimes.compute().on(midnight).at(lat, lon).oneDay().execute();
    return new Sunlight(
        lightUnder(sun.getTrueAltitude()),
        sun.getAzimuth() < 180,
        instant(times.getRise()),
        instant(times.getSet()));
  }

  /// The light when and where something was noted, which on a long walk is not the light it began
  /// in. A made-up walk that was given another light than the sun's keeps it throughout.
  public static Light of(Walk walk, ObservationDraft noted) {
    var isGiven =
        walk.madeUp()
            && !walk.stops().isEmpty()
            && at(walk.startsAt(), walk.stops().getFirst().position()).light() != walk.light();
    return isGiven ? walk.light() : at(noted.observedAt(), noted.position()).light();
  }

  private static Light lightUnder(double altitude_degrees) {
    if (altitude_degrees > SUNSET_DEGREES) {
      return Light.DAYLIGHT;
    }
    return altitude_degrees > END_OF_CIVIL_TWILIGHT_DEGREES ? Light.DUSK : Light.DARK;
  }

  private static @Nullable Instant instant(@Nullable ZonedDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
