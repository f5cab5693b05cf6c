package se.rodatraden.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

  /// Shorter than any dusk there is in Sweden.
  private static final Duration STEP = Duration.ofMinutes(10);

  /// From when a light holds, until the next.
  ///
  /// @param isMorning before the sun stands highest
  public record Turn(Light light, boolean isMorning, Instant from) {}

  /// The light from one moment to another: first what it begins in, then each change, to the
  /// minute.
  public static List<Turn> over(Instant begins, Instant ends, GeoPosition position) {
    var turns = new ArrayList<Turn>();
    turns.add(turnAt(begins, position));
    for (var before = begins; before.isBefore(ends); before = before.plus(STEP)) {
      var after = before.plus(STEP).isBefore(ends) ? before.plus(STEP) : ends;
      var changed = turnAt(after, position);
      if (changed.light() != turns.getLast().light()) {
        turns.add(turnAt(changeBetween(before, after, position), position));
      }
    }
    return List.copyOf(turns);
  }

  /// The first whole minute in the light of the later moment.
  private static Instant changeBetween(Instant before, Instant after, GeoPosition position) {
    var light = turnAt(after, position).light();
    var minute = before.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    while (minute.isBefore(after) && turnAt(minute, position).light() != light) {
      minute = minute.plus(1, ChronoUnit.MINUTES);
    }
    return minute.isBefore(after) ? minute : after;
  }

  private static Turn turnAt(Instant moment, GeoPosition position) {
    var sun = sunAt(moment, position);
    return new Turn(lightUnder(sun.getTrueAltitude()), sun.getAzimuth() < 180, moment);
  }

  private static SunPosition sunAt(Instant moment, GeoPosition position) {
    return SunPosition.compute()
        .on(moment.atZone(SwedishTime.ZONE))
        .at(position.lat().doubleValue(), position.lon().doubleValue())
        .execute();
  }

  public static Sunlight at(Instant moment, GeoPosition position) {
    var lat = position.lat().doubleValue();
    var lon = position.lon().doubleValue();
    var sun = sunAt(moment, position);
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
    return isGiven(walk) ? walk.light() : at(noted.observedAt(), noted.position()).light();
  }

  /// Of a made-up walk that was given another light than the sun's.
  static boolean isGiven(Walk walk) {
    return walk.madeUp()
        && !walk.stops().isEmpty()
        && turnAt(walk.startsAt(), walk.stops().getFirst().position()).light() != walk.light();
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
