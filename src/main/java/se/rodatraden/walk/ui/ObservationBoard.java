package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStop;

/// A walk's observations as a list and on a map, side by side where there is room. What is selected
/// in one is selected in the other.
final class ObservationBoard extends Div {

  private final Map<ObservationId, ObservationCard> cards = new LinkedHashMap<>();
  private final transient Municipality municipality;
  private final PlaceMap map;
  private transient Consumer<ObservationId> selected = id -> {};

  /// @param entries those shown, in order
  /// @param total how many there are in all
  ObservationBoard(
      Municipality municipality,
      Walk walk,
      List<Entry> entries,
      int total,
      List<CitableAction> actions,
      PlaceMap map) {
    this.municipality = municipality;
    this.map = map;
    addClassName("observation-board");
    map.setRoute(walk.route());
    map.setStops(
        walk.stops().stream()
            .map(stop -> new PlaceMap.Stop(stop.id().value(), stop.name(), stop.position()))
            .toList());
    map.setFrame(
        Stream.concat(
                walk.stops().stream().map(WalkStop::position),
                entries.stream().map(entry -> entry.observation().noted().position()))
            .toList());
    map.setListedElsewhere(true);
    map.setMarkers(entries.stream().map(this::marker).toList());
    map.addMarkerSelectedListener(event -> {
      var id = new ObservationId(UUID.fromString(event.id()));
      mark(id);
      var card = cards.get(id);
      if (card != null) {
        card.bringIntoSight();
      }
      selected.accept(id);
    });
    add(list(walk, entries, total, actions), mapSection());
  }

  /// An observation, what is said when it is cited, and its photos.
  record Entry(Observation observation, Citable citable, List<Photo> photos) {
    Entry {
      photos = List.copyOf(photos);
    }
  }

  void setOutlines(List<PlaceMap.Outline> outlines) {
    map.setOutlines(outlines);
  }

  void onSelected(Consumer<ObservationId> listener) {
    selected = listener;
  }

  /// Selects in list and map.
  void select(ObservationId id) {
    if (cards.containsKey(id)) {
      mark(id);
      map.focusMarker(id.toString());
    }
  }

  private void mark(ObservationId id) {
    cards.forEach((each, card) -> card.setSelected(each.equals(id)));
  }

  private Section list(Walk walk, List<Entry> entries, int total, List<CitableAction> actions) {
    var list = new UnorderedList();
    list.addClassName("observation-list");
    for (var entry : entries) {
      list.add(card(walk, entry, actions));
    }
    var section =
        new Section(
            new H2(getTranslation("walk.detail.list")),
            new Paragraph(getTranslation("walk.detail.count", entries.size(), total)));
    section.add(entries.isEmpty() ? new Paragraph(getTranslation("walk.detail.none")) : list);
    return section;
  }

  private ObservationCard card(Walk walk, Entry entry, List<CitableAction> actions) {
    var citation = entry.citable().citation();
    var id = entry.observation().id();
    var card =
        new ObservationCard(
            entry.observation(),
            citation.title().in(getLocale()),
            citation.placeName(),
            Sunlight.of(walk, entry.observation().noted()),
            photos(entry),
            actions.stream().map(action -> action.controlFor(entry.citable())).toList());
    card.onShowOnMap(() -> {
      select(id);
      bringMapIntoSight();
      selected.accept(id);
    });
    cards.put(id, card);
    return card;
  }

  private @Nullable PhotoStrip photos(Entry entry) {
    var title = entry.citable().citation().title().in(getLocale());
    return entry.photos().isEmpty() ? null : new PhotoStrip(municipality, title, entry.photos());
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

  private PlaceMap.Marker marker(Entry entry) {
    var noted = entry.observation().noted();
    var description = noted.description();
    return new PlaceMap.Marker(
        entry.observation().id().toString(),
        entry.citable().citation().title().in(getLocale()),
        noted.valence() == Valence.SAFE ? PlaceMap.Tone.SAFE : PlaceMap.Tone.UNSAFE,
        description.isEmpty() ? null : description,
        noted.position());
  }
}
