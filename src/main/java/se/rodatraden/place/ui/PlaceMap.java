package se.rodatraden.place.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapSettings;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.GeoPosition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The `place-map` element in a Flow view: a map of places, with everything on it also in a list.
/// What it shows is set from here; what people do with it comes back as events.
@Tag("place-map")
public class PlaceMap extends Component implements HasSize, HasStyle {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Some thirty metres.
  private static final double ROOM_DEGREES = 0.0003;

  private final transient Assets assets;

  public PlaceMap(Assets assets, MapSettings settings) {
    this.assets = assets;
    var tiles = settings.background();
    if (tiles != null) {
      getElement().setPropertyJson("tiles", JSON.valueToTree(tiles));
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().addJsModule(assets.path("elements/place-map/index.ts"));
    getElement().setAttribute("lang", attached.getUI().getLocale().getLanguage());
  }

  /// The municipality and its areas.
  public void setOutlines(List<Outline> outlines) {
    set("outlines", outlines.stream().map(Outline::toJson).toList());
  }

  /// Named points that can be searched for and, in pick mode, chosen.
  public void setPlaces(List<NamedPlace> places) {
    set("places", places.stream().map(NamedPlace::toJson).toList());
  }

  /// What has been noted and where.
  public void setMarkers(List<Marker> markers) {
    set("markers", markers.stream().map(Marker::toJson).toList());
  }

  /// Planned stops, numbered in this order.
  public void setStops(List<Stop> stops) {
    set("stops", stops.stream().map(Stop::toJson).toList());
  }

  /// @param geoJson a LineString in WGS 84; null for none
  public void setRoute(@Nullable String geoJson) {
    var corners = NODES.arrayNode();
    if (geoJson != null) {
      for (var corner : JSON.readTree(geoJson).path("coordinates")) {
        corners.add(NODES.arrayNode().add(corner.get(1)).add(corner.get(0)));
      }
    }
    getElement().setPropertyJson("route", corners);
  }

  /// What is in sight at first: all of these with a little room around them. With none, the
  /// outlines.
  public void setFrame(List<GeoPosition> positions) {
    if (positions.isEmpty()) {
      getElement().setPropertyJson("frame", NODES.nullNode());
      return;
    }
    var lat = positions.stream().mapToDouble(each -> each.lat().doubleValue()).summaryStatistics();
    var lon = positions.stream().mapToDouble(each -> each.lon().doubleValue()).summaryStatistics();
    getElement()
        .setPropertyJson(
            "frame",
            NODES
                .objectNode()
                .put("south", lat.getMin() - ROOM_DEGREES)
                .put("west", lon.getMin() - ROOM_DEGREES)
                .put("north", lat.getMax() + ROOM_DEGREES)
                .put("east", lon.getMax() + ROOM_DEGREES));
  }

  /// For a view that lists the markers itself and, in pick mode, places, stops and what is picked:
  /// they are then not listed under the map too.
  public void setListedElsewhere(boolean listedElsewhere) {
    getElement().setProperty("listedElsewhere", listedElsewhere);
  }

  /// What has been picked, in pick mode; the answer to a [PlacePicked].
  public void setPicked(List<Picked> picked) {
    set("picked", picked.stream().map(Picked::toJson).toList());
  }

  /// @param mostPicked how many places may be picked; 0 for a map that is only looked at
  public void setMostPicked(int mostPicked) {
    getElement().setProperty("mode", mostPicked == 0 ? "view" : "pick");
    getElement().setProperty("maxPicked", Math.max(1, mostPicked));
  }

  /// Selects a marker, brings it into sight and shows its note.
  public void focusMarker(String id) {
    getElement()
        .executeJs(
            "customElements.whenDefined('place-map')"
                + ".then(() => this.updateComplete).then(() => this.focusMarker($0))",
            id);
  }

  private void set(String property, List<ObjectNode> values) {
    getElement().setPropertyJson(property, NODES.arrayNode().addAll(values));
  }

  public Registration addMarkerSelectedListener(ComponentEventListener<MarkerSelected> listener) {
    return addListener(MarkerSelected.class, listener);
  }

  public Registration addPlacePickedListener(ComponentEventListener<PlacePicked> listener) {
    return addListener(PlacePicked.class, listener);
  }

  public Registration addPlaceRemovedListener(ComponentEventListener<PlaceRemoved> listener) {
    return addListener(PlaceRemoved.class, listener);
  }

  public Registration addMovedListener(ComponentEventListener<MapMoved> listener) {
    return addListener(MapMoved.class, listener);
  }

  private static ObjectNode at(GeoPosition position) {
    return NODES
        .objectNode()
        .put("lat", position.lat().doubleValue())
        .put("lon", position.lon().doubleValue());
  }

  /// An area's shape.
  ///
  /// @param geometry GeoJSON Polygon or MultiPolygon in WGS 84
  public record Outline(String key, String name, String geometry) {
    private ObjectNode toJson() {
      var json = NODES.objectNode().put("key", key).put("name", name);
      return json.set("geometry", JSON.readTree(geometry));
    }
  }

  /// @param kind a word for people, e.g. `skola`
  public record NamedPlace(String key, String name, String kind, GeoPosition position) {
    private ObjectNode toJson() {
      return at(position).put("key", key).put("name", name).put("kind", kind);
    }
  }

  /// How a marker is felt; shown by shape and word, never by colour alone.
  public enum Tone {
    SAFE("safe"),
    UNSAFE("unsafe"),
    NEUTRAL("neutral");

    private final String key;

    Tone(String key) {
      this.key = key;
    }
  }

  /// @param label what people read, the same in list and map
  /// @param count how many it stands for, 0 for itself alone
  /// @param opens pressing it brings what it stands for nearer
  public record Marker(
      String id,
      String label,
      Tone tone,
      @Nullable String detail,
      GeoPosition position,
      int count,
      boolean opens) {

    public Marker(
        String id, String label, Tone tone, @Nullable String detail, GeoPosition position) {
      this(id, label, tone, detail, position, 0, false);
    }

    private ObjectNode toJson() {
      var json = at(position).put("id", id).put("label", label).put("tone", tone.key);
      if (count > 0) {
        json.put("count", count).put("opens", opens);
      }
      return detail == null ? json : json.put("detail", detail);
    }
  }

  /// A planned stop on a walk.
  public record Stop(String id, String text, GeoPosition position) {
    private ObjectNode toJson() {
      var json = NODES.objectNode().put("id", id).put("text", text);
      return json.set("position", at(position));
    }
  }

  /// @param label shown in the list, else the coordinates are
  public record Picked(GeoPosition position, @Nullable String label) {
    private ObjectNode toJson() {
      return label == null ? at(position) : at(position).put("label", label);
    }
  }

  /// Someone chose a marker on the map or in its list.
  @DomEvent("marker-selected")
  public static final class MarkerSelected extends ComponentEvent<PlaceMap> {
    private static final long serialVersionUID = 1;

    private final String id;

    public MarkerSelected(
        PlaceMap source, boolean fromClient, @EventData("event.detail.id") String id) {
      super(source, fromClient);
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /// Someone chose a position by press, keyboard, list or device.
  @DomEvent("place-picked")
  public static final class PlacePicked extends ComponentEvent<PlaceMap> {
    private static final long serialVersionUID = 1;

    private final transient Picked picked;

    public PlacePicked(
        PlaceMap source,
        boolean fromClient,
        @EventData("event.detail.lat") double lat,
        @EventData("event.detail.lon") double lon,
        @EventData("event.detail.label") @Nullable String label) {
      super(source, fromClient);
      this.picked = new Picked(GeoPosition.of(lat, lon), label);
    }

    public Picked picked() {
      return picked;
    }
  }

  /// Someone asks for a picked place to be taken away.
  @DomEvent("place-removed")
  public static final class PlaceRemoved extends ComponentEvent<PlaceMap> {
    private static final long serialVersionUID = 1;

    private final int index;

    public PlaceRemoved(
        PlaceMap source, boolean fromClient, @EventData("event.detail.index") int index) {
      super(source, fromClient);
      this.index = index;
    }

    /// Its place in what was set by [PlaceMap#setPicked].
    public int index() {
      return index;
    }
  }
}
