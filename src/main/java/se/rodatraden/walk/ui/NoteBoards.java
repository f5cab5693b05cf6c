package se.rodatraden.walk.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.Walk;

/// Gathers what a board of notes shows.
@Component
class NoteBoards {

  private final NoteMaps notes;
  private final NoteCards cards;
  private final Areas areas;
  private final Assets assets;
  private final MapSettings mapSettings;

  NoteBoards(NoteMaps notes, NoteCards cards, Areas areas, Assets assets, MapSettings mapSettings) {
    this.notes = notes;
    this.cards = cards;
    this.areas = areas;
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  /// @param walk whose way is drawn; null where notes of many are shown
  NoteBoard of(Municipality municipality, @Nullable Walk walk, NoteFilter filter) {
    var map = new PlaceMap(assets, mapSettings);
    map.setListedElsewhere(true);
    map.setOutlines(
        areas.list(municipality.code()).stream()
            .map(area -> new PlaceMap.Outline(area.key(), area.name(), area.outline()))
            .toList());
    if (walk != null) {
      map.setRoute(walk.route());
      map.setStops(
          walk.stops().stream()
              .map(stop -> new PlaceMap.Stop(stop.id().value(), stop.name(), stop.position()))
              .toList());
    }
    var stops =
        walk == null
            ? List.<se.rodatraden.shared.GeoPosition>of()
            : walk.stops().stream().map(stop -> stop.position()).toList();
    var board =
        new NoteBoard(
            municipality.code(), filter.selection(), notes, cards.in(municipality), map, stops);
    if (filter.selected() != null) {
      board.select(filter.selected());
    }
    return board;
  }
}
