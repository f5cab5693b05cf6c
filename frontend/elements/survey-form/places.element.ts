import '@vaadin/button';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Picked, Place, PlacePicked, PlaceRemoved } from '../place-map/types.js';
import { defaultMaxPlaces } from './answers.js';
import type { Field } from './kinds/field.js';
import { fields } from './kinds/index.js';
import { described } from './kinds/native.js';
import type { Answers, PlaceAnswer } from './questionnaire.js';

/**
 * A question about places, part of `survey-form`: the map, and what is asked about each place picked. The map is
 * fetched when the question comes into view; where that fails, the places known by name are a list. Renders
 * without a shadow root, to share the form's styles and ids.
 */
export class SurveyPlaces extends LitElement {
  @property({ attribute: false }) field!: Field;
  /** Fetches and registers `place-map`. */
  @property({ attribute: false }) loadMap: () => Promise<unknown> = () => import('../place-map/index.js');
  @state() private map: 'waiting' | 'here' | 'failed' = 'waiting';
  private readonly seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void this.fetchMap();
  }, { rootMargin: '200px' });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.seen.disconnect();
  }

  protected override render(): TemplateResult {
    return described(this.field, () => html`
      ${this.chooser()}
      ${repeat(this.places, (_place, index) => index, (place, index) => this.about(place, index))}`, true);
  }

  private get places(): PlaceAnswer[] {
    return Array.isArray(this.field.value) ? (this.field.value as PlaceAnswer[]) : [];
  }

  private picked(): Picked[] {
    return this.places.map((place) => ({ lat: place.lat, lon: place.lon, label: this.nameOf(place) }));
  }

  private get most(): number {
    return this.field.question.maxPlaces ?? defaultMaxPlaces;
  }

  private chooser(): TemplateResult {
    const { context, texts: { t, language } } = this.field;
    switch (this.map) {
      case 'waiting': return html`<p class="waiting" role="status">${t('map.loading')}</p>`;
      case 'failed': return this.list();
      case 'here': return html`
        <place-map
          mode="pick" lang=${language} .outlines=${context.outlines ?? []} .places=${context.places ?? []} .tiles=${context.tiles ?? null}
          .bounds=${context.bounds}
          .picked=${guard([this.field.value, context.places], () => this.picked())}
          .maxPicked=${this.most}
          @place-picked=${({ detail }: CustomEvent<PlacePicked>) => this.add(detail)}
          @place-removed=${({ detail }: CustomEvent<PlaceRemoved>) => this.unpick(detail.index)}></place-map>`;
    }
  }

  /** Without a map: places by name. */
  private list(): TemplateResult {
    const { id, context: { places = [] }, texts: { t } } = this.field;
    const left = places.filter((place) => !this.places.some((picked) => same(place, picked)));
    if (places.length === 0) return html`<p>${t('map.none')}</p>`;
    if (this.places.length >= this.most) return html`<p>${t('place.most', { max: this.most })}</p>`;
    return html`
      <p>${t('map.failed')}</p>
      <label class="part" for="${id}-list">${t('place.choose')}</label>
      <select id="${id}-list" @change=${({ target }: Event) => {
        const chosen = left.find(({ key }) => key === (target as HTMLSelectElement).value);
        if (chosen) this.add(chosen);
        (target as HTMLSelectElement).value = '';
      }}>
        <option value="">${t('question.choose')}</option>
        ${left.map(({ key, name }) => html`<option value=${key}>${name}</option>`)}
      </select>`;
  }

  private about(place: PlaceAnswer, index: number): TemplateResult | typeof nothing {
    const { question, texts: { t }, ...around } = this.field;
    if (this.map === 'here' && !question.sub?.length) return nothing;
    const name = this.nameOf(place);
    const number = t('place.heading', { number: index + 1 });
    const heading = name ? `${number}: ${name}` : number;
    return html`
      <section class="place" aria-label=${heading}>
        <div class="placeHeading">
          <strong>${heading}</strong>
          ${this.map === 'here' ? nothing : html`<vaadin-button theme="tertiary" aria-label=${t('place.removeLabel', { place: heading })}
            @click=${() => this.unpick(index, true)}>${t('place.remove')}</vaadin-button>`}
        </div>
        ${fields(question.sub ?? [], place.sub ?? {}, { ...around, texts: this.field.texts, place: index }, (key, value) =>
          this.answer(index, { ...this.places[index]?.sub, [key]: value }))}
      </section>`;
  }

  private nameOf(place: PlaceAnswer): string | undefined {
    return this.field.context.places?.find((known) => same(known, place))?.name;
  }

  /** Five decimals are about a metre. Where one place is asked for, a new one replaces it. */
  private add({ lat, lon }: Pick<Place, 'lat' | 'lon'>): void {
    const kept = this.most === 1 ? [] : this.places;
    if (kept.length < this.most) this.field.change([...kept, { lat: rounded(lat), lon: rounded(lon), sub: {} }]);
  }

  private unpick(index: number, focusGroup = false): void {
    this.field.change(this.places.filter((_place, other) => other !== index));
    if (focusGroup) this.querySelector<HTMLElement>('[role=group]')?.focus();
  }

  private answer(index: number, sub: Answers): void {
    this.field.change(this.places.map((place, other) => (other === index ? { ...place, sub } : place)));
  }

  private async fetchMap(): Promise<void> {
    this.seen.disconnect();
    try {
      await this.loadMap();
      this.map = 'here';
    } catch {
      this.map = 'failed';
    }
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function same(one: { lat: number; lon: number }, two: { lat: number; lon: number }): boolean {
  return rounded(one.lat) === rounded(two.lat) && rounded(one.lon) === rounded(two.lon);
}
