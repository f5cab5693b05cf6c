package se.rodatraden.walk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.MunicipalityCode;

/// The light on a walk, reckoned and said: "Ljust när vi börjar, skymning från 19.37, mörkt från
/// 20.14."
@Component
public class WalkLight {

  private final Municipalities municipalities;
  private final MapContexts maps;
  private final Texts texts;

  WalkLight(Municipalities municipalities, MapContexts maps, Texts texts) {
    this.municipalities = municipalities;
    this.maps = maps;
    this.texts = texts;
  }

  /// Where the way begins, or in the middle of the municipality while it has no stops.
  public Sunlight of(MunicipalityCode municipality, List<WalkStop> stops, Instant startsAt) {
    return Sunlight.at(startsAt, placeOf(municipality, stops));
  }

  GeoPosition placeOf(MunicipalityCode municipality, List<WalkStop> stops) {
    return stops.isEmpty() ? middleOf(municipality) : stops.getFirst().position();
  }

  private GeoPosition middleOf(MunicipalityCode municipality) {
    var bounds = maps.bounds(municipalities.get(municipality));
    return GeoPosition.of(
        (bounds.south() + bounds.north()) / 2, (bounds.west() + bounds.east()) / 2);
  }

  /// The light from the walk's beginning to its end: the first of it, then each change. Where no
  /// stop tells the place, or a made-up walk was given another light than the sun's, it is the one
  /// that is stored.
  public List<Sunlight.Turn> over(Walk walk) {
    return walk.stops().isEmpty() || Sunlight.isGiven(walk)
        ? List.of(new Sunlight.Turn(walk.light(), false, walk.startsAt()))
        : Sunlight.over(walk.startsAt(), walk.endsAt(), walk.stops().getFirst().position());
  }

  /// In a sentence or two.
  public String inWords(Walk walk, Locale locale) {
    var language = spoken(locale);
    if (walk.stops().isEmpty() || Sunlight.isGiven(walk)) {
      return texts.text(language, "light.given." + WireKey.of(walk.light()));
    }
    var place = walk.stops().getFirst().position();
    return inWords(place, walk.startsAt(), walk.endsAt(), language);
  }

  /// The same of a plan that is being written; null while its time is not.
  public @Nullable String inWords(
      MunicipalityCode municipality,
      List<WalkStop> stops,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      Locale locale) {
    return startsAt == null || endsAt == null || endsAt.isBefore(startsAt)
        ? null
        : inWords(placeOf(municipality, stops), startsAt, endsAt, spoken(locale));
  }

  private String inWords(GeoPosition place, Instant startsAt, Instant endsAt, Locale language) {
    var turns = Sunlight.over(startsAt, endsAt, place);
    var isSunsetAmongThem =
        turns.size() > 1 && turns.stream().anyMatch(turn -> turn.light() == Light.DAYLIGHT);
    return isSunsetAmongThem
        ? turnsInWords(turns, language)
        : sunOf(Sunlight.at(startsAt, place), language) + " " + turnsInWords(turns, language);
  }

  private String turnsInWords(List<Sunlight.Turn> turns, Locale language) {
    var first = turns.getFirst();
    if (turns.size() == 1) {
      return texts.text(language, "light.whole." + keyOf(first));
    }
    var said = texts.text(language, "light.begins." + keyOf(first));
    for (var turn : turns.subList(1, turns.size())) {
      var change = texts.text(language, "light.turns." + keyOf(turn), clock(turn.from(), language));
      said = texts.text(language, "light.part.then", said, change);
    }
    return texts.text(language, "light.part.end", said);
  }

  private static String keyOf(Sunlight.Turn turn) {
    return turn.light() == Light.DUSK && turn.isMorning() ? "dawn" : WireKey.of(turn.light());
  }

  private String sunOf(Sunlight sunlight, Locale language) {
    var moment = sunlight.isMorning() ? sunlight.rises() : sunlight.sets();
    if (moment == null) {
      return texts.text(
          language,
          sunlight.light() == Light.DAYLIGHT ? "light.sun.always_up" : "light.sun.always_down");
    }
    var key = sunlight.isMorning() ? "light.sun.rises" : "light.sun.sets";
    return texts.text(language, key, clock(moment, language));
  }

  private String clock(Instant moment, Locale language) {
    var pattern = texts.text(language, "light.part.clock");
    return moment.atZone(SwedishTime.ZONE).format(DateTimeFormatter.ofPattern(pattern, language));
  }

  private static Locale spoken(Locale locale) {
    return WalkLanguages.SPOKEN.stream()
        .filter(each -> each.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(Texts.SWEDISH);
  }
}
