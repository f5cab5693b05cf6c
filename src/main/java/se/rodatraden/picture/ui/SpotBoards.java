package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.analysis.Told;
import se.rodatraden.picture.HotSpots;
import se.rodatraden.picture.PlaceSource;
import se.rodatraden.picture.PointedSquare;
import se.rodatraden.picture.SquareCitations;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.NoteSquare;
import se.rodatraden.walk.RoughSquare;

/// Gathers what a board of squares shows.
@org.springframework.stereotype.Component
class SpotBoards {

  private final HotSpots spots;
  private final SquareCitations citations;
  private final List<CitableAction> actions;
  private final Places places;
  private final Areas areas;
  private final Assets assets;
  private final MapSettings mapSettings;

  SpotBoards(
      HotSpots spots,
      SquareCitations citations,
      List<CitableAction> actions,
      Places places,
      Areas areas,
      Assets assets,
      MapSettings mapSettings) {
    this.spots = spots;
    this.citations = citations;
    this.actions = actions;
    this.places = places;
    this.areas = areas;
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  /// What was noted on walks, and beside each square what surveys say of it.
  Component noted(Municipality municipality, NoteSelection selection, List<PlaceSource> sources) {
    var squares = spots.listNoted(municipality.code(), selection);
    if (squares.isEmpty()) {
      return new Paragraph(Words.say("picture.spots.none"));
    }
    var named = places.list(municipality.code());
    var pointed = pointed(municipality, sources);
    return new SpotBoard(
        map(municipality),
        squares.stream()
            .map(square -> spot(municipality, named, selection, square, pointed))
            .toList());
  }

  private Map<PlaceSource, Map<RoughSquare, Integer>> pointed(
      Municipality municipality, List<PlaceSource> sources) {
    var pointed = new HashMap<PlaceSource, Map<RoughSquare, Integer>>();
    for (var source : sources) {
      if (spots.listPointed(municipality.code(), source)
          instanceof Told.Shown<PointedSquare>(var all)) {
        var counts = new HashMap<RoughSquare, Integer>();
        all.forEach(each -> counts.put(each.square(), each.places()));
        pointed.put(source, counts);
      }
    }
    return pointed;
  }

  private SpotBoard.Spot spot(
      Municipality municipality,
      List<Place> named,
      NoteSelection selection,
      NoteSquare square,
      Map<PlaceSource, Map<RoughSquare, Integer>> pointed) {
    var middle = square.square().middle();
    var title = title(named, middle);
    return new SpotBoard.Spot(
        square.square().key(),
        title,
        tone(square),
        square.notes(),
        middle,
        square.footing() == NoteSquare.Footing.SEVERAL_WALKS,
        () -> {
          var card =
              new SpotCard(
                      title,
                      Words.say("picture.spots.footing." + WireKey.of(square.footing())),
                      square.footing() == NoteSquare.Footing.SEVERAL_WALKS,
                      Words.say(
                          "picture.spots.counted",
                          square.notes(),
                          square.walks(),
                          square.unsafe(),
                          days(square)))
                  .with(square)
                  .beside(beside(square.square(), pointed));
          addActions(card, citations.of(municipality, named, selection, square));
          return card;
        });
  }

  private static String days(NoteSquare square) {
    var first = Words.date(square.first());
    var last = Words.date(square.last());
    return first.equals(last) ? first : first + " – " + last;
  }

  private static PlaceMap.Tone tone(NoteSquare square) {
    if (square.unsafe() == 0) {
      return PlaceMap.Tone.SAFE;
    }
    return square.unsafe() == square.notes() ? PlaceMap.Tone.UNSAFE : PlaceMap.Tone.NEUTRAL;
  }

  private static List<String> beside(
      RoughSquare square, Map<PlaceSource, Map<RoughSquare, Integer>> pointed) {
    return pointed.entrySet().stream()
        .filter(each -> each.getValue().containsKey(square))
        .map(each ->
            Words.say(
                "picture.spots.pointed_beside",
                SpotFilters.name(each.getKey()),
                each.getValue().get(square)))
        .sorted()
        .toList();
  }

  /// Where people pointed in answer to one question of one survey.
  Component pointed(Municipality municipality, PlaceSource source) {
    return switch (spots.listPointed(municipality.code(), source)) {
      case Told.Shown<PointedSquare>(var all) ->
          all.isEmpty()
              ? new Paragraph(Words.say("picture.spots.none_pointed"))
              : board(municipality, source, all);
      case Told.Withheld<PointedSquare>(var minimum) ->
          new Paragraph(Words.say("picture.spots.withheld", minimum));
      case Told.Waiting<PointedSquare>() -> new Paragraph(Words.say("picture.spots.waiting"));
    };
  }

  private SpotBoard board(
      Municipality municipality, PlaceSource source, List<PointedSquare> squares) {
    var named = places.list(municipality.code());
    return new SpotBoard(
        map(municipality),
        squares.stream().map(square -> spot(municipality, named, source, square)).toList());
  }

  private SpotBoard.Spot spot(
      Municipality municipality, List<Place> named, PlaceSource source, PointedSquare square) {
    var middle = square.square().middle();
    var title = title(named, middle);
    return new SpotBoard.Spot(
        square.square().key(),
        title,
        PlaceMap.Tone.NEUTRAL,
        square.places(),
        middle,
        !square.isFew(),
        () -> {
          var card =
              new SpotCard(
                  title,
                  Words.say(
                      square.isFew() ? "picture.spots.footing.few" : "picture.spots.footing.many"),
                  !square.isFew(),
                  Words.say("picture.spots.pointed", square.places()));
          if (square.mayBeCited()) {
            addActions(card, citations.of(municipality, named, source, square));
          } else {
            card.addControl(note(source));
          }
          return card;
        });
  }

  private static Component note(PlaceSource source) {
    var note = new Paragraph(Words.say("picture.spots.too_few_to_cite", source.minimumBase()));
    note.addClassNames("muted", "small");
    return note;
  }

  private void addActions(SpotCard card, Citable citable) {
    actions.forEach(action -> card.addControl(action.controlFor(citable)));
  }

  private static String title(List<Place> named, GeoPosition middle) {
    return NearestPlace.of(named, middle)
        .map(place -> Words.say("picture.spots.square_near", place.name()))
        .orElseGet(() -> Words.say("picture.spots.square_at", middle.lat(), middle.lon()));
  }

  private PlaceMap map(Municipality municipality) {
    var map = new PlaceMap(assets, mapSettings);
    map.setOutlines(
        areas.list(municipality.code()).stream()
            .map(area -> new PlaceMap.Outline(area.key(), area.name(), area.outline()))
            .toList());
    return map;
  }
}
