import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { nearest } from '../place-map/geo.js';
import type { PlaceMap } from '../place-map/place-map.element.js';
import type { Bounds, Marker, Outline, Picked, Place, PlacePicked, Tiles } from '../place-map/types.js';
import { DraftKeeper, freshDraft, isBegun, missing, sentOf } from './draft-keeper.js';
import { frameOf } from './frame.js';
import type { PutMark } from './mark-api.js';
import { aboutParts, describePart, feelPart, type FormActions } from './form-parts.js';
import { styles } from './open-map.styles.js';
import { textsIn, type MapTexts } from './texts.js';
import type { MarkDraft, OpenMapData, Outcome } from './types.js';

/** A position this close to a known place is told by its name. */
const near_m = 250;

/** What the map is drawn from, made once: a new list is a reason to draw anew. */
interface Drawn {
  outlines: Outline[];
  places: Place[];
  tiles: Tiles | null;
  markers: Marker[];
  bounds?: Bounds;
  frame?: Bounds;
}

/**
 * A map that is open before a walk: what others have marked, and a form to mark a place oneself. What has been begun
 * stays on the device until the server has confirmed it.
 *
 * @fires mark-sent - `CustomEvent<string>` with the mark's id, when the server has it
 */
export class OpenMap extends LitElement {
  static override readonly styles = styles;

  @property({ attribute: false }) map?: OpenMapData;
  @property({ attribute: false }) put?: PutMark;
  @property({ attribute: false }) keeper?: DraftKeeper;
  /** Fetches and registers `place-map`. */
  @property({ attribute: false }) loadMap: () => Promise<unknown> = () => import('../place-map/index.js');
  @property() override lang = 'sv';

  @state() private draft: MarkDraft = freshDraft();
  @state() private drawing: 'waiting' | 'here' | 'failed' = 'waiting';
  @state() private sending = false;
  @state() private outcome?: Outcome;
  @state() private complaints: readonly string[] = [];
  @state() private unkept = false;
  @state() private restored = false;
  @query('place-map') private readonly drawnMap?: PlaceMap;
  private drawn?: Drawn;
  private picked: Picked[] = [];
  private readonly seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void this.fetchMap();
  }, { rootMargin: '300px' });

  /** Brings a mark of somebody's into sight on the map. */
  showMark(id: string): void {
    this.renderRoot.querySelector('#where')?.scrollIntoView({ block: 'start' });
    this.drawnMap?.focusMarker(id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.seen.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('map') && this.map) this.drawn = drawnOf(this.map);
    if (changed.has('keeper')) {
      const kept = this.keeper?.kept();
      if (kept) this.draft = kept;
      this.restored = kept !== undefined;
    }
    const { position, place } = this.draft;
    const [before] = this.picked;
    if (before?.lat !== position?.lat || before?.lon !== position?.lon) {
      this.picked = position ? [{ ...position, label: place }] : [];
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { map } = this;
    if (!map) return nothing;
    const texts = textsIn(this.lang);
    return html`<div class="all" lang=${texts.language} dir=${texts.direction}>
      ${map.status === 'open' ? this.open(texts) : this.shut(texts)}</div>`;
  }

  private open(texts: MapTexts): TemplateResult {
    return this.outcome?.kind === 'taken' ? this.thanks(texts) : this.form(texts);
  }

  /** Only to look at; a mark that never came through is not hidden from its writer. */
  private shut(texts: MapTexts): TemplateResult {
    const { t } = texts;
    const left = this.restored && isBegun(this.draft);
    return html`${left
      ? html`<div class="note" role="status"><p>${t('shut.left')}</p>
          ${this.draft.description ? html`<blockquote dir="auto">${this.draft.description}</blockquote>` : nothing}
          <button type="button" @click=${() => this.startAnew()}>${t('form.discard')}</button></div>`
      : nothing}
      ${this.drawn?.markers.length ? html`<div id="where">${this.mapOf(texts, 'view')}</div>` : nothing}`;
  }

  private thanks(texts: MapTexts): TemplateResult {
    const { t } = texts;
    return html`<section class="note thanks" role="status">
        <h2 tabindex="-1">${t('thanks.title')}</h2>
        <p>${t('thanks.text')}</p>
        <button type="button" class="primary" @click=${() => this.startAnew(true)}>${t('thanks.more')}</button>
      </section>`;
  }

  private form(texts: MapTexts): TemplateResult {
    const { t } = texts;
    const { draft, complaints } = this;
    const act: FormActions = { change: (part) => this.change(part) };
    return html`<form novalidate aria-label=${t('form.label')} @submit=${this.submit}>
      ${this.restored ? html`<p class="note" role="status">${t('form.restored')}</p>` : nothing}
      <section id="where" tabindex="-1">
        <h2>${t('where.title')}</h2>
        ${this.mapOf(texts, 'pick')}
        ${this.placeChoice(texts)}
        <p class="chosen" role="status">${draft.position
          ? t('where.chosen', { place: draft.place ?? t('where.position', { ...draft.position }) })
          : t('where.none')}</p>
        ${complaints.includes('position') ? html`<p class="alarm" id="wrong-position">${t('wrong.position')}</p>` : nothing}
      </section>
      ${feelPart(draft, texts, complaints, act)}
      ${aboutParts(this.map!.categories, draft, texts, complaints, act)}
      ${describePart(draft, texts, complaints, act)}
      ${this.trouble(texts)}
      <div class="bar">
        <button type="submit" class="primary" ?disabled=${this.sending}>${t(this.sending ? 'form.sending' : 'form.send')}</button>
        ${isBegun(draft) ? html`<button type="button" ?disabled=${this.sending} @click=${() => this.startAnew()}>${t('form.discard')}</button>` : nothing}
      </div>
      <p class="hint">${t('form.after')}</p>
    </form>`;
  }

  private mapOf(texts: MapTexts, mode: 'pick' | 'view'): TemplateResult {
    const { t, language } = texts;
    if (this.drawing === 'waiting') return html`<p role="status">${t('where.loading')}</p>`;
    if (this.drawing === 'failed' || !this.drawn) return html`<p class="alarm" role="alert">${t('where.failed')}</p>`;
    const { outlines, places, tiles, markers, bounds, frame } = this.drawn;
    return html`<place-map listed-elsewhere mode=${mode} lang=${language} .outlines=${outlines} .places=${places}
      .tiles=${tiles} .markers=${markers} .bounds=${bounds} .frame=${frame} .picked=${this.picked}
      @place-picked=${({ detail }: CustomEvent<PlacePicked>) => this.pick(detail)}
      @place-removed=${() => this.change({ position: undefined, place: undefined })}></place-map>`;
  }

  /** The way without a map: by name. */
  private placeChoice(texts: MapTexts): TemplateResult | typeof nothing {
    const { t } = texts;
    const places = this.drawn?.places ?? [];
    const { position } = this.draft;
    if (!places.length) return nothing;
    return html`<label for="named">${t('where.named')}</label>
      <select id="named" @change=${({ target }: Event) => {
        const place = places.find(({ key }) => key === (target as HTMLSelectElement).value);
        if (place) this.pick({ lat: place.lat, lon: place.lon, label: place.name });
      }}>
        <option value="" ?selected=${!position}>${t('where.named.choose')}</option>
        ${places.map((place) => html`<option value=${place.key}
          ?selected=${position?.lat === rounded(place.lat) && position.lon === rounded(place.lon)}>${place.name}</option>`)}
      </select>`;
  }

  private trouble(texts: MapTexts): TemplateResult {
    return html`<div role="alert">${this.outcome ? html`<p class="alarm">${this.troubleText(this.outcome, texts)}</p>` : nothing}
      ${this.complaints.length ? html`<p class="alarm">${texts.t('wrong.some')}</p>` : nothing}
      ${this.unkept ? html`<p class="alarm">${texts.t('form.unkept')}</p>` : nothing}</div>`;
  }

  private troubleText(outcome: Outcome, { t }: MapTexts): string {
    switch (outcome.kind) {
      case 'away':
        return outcome.wait_s > 5 ? t('trouble.wait', { minutes: Math.ceil(outcome.wait_s / 60) }) : t('trouble.away');
      case 'closed':
        return t('trouble.closed');
      case 'conflict':
        return t('trouble.conflict');
      case 'invalid':
        return t('trouble.invalid');
      case 'refused':
        return t('trouble.refused', { status: outcome.status });
      case 'taken':
        return '';
    }
  }

  private pick({ lat, lon, label }: PlacePicked): void {
    const position = { lat: rounded(lat), lon: rounded(lon) };
    const known = this.drawn && nearest(position, this.drawn.places, near_m);
    const { t } = textsIn(this.lang);
    this.change({ position, place: label ?? (known ? t('where.near', { place: known.name }) : undefined) });
  }

  private change(part: Partial<MarkDraft>): void {
    this.draft = { ...this.draft, ...part };
    const filled = Object.keys(part);
    this.complaints = this.complaints.filter((field) => !filled.includes(field));
    this.outcome = undefined;
    this.unkept = this.keeper ? !this.keeper.keep(this.draft) : false;
  }

  private startAnew(again = false): void {
    this.keeper?.forget();
    this.draft = freshDraft();
    this.outcome = undefined;
    this.complaints = [];
    this.restored = false;
    void this.focusOn(again ? '#where' : '#where, .all');
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.send();
  };

  private async send(): Promise<void> {
    this.complaints = missing(this.draft);
    this.outcome = undefined;
    const [first] = this.complaints;
    if (first) return this.focusOn(`#${first === 'position' ? 'where' : first}`);
    if (!this.put || this.sending) return;
    this.sending = true;
    const outcome = await this.put(this.draft.id, sentOf(this.draft));
    this.sending = false;
    this.outcome = outcome;
    if (outcome.kind === 'taken') await this.taken();
    else if (outcome.kind === 'invalid') this.complaints = outcome.fields;
    // What is there under the id is another mark; this one goes under a new id.
    else if (outcome.kind === 'conflict') this.keepAs({ ...this.draft, id: crypto.randomUUID() });
  }

  private keepAs(draft: MarkDraft): void {
    this.draft = draft;
    this.keeper?.keep(draft);
  }

  private async taken(): Promise<void> {
    const { id } = this.draft;
    this.keeper?.forget();
    this.restored = false;
    this.dispatchEvent(new CustomEvent('mark-sent', { detail: id, bubbles: true, composed: true }));
    await this.focusOn('.thanks h2');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }

  private async fetchMap(): Promise<void> {
    this.seen.disconnect();
    try {
      await this.loadMap();
      this.drawing = 'here';
    } catch {
      this.drawing = 'failed';
    }
  }
}

function drawnOf({ context = {}, marks, area }: OpenMapData): Drawn {
  const { outlines = [], places = [], tiles = null, bounds } = context;
  const around = outlines.find(({ key }) => key === area) ?? outlines[0];
  return {
    outlines: around ? [around] : [],
    places,
    tiles,
    bounds,
    frame: frameOf(outlines.find(({ key }) => key === area)),
    markers: marks.map(({ id, position, label, valence, description }) => ({
      id, ...position, label, tone: valence, ...(description ? { detail: description } : {}),
    })),
  };
}

/** Five decimals are about a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

declare global {
  interface HTMLElementTagNameMap {
    'open-map': OpenMap;
  }
}
