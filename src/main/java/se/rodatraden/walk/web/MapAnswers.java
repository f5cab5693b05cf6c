package se.rodatraden.walk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Area;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapContext;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.OpenedMap;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Valence;

/// Puts an open map into the words and the language of residents.
@Component
class MapAnswers {

  private final Marks marks;
  private final Municipalities municipalities;
  private final Areas areas;
  private final MapContexts contexts;
  private final Texts texts;

  MapAnswers(
      Marks marks, Municipalities municipalities, Areas areas, MapContexts contexts, Texts texts) {
    this.marks = marks;
    this.municipalities = municipalities;
    this.areas = areas;
    this.contexts = contexts;
    this.texts = texts;
  }

  MapAnswer of(OpenedMap opened, Locale language) {
    return answer(opened, language, null);
  }

  /// With what the map is drawn from where there are no tiles.
  MapAnswer withContext(OpenedMap opened, Locale language) {
    var municipality = municipalities.get(opened.map().municipality());
    return answer(opened, language, contexts.of(municipality, language));
  }

  private MapAnswer answer(OpenedMap opened, Locale language, @Nullable MapContext context) {
    var map = opened.map();
    var walk = opened.walk();
    var area =
        map.area() == null
            ? null
            : areas.find(map.municipality(), map.area()).map(Area::key).orElse(null);
    return new MapAnswer(
        map.code(),
        walk.title().in(language),
        walk.purpose().in(language),
        WireKey.of(opened.state()),
        map.opensOn(),
        map.closesOn(),
        area,
        Arrays.stream(ObservationCategory.values())
            .map(each -> new MapAnswer.Category(WireKey.of(each), name(each, language)))
            .toList(),
        marks(opened, language),
        walk.madeUp(),
        context);
  }

  /// The latest first: who comes back looks for what is new.
  private List<MapAnswer.Mark> marks(OpenedMap opened, Locale language) {
    var map = opened.map();
    return marks.listPublic(map.municipality(), map.walk()).reversed().stream()
        .map(mark -> mark(mark, language))
        .toList();
  }

  private MapAnswer.Mark mark(PublicNote note, Locale language) {
    var noted = note.observation().noted();
    var position = noted.position();
    return new MapAnswer.Mark(
        ShortId.named("mark/" + note.observation().id()),
        new MapAnswer.Position(position.lat().doubleValue(), position.lon().doubleValue()),
        WireKey.of(noted.valence()),
        WireKey.of(noted.category()),
        label(noted.valence(), noted.category(), language),
        noted.description(),
        note.agreed(),
        note.observation().madeUp());
  }

  private String label(Valence valence, ObservationCategory category, Locale language) {
    return texts.text(
        language,
        "openmap.mark",
        texts.text(language, "openmap.valence." + WireKey.of(valence)),
        name(category, language));
  }

  private String name(ObservationCategory category, Locale language) {
    return texts.text(language, "openmap.category." + WireKey.of(category));
  }
}
