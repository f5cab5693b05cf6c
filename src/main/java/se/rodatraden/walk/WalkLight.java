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

/// The light on a walk, reckoned and said: "Solen går ner 15.41. Klockan 19 är det mörkt."
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

  /// In a sentence or two. Where no stop tells the place, or a made-up walk was given another light
  /// than the sun's, only the light that is stored is said.
  public String inWords(Walk walk, Locale locale) {
    var language = texts.supported(locale);
    if (!walk.stops().isEmpty()) {
      var sunlight = Sunlight.at(walk.startsAt(), walk.stops().getFirst().position());
      if (sunlight.light() == walk.light()) {
        return inWords(sunlight, walk.startsAt(), language);
      }
    }
    return texts.text(language, "walk.light." + WireKey.of(walk.light()));
  }

  public String inWords(Sunlight sunlight, Instant moment, Locale locale) {
    var language = texts.supported(locale);
    return sunOf(sunlight, language) + " " + lightAt(sunlight, moment, language);
  }

  private String sunOf(Sunlight sunlight, Locale language) {
    var moment = sunlight.isMorning() ? sunlight.rises() : sunlight.sets();
    if (moment == null) {
      return texts.text(
          language,
          sunlight.light() == Light.DAYLIGHT ? "walk.sun.always_up" : "walk.sun.always_down");
    }
    var key = sunlight.isMorning() ? "walk.sun.rises" : "walk.sun.sets";
    return texts.text(language, key, clock(moment, language));
  }

  private String lightAt(Sunlight sunlight, Instant moment, Locale language) {
    var key =
        switch (sunlight.light()) {
          case DAYLIGHT -> "walk.sun.at.daylight";
          case DUSK -> sunlight.isMorning() ? "walk.sun.at.dawn" : "walk.sun.at.dusk";
          case DARK -> "walk.sun.at.dark";
        };
    return texts.text(language, key, clock(moment, language));
  }

  private String clock(Instant moment, Locale language) {
    var time = moment.atZone(SwedishTime.ZONE);
    var key = time.getMinute() == 0 ? "walk.sun.clock.whole" : "walk.sun.clock";
    return time.format(DateTimeFormatter.ofPattern(texts.text(language, key), language));
  }

  /// The same where there may be no moment yet.
  public @Nullable String inWords(
      MunicipalityCode municipality,
      List<WalkStop> stops,
      @Nullable Instant moment,
      Locale locale) {
    return moment == null ? null : inWords(of(municipality, stops, moment), moment, locale);
  }
}
