import * as L from 'leaflet';
import { render, html, type TemplateResult } from 'lit';
import { sweden } from './geo';
import { declutter } from './labels';
import { countSymbol, pinSymbol, stopSymbol, toneSymbol } from './symbols';
import { tileLayer } from './tiles';
import type { Bounds, Marker, Outline, Picked, Place, Position, Stop, Tiles, ViewChanged } from './types';

export interface MapViewEvents {
  /** Someone pressed the map; the place is the one under the finger, if any. */
  pressed(position: Position, place: Place | undefined): void;
  markerPressed(id: string): void;
  tilesFailed(failed: boolean): void;
  moved(view: ViewChanged): void;
}

/** Half the side of a comfortable touch target. */
const finger_px = 22;
/** Room for the zoom buttons beside a note. */
const beside_px = 64;
const closeUp = 16;
/** How much nearer the map comes when something that stands for several is pressed. */
const nearer = 2;
/** A map that is being drawn along is not asked about at each step. */
const pause_ms = 150;

const layers = ['outlines', 'route', 'places', 'stops', 'markers', 'picked', 'accuracy'] as const;

/** The drawn half of the element: Leaflet behind the words the element thinks in. */
export class MapView {
  private readonly map: L.Map;
  private readonly drawn = Object.fromEntries(layers.map((name) => [name, L.featureGroup()])) as
    Record<(typeof layers)[number], L.FeatureGroup>;
  private readonly resized: ResizeObserver;
  private readonly animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  private tiles?: L.TileLayer;
  private places: readonly Place[] = [];
  private telling?: ReturnType<typeof setTimeout>;
  private told = '';

  constructor(container: HTMLElement, private readonly events: MapViewEvents) {
    this.map = L.map(container, {
      attributionControl: false,
      zoomControl: false,
      boxZoom: false,
      scrollWheelZoom: false,
      minZoom: 4,
      maxZoom: 19,
      zoomSnap: 0.5,
      keyboardPanDelta: 40,
      maxBounds: corners(sweden).pad(0.3),
      zoomAnimation: this.animate,
      fadeAnimation: this.animate,
      markerZoomAnimation: this.animate,
      inertia: this.animate,
    });
    L.control.scale({ imperial: false }).addTo(this.map);
    for (const name of layers) this.drawn[name].addTo(this.map);
    this.map.on('click', ({ latlng }) => this.press(latlng));
    this.map.on('zoomend viewreset', () => this.declutter());
    this.map.on('moveend', () => this.tellLater());
    // The wheel zooms only while the map is in use, so that the page scrolls past it.
    this.map.on('focus', () => this.map.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map.scrollWheelZoom.disable());
    this.resized = new ResizeObserver(() => this.map.invalidateSize({ animate: false }));
    this.resized.observe(container);
    this.showBounds(corners(sweden));
    // Everything drawn stands in the list beside the map too, as text and buttons.
    this.map.getPane('mapPane')!.setAttribute('aria-hidden', 'true');
  }

  destroy(): void {
    // To remove the map ends its movements, which would be told.
    this.map.off('moveend');
    clearTimeout(this.telling);
    this.resized.disconnect();
    this.map.remove();
  }

  setTiles(tiles: Tiles | null): void {
    this.tiles?.remove();
    this.tiles = tiles ? tileLayer(tiles, this.events.tilesFailed).addTo(this.map) : undefined;
  }

  /** Picking wants single presses; a double one would pick twice and zoom. */
  setPicking(picking: boolean): void {
    this.map.doubleClickZoom[picking ? 'disable' : 'enable']();
  }

  setOutlines(outlines: readonly Outline[]): void {
    const group = this.drawn.outlines.clearLayers();
    for (const { name, geometry } of outlines) {
      const shape = L.geoJSON(geometry, { interactive: false, style: { className: 'outline' } });
      group.addLayer(shape);
      if (outlines.length > 1) this.put('outlines', shape.getBounds().getCenter(), html`<span class="label area">${name}</span>`, 'spot');
    }
    this.declutter();
  }

  setPlaces(places: readonly Place[]): void {
    this.places = places;
    this.drawn.places.clearLayers();
    for (const place of places) {
      this.put('places', point(place), html`<i class="dot"></i><span class="label">${place.name}</span>`, 'spot');
    }
    this.declutter();
  }

  setMarkers(markers: readonly Marker[], selected: string | undefined): void {
    this.drawn.markers.clearLayers();
    for (const { id, tone, count, ...at } of markers) {
      this.put('markers', point(at), count ? countSymbol(tone, count) : toneSymbol(tone), id === selected ? 'touch selected' : 'touch')
        .on('click', () => this.events.markerPressed(id));
    }
    this.declutter();
  }

  setStops(stops: readonly Stop[]): void {
    this.drawn.stops.clearLayers();
    stops.forEach((stop, i) => this.put('stops', point(stop.position), stopSymbol(i + 1), 'spot'));
    this.declutter();
  }

  setRoute(route: ReadonlyArray<readonly [number, number]>): void {
    const line = route.map(([lat, lon]) => L.latLng(lat, lon));
    this.drawn.route.clearLayers();
    for (const className of ['route halo', 'route']) {
      this.drawn.route.addLayer(L.polyline(line, { className, interactive: false }));
    }
  }

  setPicked(picked: readonly Picked[]): void {
    this.drawn.picked.clearLayers();
    picked.forEach((place, i) => this.put('picked', point(place), pinSymbol(i + 1), 'tip'));
    this.declutter();
  }

  /** A ring as wide as the device's own doubt about where it is. */
  showAccuracy(at: Position, radius_m: number): void {
    this.drawn.accuracy.clearLayers()
      .addLayer(L.circle(point(at), { radius: radius_m, className: 'accuracy', interactive: false }));
  }

  centre(): { position: Position; place: Place | undefined } {
    const centre = this.map.getCenter();
    return { position: position(centre), place: this.placeAt(centre) };
  }

  zoomBy(steps: number): void {
    this.map.setZoom(Math.round(this.map.getZoom()) + steps, { animate: this.animate });
  }

  /** Brings a position to the centre, near enough to tell the streets apart. */
  goTo(at: Position): void {
    this.map.setView(point(at), Math.max(closeUp, this.map.getZoom()), { animate: this.animate });
  }

  /** Comes nearer to a position; false where the map can come no nearer. */
  open(at: Position): boolean {
    const zoom = this.map.getZoom();
    if (zoom >= this.map.getMaxZoom()) return false;
    this.map.setView(point(at), Math.min(zoom + nearer, this.map.getMaxZoom()), { animate: this.animate });
    return true;
  }

  /** Brings a position into sight without zooming, if it is not there already. */
  reveal(at: Position): void {
    this.map.panInside(point(at), { padding: [48, 64], animate: this.animate });
  }

  /** A note at a position, until the next press or Escape. */
  showNote(at: Position, content: TemplateResult): void {
    const maxWidth = Math.min(240, this.map.getSize().x - 2 * beside_px);
    L.popup({ closeButton: false, className: 'note', offset: [0, -8], maxWidth, autoPanPadding: [beside_px, 12] })
      .setLatLng(point(at)).setContent(element(content)).openOn(this.map);
  }

  /** Shows the areas; without them what was marked, or the places, or where picking is allowed, or the country. */
  fit(bounds: Bounds | undefined, frame: Bounds | undefined): void {
    if (frame) return this.showBounds(corners(frame));
    const { outlines, route, stops, markers, picked, places } = this.drawn;
    const shown = [[outlines], [route, stops, markers, picked], [places]]
      .map((groups) => groups.reduce((box, group) => box.extend(group.getBounds()), L.latLngBounds([])))
      .find((box) => box.isValid());
    this.showBounds(shown ?? corners(bounds ?? sweden));
  }

  fitTo(key: string, outlines: readonly Outline[]): void {
    const outline = outlines.find((candidate) => candidate.key === key);
    if (outline) this.showBounds(L.geoJSON(outline.geometry).getBounds());
  }

  private showBounds(bounds: L.LatLngBounds): void {
    this.map.fitBounds(bounds, { padding: [24, 24], maxZoom: closeUp, animate: false });
  }

  /** Tells what is in sight, once the map has come to rest and if that is something else than before. */
  private tellLater(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      const box = this.map.getBounds();
      const view = { south: box.getSouth(), west: box.getWest(), north: box.getNorth(), east: box.getEast(), zoom: this.map.getZoom() };
      const now = Object.values(view).map((degrees) => degrees.toFixed(6)).join();
      if (now === this.told) return;
      this.told = now;
      this.events.moved(view);
    }, pause_ms);
  }

  private press(latlng: L.LatLng): void {
    this.events.pressed(position(latlng), this.placeAt(latlng));
  }

  /** The place whose symbol lies within a finger's reach, the nearest first. */
  private placeAt(latlng: L.LatLng): Place | undefined {
    const at = this.map.latLngToLayerPoint(latlng);
    const reach = (place: Place) => at.distanceTo(this.map.latLngToLayerPoint(point(place)));
    return this.places
      .map((place) => ({ place, px: reach(place) }))
      .filter(({ px }) => px <= finger_px)
      .sort((a, b) => a.px - b.px)[0]?.place;
  }

  private put(layer: (typeof layers)[number], at: L.LatLng, content: TemplateResult, className: string): L.Marker {
    const icon = L.divIcon({ html: element(content), className: `symbol ${className}`, iconSize: undefined });
    const marker = L.marker(at, { icon, keyboard: false, interactive: className.startsWith('touch') });
    this.drawn[layer].addLayer(marker);
    return marker;
  }

  private declutter(): void {
    const pane = this.map.getPane('markerPane')!;
    const labels = [...pane.querySelectorAll<HTMLElement>('.label.area'), ...pane.querySelectorAll<HTMLElement>('.label:not(.area)')];
    declutter(labels, [...pane.querySelectorAll('.pin, .tone, .stop, .count')]);
  }
}

function element(content: TemplateResult): HTMLElement {
  const host = document.createElement('div');
  render(content, host);
  return host;
}

const point = ({ lat, lon }: Position) => L.latLng(lat, lon);
const position = ({ lat, lng }: L.LatLng): Position => ({ lat: round(lat), lon: round(lng) });
/** Six decimals are a decimetre; more would only pretend. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const corners = ({ south, west, north, east }: Bounds) => L.latLngBounds([south, west], [north, east]);
