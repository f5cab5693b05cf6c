import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import ar from '../../i18n/place-map.ar.json';
import en from '../../i18n/place-map.en.json';
import sv from '../../i18n/place-map.sv.json';
import { languages, type Language } from '../../i18n/texts';
import { locate } from './locate';
import { MapView } from './map-view';
import { markerList, outlineList, pickedList, pickedName, placeList, stopList, toneTexts, type MapTexts } from './panel';
import { pickAt, pickOf, refusal } from './picking';
import { leafletStyles, styles } from './place-map.styles';
import { search } from './search';
import { crosshair, icons } from './symbols';
import { creditParts } from './tiles';
import type {
  Bounds, MapMode, Marker, Outline, Picked, Place, PlaceMapEvents, PlacePicked, Position, Stop, Tiles,
} from './types';

const textsIn = languages({ sv, en, ar });

/**
 * A map of places, with everything on it also in a list beside it. It fetches nothing but the background's
 * tiles, and keeps nothing: the page sets `picked` in answer to the events.
 *
 * @fires place-picked {PlacePicked} someone chose a position by press, keyboard, list or device
 * @fires place-removed {PlaceRemoved} someone asks for the removal of `picked[index]`
 * @fires marker-selected {MarkerSelected} someone chose a marker on the map or in the list
 * @fires view-changed {ViewChanged} the map has come to rest and shows something else than before
 * @cssprop --place-map-height the height of the drawn map
 */
export class PlaceMap extends LitElement {
  static override readonly styles = [leafletStyles, styles];

  @property({ attribute: false }) outlines: readonly Outline[] = [];
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) markers: readonly Marker[] = [];
  @property({ attribute: false }) stops: readonly Stop[] = [];
  /** Corners of a planned route, as latitude and longitude. */
  @property({ attribute: false }) route: ReadonlyArray<readonly [number, number]> = [];
  @property({ attribute: false }) picked: readonly Picked[] = [];
  /** The background; without one the map draws itself from the areas and places alone. */
  @property({ attribute: false }) tiles: Tiles | null = null;
  /** Where picking is allowed, within Sweden. */
  @property({ attribute: false }) bounds?: Bounds;
  /** What is in sight at first; without it the areas in full, or else all there is. */
  @property({ attribute: false }) frame?: Bounds;
  /** The page lists the markers itself and, in pick mode, places, stops and what is picked: they are not listed here too. */
  @property({ type: Boolean, attribute: 'listed-elsewhere' }) listedElsewhere = false;
  @property() mode: MapMode = 'view';
  /** With 1, a new pick is meant to replace the old; with more, picking stops when they are full. */
  @property({ type: Number, attribute: 'max-picked' }) maxPicked = 1;
  @property({ reflect: true }) override lang: Language = 'sv';

  @state() private tilesFailed = false;
  @state() private sought = '';
  @state() private allPlaces = false;
  @state() private selected?: string;
  @state() private locating = false;
  @state() private said: { text: string; refused: boolean } = { text: '', refused: false };
  @query('#map') private readonly canvas!: HTMLElement;

  private view?: MapView;
  /** From here on the map stays where the reader put it. */
  private touched = false;
  /** The reader asked for a change of `picked` that the page has not yet made. */
  private asked = false;

  private get texts(): MapTexts {
    return textsIn(this.lang);
  }

  /** Shows the frame, else the areas in full, or else all there is. */
  fit(): void {
    this.view?.fit(this.bounds, this.frame);
  }

  /** Selects a marker, brings it into sight and shows its note, as if it had been chosen in the list. */
  focusMarker(id: string): void {
    const marker = this.markers.find((candidate) => candidate.id === id);
    if (!marker) return;
    if (marker.opens && this.open(marker)) return;
    this.selected = id;
    this.view?.goTo(marker);
    this.showNote(marker);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.destroy();
    this.view = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tiles')) this.tilesFailed = false;
    const before = changed.get('picked');
    if (before && this.asked) this.tellOfPicked(before.length);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected) return;
    const fresh = !this.view;
    this.view ??= this.draw();
    this.show(this.view, (name) => fresh || changed.has(name));
    const more = ['places', 'markers', 'stops', 'route', 'bounds', 'frame'].some((name) => changed.has(name));
    if (fresh || changed.has('outlines') || (more && !this.touched)) this.fit();
  }

  private draw(): MapView {
    return new MapView(this.canvas, {
      pressed: (position, place) => this.press(position, place),
      markerPressed: (id) => this.selectOnMap(id),
      tilesFailed: (failed) => (this.tilesFailed = failed),
      moved: (view) => this.tell('view-changed', view),
    });
  }

  private show(view: MapView, changed: (name: string) => boolean): void {
    if (changed('outlines')) view.setOutlines(this.outlines);
    if (changed('places')) view.setPlaces(this.places);
    if (changed('markers') || changed('selected')) view.setMarkers(this.markers, this.selected);
    if (changed('stops')) view.setStops(this.stops);
    if (changed('route')) view.setRoute(this.route);
    if (changed('picked')) view.setPicked(this.picked);
    if (changed('mode')) view.setPicking(this.mode === 'pick');
    if (changed('tiles')) view.setTiles(this.tiles);
  }

  protected override render(): TemplateResult {
    const { language, direction } = this.texts;
    return html`<div class="frame" lang=${language} dir=${direction}
      @pointerdown=${() => (this.touched = true)} @keydown=${() => (this.touched = true)}>
      ${this.stage()}
      <div class="panel">${this.panel()}</div></div>`;
  }

  private stage(): TemplateResult {
    const { t } = this.texts;
    const picking = this.mode === 'pick';
    const only = this.outlines.length === 1 ? this.outlines[0] : undefined;
    return html`<div class="stage ${this.tiles && !this.tilesFailed ? 'tiled' : ''}">
      <div id="map" role="application" tabindex="0" aria-describedby="keys" @keydown=${this.pressKey}
        aria-label=${only ? t('map.labelOf', { name: only.name }) : t('map.label')}></div>
      <p class="keys" id="keys">${t(picking ? 'map.keysPick' : 'map.keys')}</p>
      ${picking ? crosshair : nothing}
      <div class="zoom">
        <button type="button" aria-label=${t('map.zoomIn')} @click=${() => this.view?.zoomBy(1)}>${icons.plus}</button>
        <button type="button" aria-label=${t('map.zoomOut')} @click=${() => this.view?.zoomBy(-1)}>${icons.minus}</button>
        <button type="button" aria-label=${t('map.showAll')} @click=${() => this.fit()}>${icons.all}</button>
      </div>
      <p class="credit">${this.credit()}</p></div>`;
  }

  private credit(): unknown {
    const { t } = this.texts;
    if (!this.tiles) return t('map.noTiles');
    if (this.tilesFailed) return t('map.tilesFailed');
    return creditParts(this.tiles.attribution)
      .map(({ text, href }) => (href ? html`<a href=${href} target="_blank" rel="noopener">${text}</a>` : text));
  }

  private panel(): TemplateResult[] {
    const { texts, picked, places, markers, stops, outlines } = this;
    const picking = this.mode === 'pick';
    const parts: TemplateResult[] = [];
    if (picking) parts.push(this.picker());
    const listedHere = !(picking && this.listedElsewhere);
    if (listedHere && (picking || picked.length)) {
      parts.push(pickedList({ picked, max: picking ? this.maxPicked : picked.length,
        remove: picking ? (index) => this.unpick(index) : undefined }, texts));
    }
    if (listedHere && places.length) parts.push(this.placePanel());
    if (markers.length && !this.listedElsewhere) parts.push(markerList(markers, this.selected, (id) => this.selectInList(id), texts));
    if (listedHere && stops.length) parts.push(stopList(stops, ({ position, text }) => this.lookAt(position, text), texts));
    if (outlines.length > 1) parts.push(outlineList(outlines, (key) => this.view?.fitTo(key, outlines), texts));
    return parts;
  }

  private picker(): TemplateResult {
    const { t } = this.texts;
    return html`<p class="hint">${t('pick.how')}</p>
      <div class="row">
        <button type="button" id="mine" ?disabled=${this.locating} @click=${this.pickMine}>${icons.mine}${t('pick.mine')}</button>
        <button type="button" id="centre" @click=${this.pickCentre}>${icons.centre}${t('pick.centre')}</button>
      </div>
      <p role="status" class="said ${this.said.refused ? 'refused' : ''}">${this.said.text}</p>`;
  }

  private placePanel(): TemplateResult {
    const { texts, sought } = this;
    const picking = this.mode === 'pick';
    return placeList({
      found: sought.trim() ? search(this.places, sought) : this.places,
      query: sought,
      all: this.allPlaces,
      noneText: texts.t(picking ? 'places.none' : 'places.noneView'),
      search: (query) => (this.sought = query),
      showAll: () => (this.allPlaces = true),
      choose: (place) => (picking ? this.pick(pickOf(place)) : this.lookAt(place, place.name)),
    }, texts);
  }

  private press(position: Position, place: Place | undefined): void {
    if (this.mode === 'pick') this.pick(place ? pickOf(place) : pickAt(position, this.places, this.texts));
    else if (place) this.view?.showNote(place, html`<p>${place.name}</p>`);
  }

  private readonly pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || this.mode !== 'pick') return;
    event.preventDefault();
    this.pickCentre();
  };

  private readonly pickCentre = (): void => {
    if (!this.view) return;
    const { position, place } = this.view.centre();
    this.press(position, place);
  };

  private readonly pickMine = async (): Promise<void> => {
    const { t } = this.texts;
    this.locating = true;
    this.say(t('pick.locating'));
    const found = await locate(navigator.geolocation);
    this.locating = false;
    this.say('');
    if (typeof found === 'string') return this.say(t(found), true);
    const label = t('picked.mine', { m: Math.max(1, Math.round(found.accuracy_m)) });
    if (this.pick({ ...found, label })) this.view?.showAccuracy(found, found.accuracy_m);
  };

  private pick(candidate: PlacePicked): boolean {
    const refused = refusal(candidate, this, this.texts);
    if (refused) {
      this.say(refused, true);
      return false;
    }
    this.asked = true;
    this.tell('place-picked', candidate);
    this.view?.reveal(candidate);
    return true;
  }

  private unpick(index: number): void {
    this.asked = true;
    this.tell('place-removed', { index });
    void this.updateComplete.then(() => {
      const left = this.renderRoot.querySelectorAll<HTMLElement>('.remove');
      (left[Math.min(index, left.length - 1)] ?? this.canvas).focus();
    });
  }

  private tellOfPicked(before: number): void {
    const { t } = this.texts;
    const last = this.picked.at(-1);
    this.asked = false;
    if (last && this.picked.length >= before) this.say(t('picked.added', { name: pickedName(last, this.texts) }));
    else if (this.picked.length < before) this.say(t('picked.removed'));
  }

  private selectInList(id: string): void {
    if (id === this.selected) {
      this.selected = undefined;
      return;
    }
    this.focusMarker(id);
    if (this.selected === id) this.tell('marker-selected', { id });
  }

  private selectOnMap(id: string): void {
    const marker = this.markers.find((candidate) => candidate.id === id)!;
    if (marker.opens && this.open(marker)) return;
    this.selected = id;
    this.showNote(marker);
    this.tell('marker-selected', { id });
  }

  /** From then on the map stays near, whatever the page puts on it. */
  private open(marker: Marker): boolean {
    this.touched = true;
    return this.view?.open(marker) ?? false;
  }

  private showNote(marker: Marker): void {
    const tone = this.texts.t(toneTexts[marker.tone]);
    this.view?.showNote(marker, html`<p><strong>${marker.label}</strong></p><p class="kind">${tone}</p>
      ${marker.detail ? html`<p>${marker.detail}</p>` : nothing}`);
  }

  private lookAt(position: Position, text: string): void {
    this.view?.goTo(position);
    this.view?.showNote(position, html`<p>${text}</p>`);
  }

  private say(text: string, refused = false): void {
    this.said = { text, refused };
  }

  private tell<Name extends keyof PlaceMapEvents>(name: Name, detail: PlaceMapEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-map': PlaceMap;
  }
}
