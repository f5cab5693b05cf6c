package se.rodatraden.walk.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Walk;

/// Gathers what a walk's board shows.
@Component
class ObservationBoards {

  private final Places places;
  private final Areas areas;
  private final Photos photos;
  private final ObservationCitations citations;
  private final List<CitableAction> actions;
  private final Assets assets;
  private final MapSettings mapSettings;

  ObservationBoards(
      Places places,
      Areas areas,
      Photos photos,
      ObservationCitations citations,
      List<CitableAction> actions,
      Assets assets,
      MapSettings mapSettings) {
    this.places = places;
    this.areas = areas;
    this.photos = photos;
    this.citations = citations;
    this.actions = actions;
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  ObservationBoard of(
      Municipality municipality, Walk walk, List<Observation> noted, ObservationFilter filter) {
    var named = places.list(municipality.code());
    var taken =
        photos.list(municipality.code(), walk.id()).stream()
            .collect(Collectors.groupingBy(Photo::observation));
    var shown =
        noted.stream()
            .filter(filter::lets)
            .map(observation ->
                new ObservationBoard.Entry(
                    observation,
                    citations.of(municipality, named, observation),
                    taken.getOrDefault(observation.id(), List.of())))
            .toList();
    var board =
        new ObservationBoard(
            municipality, walk, shown, noted.size(), actions, new PlaceMap(assets, mapSettings));
    board.setOutlines(
        areas.list(municipality.code()).stream()
            .map(area -> new PlaceMap.Outline(area.key(), area.name(), area.outline()))
            .toList());
    if (filter.selected() != null) {
      board.select(filter.selected());
    }
    return board;
  }
}
