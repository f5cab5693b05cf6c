package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.ui.MapMoved;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.MapArea;
import se.rodatraden.walk.NoteCluster;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.NotesInSight;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.Valence;

/// Notes as a list and on a map, side by side where there is room. What is selected in one is
/// selected in the other. Where there are more than a map can tell apart, it counts them together,
/// and the list holds what is in sight on it.
final class NoteBoard extends Div {

  /// What a map is about as wide as before it has told.
  private static final int USUAL_WIDTH_PX = 600;

  private final transient MunicipalityCode municipality;
  private final transient NoteSelection selection;
  private final transient NoteMaps notes;
  private final transient NoteCards.Maker cards;
  private final PlaceMap map;
  private final NoteList list;
  private transient Consumer<ObservationId> selected = id -> {};

  /// @param frame positions that are in sight at first, beside those of the notes
  NoteBoard(
      MunicipalityCode municipality,
      NoteSelection selection,
      NoteMaps notes,
      NoteCards.Maker cards,
      PlaceMap map,
      List<GeoPosition> frame) {
    this.municipality = municipality;
    this.selection = selection;
    this.notes = notes;
    this.cards = cards;
    this.map = map;
    addClassName("observation-board");
    var extent = notes.measure(municipality, selection);
    var isFollowed = extent.notes() > NoteMaps.MOST_NOTES;
    this.list = new NoteList(municipality, selection, notes, cards, isFollowed);
    list.onShowOnMap(this::showOnMap);
    list.showWithin(null, extent.notes());
    map.addMarkerSelectedListener(event -> choose(event.id()));
    var corners = new ArrayList<>(frame);
    corners.addAll(extent.corners());
    map.setFrame(corners);
    if (!corners.isEmpty()) {
      put(MapArea.around(corners, USUAL_WIDTH_PX));
    }
    if (isFollowed) {
      map.addMovedListener(this::follow);
    }
    add(list, mapSection());
  }

  private void follow(MapMoved view) {
    var area = new MapArea(view.south(), view.west(), view.north(), view.east(), view.zoom());
    list.showWithin(area, put(area));
  }

  /// @return how many are in sight
  private int put(MapArea area) {
    var seen = notes.inSight(municipality, selection, area);
    map.setMarkers(
        switch (seen) {
          case NotesInSight.Each(var each) -> each.stream().map(this::marker).toList();
          case NotesInSight.Gathered(var clusters, var _) ->
              clusters.stream().map(this::marker).toList();
        });
    return seen.total();
  }

  private PlaceMap.Marker marker(Observation observation) {
    var noted = observation.noted();
    var description = noted.description();
    return new PlaceMap.Marker(
        observation.id().toString(),
        cards.titleOf(observation, getLocale()),
        noted.valence() == Valence.SAFE ? PlaceMap.Tone.SAFE : PlaceMap.Tone.UNSAFE,
        description.isEmpty() ? null : description,
        noted.position());
  }

  private PlaceMap.Marker marker(NoteCluster cluster) {
    return new PlaceMap.Marker(
        "cluster/" + cluster.key(),
        getTranslation("walk.notes.cluster", cluster.notes(), cluster.unsafe()),
        tone(cluster),
        null,
        cluster.middle(),
        cluster.notes(),
        true);
  }

  private static PlaceMap.Tone tone(NoteCluster cluster) {
    if (cluster.unsafe() == 0) {
      return PlaceMap.Tone.SAFE;
    }
    return cluster.unsafe() == cluster.notes() ? PlaceMap.Tone.UNSAFE : PlaceMap.Tone.NEUTRAL;
  }

  private void choose(String marker) {
    readId(marker)
        .ifPresent(id -> {
          list.bringIntoSight(id);
          selected.accept(id);
        });
  }

  /// A cluster that cannot be opened any further is no note.
  private static java.util.Optional<ObservationId> readId(String marker) {
    try {
      return java.util.Optional.of(new ObservationId(UUID.fromString(marker)));
    } catch (IllegalArgumentException e) {
      return java.util.Optional.empty();
    }
  }

  void onSelected(Consumer<ObservationId> listener) {
    selected = listener;
  }

  /// Selects in list and map.
  void select(@Nullable ObservationId id) {
    if (id != null && list.mark(id)) {
      map.focusMarker(id.toString());
    }
  }

  private void showOnMap(ObservationId id) {
    select(id);
    bringMapIntoSight();
    selected.accept(id);
  }

  /// Only where the map stands above the list: beside it, it is in sight already.
  private void bringMapIntoSight() {
    map.getElement()
        .executeJs(
            "if (!matchMedia('(min-width: 64rem)').matches) this.scrollIntoView({block: 'start'})");
  }

  private Section mapSection() {
    var section = new Section(map);
    section.addClassName("observation-map");
    section.getElement().setAttribute("aria-label", getTranslation("walk.detail.map"));
    return section;
  }
}
