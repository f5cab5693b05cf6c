package se.rodatraden.walk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Area;
import se.rodatraden.place.Areas;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WireKey;

/// Puts a walk into the words and the language of its participants.
@Component
class WalkAnswers {

  private final Municipalities municipalities;
  private final Areas areas;
  private final Places places;
  private final Texts texts;

  WalkAnswers(Municipalities municipalities, Areas areas, Places places, Texts texts) {
    this.municipalities = municipalities;
    this.areas = areas;
    this.places = places;
    this.texts = texts;
  }

  WalkAnswer of(Walk walk, Locale language) {
    return answer(walk, language, null);
  }

  /// With what the logger's map is drawn from where there are no tiles.
  WalkAnswer withContext(Walk walk, Locale language) {
    var municipality = municipalities.get(walk.municipality());
    var outlines =
        Stream.concat(
                outline(municipality),
                areas.list(walk.municipality()).stream()
                    .map(area -> new WalkAnswer.Outline(area.key(), area.name(), area.outline())))
            .toList();
    var named =
        places.list(walk.municipality()).stream()
            .map(place ->
                new WalkAnswer.Place(
                    place.key(),
                    place.name(),
                    texts.text(language, "place.kind." + WireKey.of(place.kind())),
                    place.position().lat().doubleValue(),
                    place.position().lon().doubleValue()))
            .toList();
    return answer(walk, language, new WalkAnswer.Context(outlines, named));
  }

  private WalkAnswer answer(Walk walk, Locale language, WalkAnswer.@Nullable Context context) {
    var outline =
        walk.area() == null
            ? null
            : areas.find(walk.municipality(), walk.area()).map(Area::outline).orElse(null);
    return new WalkAnswer(
        walk.id().value(),
        walk.joinCode(),
        walk.title().in(language),
        walk.purpose().in(language),
        walk.meetingPlace(),
        walk.startsAt(),
        WireKey.of(walk.light()),
        WireKey.of(walk.status()),
        walk.route(),
        stops(walk),
        categories(language),
        outline,
        walk.madeUp(),
        context);
  }

  private static Stream<WalkAnswer.Outline> outline(Municipality municipality) {
    var shape = municipality.outline();
    return shape == null
        ? Stream.empty()
        : Stream.of(new WalkAnswer.Outline(municipality.slug(), municipality.name(), shape));
  }

  private static List<WalkAnswer.Stop> stops(Walk walk) {
    return walk.stops().stream()
        .map(stop ->
            new WalkAnswer.Stop(
                stop.id().value(),
                stop.name(),
                new WalkAnswer.Position(
                    stop.position().lat().doubleValue(), stop.position().lon().doubleValue())))
        .toList();
  }

  private List<WalkAnswer.Category> categories(Locale language) {
    return Arrays.stream(ObservationCategory.values())
        .map(category -> {
          var key = WireKey.of(category);
          return new WalkAnswer.Category(key, texts.text(language, "walk.category." + key));
        })
        .toList();
  }
}
