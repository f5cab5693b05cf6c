package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.MarkCluster;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.WalkStop;

/// The places that residents have marked before the walk, those that most have marked first: on the
/// map as they were marked, and in a list where each can be made a stop.
final class MarkedPlaces extends Div {

  private static final int MOST_QUOTED = 3;

  /// A stop this close looks at the place already.
  private static final double AT_STOP_M = 60;

  private final PlaceMap map;
  private final transient List<Place> places;
  private final transient BiConsumer<String, GeoPosition> makeStop;
  private final OrderedList list = new OrderedList();
  private final Details details = new Details();
  private final transient Map<String, Button> byMark = new HashMap<>();
  private final transient List<Span> covered = new ArrayList<>();
  private transient List<MarkCluster> clusters = List.of();

  /// @param makeStop gets what the place may be called, and where it is
  MarkedPlaces(PlaceMap map, List<Place> places, BiConsumer<String, GeoPosition> makeStop) {
    this.map = map;
    this.places = places;
    this.makeStop = makeStop;
    addClassName("plan-marked");
    list.addClassName("plan-list");
    details.add(new Paragraph(getTranslation("walk.marks.way.help")), list);
    details.setOpened(true);
    details.setWidthFull();
    add(details);
    setVisible(false);
  }

  /// @param beside what else can be done with a place
  void show(
      List<MarkCluster> marked,
      List<WalkStop> stops,
      Function<MarkCluster, List<Component>> beside) {
    clusters = List.copyOf(marked);
    setVisible(!clusters.isEmpty());
    var marks = clusters.stream().mapToInt(each -> each.marks().size()).sum();
    details.setSummaryText(getTranslation("walk.marks.way.title", marks, clusters.size()));
    list.removeAll();
    byMark.clear();
    covered.clear();
    clusters.forEach(cluster -> list.add(line(cluster, beside.apply(cluster))));
    showStops(stops);
    map.setMarkers(
        clusters.stream().flatMap(cluster -> cluster.marks().stream()).map(this::marker).toList());
  }

  /// Says of each place whether a stop looks at it already.
  void showStops(List<WalkStop> stops) {
    for (int i = 0; i < clusters.size(); i++) {
      var at = clusters.get(i).position();
      covered
          .get(i)
          .setText(
              IntStream.range(0, stops.size())
                  .filter(
                      stop -> NearestPlace.distance_m(stops.get(stop).position(), at) <= AT_STOP_M)
                  .mapToObj(stop -> getTranslation("walk.marks.way.at_stop", stop + 1))
                  .findFirst()
                  .orElse(""));
    }
  }

  /// Brings the place of a mark on the map to where it can be made a stop.
  void select(String mark) {
    var button = byMark.get(mark);
    if (button != null) {
      details.setOpened(true);
      button.focus();
    }
  }

  private ListItem line(MarkCluster cluster, List<Component> beside) {
    var name = nameOf(cluster);
    var title = new Span(name);
    title.addClassName("plan-marked-name");
    var at = new Span();
    at.addClassNames("walk-status", "plan-marked-at");
    covered.add(at);
    var head = new Div(title, at);
    head.addClassName("walk-line");
    var line = new ListItem(head, about(cluster));
    line.addClassName("plan-marked-place");
    cluster.words().stream().limit(MOST_QUOTED).forEach(words -> line.add(quoted(words)));
    var button =
        new LineButton(
            "walk.plan.way.make_stop", name, () -> makeStop.accept(name, cluster.position()));
    cluster.marks().forEach(mark -> byMark.put(idOf(mark), button));
    var controls = new Div(button);
    controls.addClassName("walk-line");
    controls.add(beside);
    line.add(controls);
    return line;
  }

  private String nameOf(MarkCluster cluster) {
    return NearestPlace.of(places, cluster.position())
        .map(place -> getTranslation("walk.observation.near", place.name()))
        .orElseGet(() -> getTranslation("walk.marks.way.unnamed"));
  }

  private Div about(MarkCluster cluster) {
    var about =
        cluster.categories().stream()
            .map(category -> getTranslation(WalkWords.keyOf(category, "category")))
            .collect(Collectors.joining(", "));
    var line =
        new Div(
            getTranslation(
                    "walk.marks.way.count",
                    cluster.count(Valence.UNSAFE),
                    cluster.count(Valence.SAFE))
                + " · "
                + about);
    line.addClassNames("muted", "small");
    return line;
  }

  private static Paragraph quoted(String words) {
    var quoted = new Paragraph("”" + words + "”");
    quoted.getElement().setAttribute("dir", "auto");
    quoted.addClassName("small");
    return quoted;
  }

  private PlaceMap.Marker marker(PublicNote mark) {
    var noted = mark.observation().noted();
    return new PlaceMap.Marker(
        idOf(mark),
        getTranslation(WalkWords.keyOf(noted.category(), "category")),
        noted.valence() == Valence.SAFE ? PlaceMap.Tone.SAFE : PlaceMap.Tone.UNSAFE,
        noted.description().isEmpty() ? null : noted.description(),
        noted.position());
  }

  private static String idOf(PublicNote mark) {
    return mark.observation().id().toString();
  }
}
