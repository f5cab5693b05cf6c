package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.place.Area;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.walk.MapState;
import se.rodatraden.walk.MarkCitations;
import se.rodatraden.walk.MarkCluster;
import se.rodatraden.walk.MarkClusters;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.OpenedMap;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkPurpose;
import se.rodatraden.walk.WalkPurposes;
import se.rodatraden.walk.print.Poster;

/// What the form for planning a walk is filled with.
@org.springframework.stereotype.Component
class PlanServices {

  private final Places places;
  private final Areas areas;
  private final List<WalkPurposes> purposes;
  private final WalkLight light;
  private final Poster poster;
  private final OpenMaps maps;
  private final Marks marks;
  private final MarkCitations markCitations;
  private final List<CitableAction> actions;
  private final Assets assets;
  private final MapSettings mapSettings;
  private final Clock clock;

  PlanServices(
      Places places,
      Areas areas,
      List<WalkPurposes> purposes,
      WalkLight light,
      Poster poster,
      OpenMaps maps,
      Marks marks,
      MarkCitations markCitations,
      List<CitableAction> actions,
      Assets assets,
      MapSettings mapSettings,
      Clock clock) {
    this.places = places;
    this.areas = areas;
    this.purposes = List.copyOf(purposes);
    this.light = light;
    this.poster = poster;
    this.maps = maps;
    this.marks = marks;
    this.markCitations = markCitations;
    this.actions = List.copyOf(actions);
    this.assets = assets;
    this.mapSettings = mapSettings;
    this.clock = clock;
  }

  List<Area> areas(Municipality municipality) {
    return areas.list(municipality.code());
  }

  List<Place> places(Municipality municipality) {
    return places.list(municipality.code());
  }

  /// What walks can serve.
  List<WalkPurpose> purposes(Municipality municipality) {
    return purposes.stream().flatMap(each -> each.list(municipality.code()).stream()).toList();
  }

  /// Of the whole municipality.
  PlaceMap map(Municipality municipality) {
    var map = new PlaceMap(assets, mapSettings);
    map.setOutlines(
        Stream.concat(
                Stream.ofNullable(municipality.outline())
                    .map(whole ->
                        new PlaceMap.Outline(municipality.slug(), municipality.name(), whole)),
                areas(municipality).stream()
                    .map(area -> new PlaceMap.Outline(area.key(), area.name(), area.outline())))
            .toList());
    return map;
  }

  WalkLight light() {
    return light;
  }

  Poster poster() {
    return poster;
  }

  OpenMaps maps() {
    return maps;
  }

  /// The map where residents mark places before the walk, for as long as it is not over.
  @Nullable OpenMap mapToCome(Walk walk) {
    return maps.find(walk.municipality(), walk.id())
        .filter(opened -> opened.state() != MapState.CLOSED)
        .map(OpenedMap::map)
        .orElse(null);
  }

  /// What was marked before the walk, accepted or not.
  List<Moderated> marked(Walk walk) {
    return marks.list(walk.municipality(), walk.id());
  }

  /// The places that residents have marked, of what is accepted.
  List<MarkCluster> markedPlaces(Walk walk) {
    return MarkClusters.of(marks.listPublic(walk.municipality(), walk.id()));
  }

  /// What can be done with each place that residents have marked, beside making it a stop: it is
  /// evidence where enough was marked and everyone may know of the walk.
  Function<MarkCluster, List<Component>> citing(Municipality municipality, Walk walk) {
    var named = places(municipality);
    return cluster -> {
      if (!walk.isKnown() || !cluster.mayBeCited()) {
        return List.of();
      }
      var citable = markCitations.of(municipality, named, walk, cluster);
      return actions.stream().map(action -> action.controlFor(citable)).toList();
    };
  }

  LocalDate today() {
    return SwedishTime.today(clock);
  }

  /// Where residents reach the public pages: the same server as officials do.
  static String publicRoot() {
    return ServletUriComponentsBuilder.fromContextPath(
            VaadinServletRequest.getCurrent().getHttpServletRequest())
        .build()
        .toUriString();
  }
}
