package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Place;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.walk.MarkCluster;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkRoute;
import se.rodatraden.walk.WalkRoute.Point;
import se.rodatraden.walk.WalkStop;

/// The way of the walk: points on the map and, equal to it, the same points in a list where each
/// can be named, put before or after others, put elsewhere and taken away.
final class WayPart extends PlanPart {

  private static final int MOST_POINTS = 200;
  private static final int NONE = -1;

  /// What a press on the map adds.
  enum Adding {
    STOP,
    BEND
  }

  private final PlaceMap map;
  private final transient List<Place> places;
  private final OrderedList list = new OrderedList();
  private final RadioButtonGroup<Adding> adding = new RadioButtonGroup<>();
  private final ComboBox<Place> named = new ComboBox<>(getTranslation("walk.plan.way.named"));
  private final Paragraph length = new Paragraph();
  private final Paragraph said = new Paragraph();
  private final MarkedPlaces marked;
  private transient Consumer<WalkRoute> listener = route -> {};
  private transient WalkRoute route;
  private transient List<WayLine> lines = List.of();
  private int moving = NONE;

  WayPart(@Nullable WalkDraft before, PlaceMap map, List<Place> places) {
    super("vagen", "walk.plan.way.", List.of("stops"));
    this.map = map;
    this.places = places;
    this.route = before == null ? WalkRoute.EMPTY : before.route();
    this.marked = new MarkedPlaces(map, places, (name, at) -> addPoint(stop(name, at)));
    map.setMostPicked(MOST_POINTS);
    map.setListedElsewhere(true);
    map.setPlaces(
        places.stream()
            .map(place ->
                new PlaceMap.NamedPlace(
                    place.key(),
                    place.name(),
                    getTranslation("place.kind." + WireKey.of(place.kind())),
                    place.position()))
            .toList());
    map.setFrame(route.points().stream().map(Point::position).toList());
    map.addPlacePickedListener(event -> pick(event.picked()));
    map.addClassName("plan-map");
    list.addClassName("plan-list");
    said.addClassName("plan-said");
    said.getElement().setAttribute("role", "status");
    length.addClassNames("muted", "small");
    prepareChoices();
    map.addMarkerSelectedListener(event -> marked.select(event.id()));
    var beside = new Div(adding, named, marked, said, list, length);
    beside.addClassName("plan-points");
    var columns = new Div(beside, map);
    columns.addClassName("plan-way");
    add(columns);
    show();
  }

  private void prepareChoices() {
    adding.setLabel(getTranslation("walk.plan.way.adding"));
    adding.setItems(Adding.values());
    adding.setItemLabelGenerator(each -> getTranslation(WalkWords.keyOf(each, "plan.way.adding")));
    adding.setValue(Adding.STOP);
    named.setHelperText(getTranslation("walk.plan.way.named.help"));
    named.setItems(places);
    named.setItemLabelGenerator(Place::name);
    named.setWidthFull();
    named.addValueChangeListener(change -> {
      var place = change.getValue();
      if (place != null) {
        named.clear();
        addPoint(stop(place.name(), place.position()));
      }
    });
  }

  /// @param changed told the way as it is after each change
  void onRoute(Consumer<WalkRoute> changed) {
    listener = changed;
  }

  void showMarked(List<MarkCluster> clusters, Function<MarkCluster, List<Component>> beside) {
    if (route.points().isEmpty()) {
      map.setFrame(clusters.stream().map(MarkCluster::position).toList());
    }
    marked.show(clusters, route.stops(), beside);
  }

  WalkRoute route() {
    return route;
  }

  private static Point.Stop stop(String name, GeoPosition position) {
    return new Point.Stop(new WalkStop(new WalkStopId(ShortId.random()), name, position));
  }

  private void pick(PlaceMap.Picked picked) {
    var position = picked.position();
    if (moving == NONE) {
      addPoint(
          adding.getValue() == Adding.BEND
              ? new Point.Bend(position)
              : stop(picked.label() == null ? "" : picked.label(), position));
      return;
    }
    var index = moving;
    moving = NONE;
    set(route.withAt(index, movedTo(route.points().get(index), position)));
    say("walk.plan.way.said.moved", index);
    lines.get(index).focus();
  }

  private static Point movedTo(Point point, GeoPosition position) {
    return switch (point) {
      case Point.Bend bend -> new Point.Bend(position);
      case Point.Stop(var stop) -> new Point.Stop(new WalkStop(stop.id(), stop.name(), position));
    };
  }

  private void addPoint(Point point) {
    set(route.with(point));
    var index = route.points().size() - 1;
    say("walk.plan.way.said.added", index);
    lines.get(index).focus();
  }

  private void set(WalkRoute changed) {
    route = changed;
    show();
    listener.accept(route);
    change();
  }

  private void show() {
    var shown = new ArrayList<WayLine>();
    list.removeAll();
    for (int i = 0; i < route.points().size(); i++) {
      var line = new WayLine(route, i, new Actions(i));
      shown.add(line);
      list.add(line);
    }
    lines = List.copyOf(shown);
    list.setVisible(!lines.isEmpty());
    length.setText(lengthInWords());
    marked.showStops(route.stops());
    showOnMap();
  }

  private String lengthInWords() {
    return route.points().isEmpty()
        ? getTranslation("walk.plan.way.empty")
        : getTranslation(
            "walk.plan.way.length",
            route.stops().size(),
            route.length_m() / 1000.0,
            route.walking_minutes());
  }

  private void showOnMap() {
    map.setRoute(route.line());
    map.setStops(
        route.stops().stream()
            .map(stop -> new PlaceMap.Stop(stop.id().value(), stop.name(), stop.position()))
            .toList());
    map.setPicked(
        route.points().stream()
            .filter(Point.Bend.class::isInstance)
            .map(bend -> new PlaceMap.Picked(bend.position(), null))
            .toList());
  }

  private void say(String key, int index) {
    said.setText(getTranslation(key, index + 1, WayLine.nameOf(this, route, index)));
  }

  /// What can be done with one point.
  final class Actions {
    private final int index;

    private Actions(int index) {
      this.index = index;
    }

    void rename(String name) {
      if (route.points().get(index) instanceof Point.Stop(var stop)) {
        route =
            route.withAt(
                index, new Point.Stop(new WalkStop(stop.id(), name.strip(), stop.position())));
        showOnMap();
        listener.accept(route);
        change();
      }
    }

    void makeStop() {
      var position = route.points().get(index).position();
      set(route.withAt(index, stop("", position)));
      say("walk.plan.way.said.made_stop", index);
      lines.get(index).focus();
    }

    /// @param by -1 for earlier, 1 for later
    void shift(int by) {
      var to = Math.clamp(index + by, 0, route.points().size() - 1);
      set(route.moved(index, to));
      say("walk.plan.way.said.shifted", to);
      lines.get(to).focusShift(by);
    }

    void putElsewhere() {
      moving = index;
      say("walk.plan.way.said.pick", index);
      map.getElement()
          .executeJs(
              "this.scrollIntoView({block: 'nearest'});"
                  + " this.renderRoot.querySelector('#map').focus();");
    }

    void remove() {
      var name = WayLine.nameOf(WayPart.this, route, index);
      moving = NONE;
      set(route.without(index));
      said.setText(getTranslation("walk.plan.way.said.removed", name));
      if (lines.isEmpty()) {
        named.focus();
      } else {
        lines.get(Math.min(index, lines.size() - 1)).focus();
      }
    }
  }
}
