package se.rodatraden.place.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// The map has come to rest and shows something else than before.
@DomEvent("view-changed")
public final class MapMoved extends ComponentEvent<PlaceMap> {
  private static final long serialVersionUID = 1;

  private final double south;
  private final double west;
  private final double north;
  private final double east;
  private final double zoom;

  public MapMoved(
      PlaceMap source,
      boolean fromClient,
      @EventData("event.detail.south") double south,
      @EventData("event.detail.west") double west,
      @EventData("event.detail.north") double north,
      @EventData("event.detail.east") double east,
      @EventData("event.detail.zoom") double zoom) {
    super(source, fromClient);
    this.south = south;
    this.west = west;
    this.north = north;
    this.east = east;
    this.zoom = zoom;
  }

  public double south() {
    return south;
  }

  public double west() {
    return west;
  }

  public double north() {
    return north;
  }

  public double east() {
    return east;
  }

  /// As web maps count it.
  public double zoom() {
    return zoom;
  }
}
