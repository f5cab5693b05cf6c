import '@vaadin/button';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { nearest } from '../place-map/geo.js';
import type { Picked, PlacePicked, PlaceRemoved } from '../place-map/types.js';
import { defaultMaxPlaces } from './answers.js';
import type { Field } from './kinds/field.js';
import { fields } from './kinds/index.js';
import { described } from './kinds/native.js';
import type { Answers, PlaceAnswer } from './questionnaire.js';

/** A position this close to a known place is told by its name. */
const near_m = 250;

/**
 * A question about places, part of `survey-form`: the map or a list instead of it, and what is asked about each
 * place picked. The map is fetched when the question comes into view. Until it is there, where it fails and for
 * who would rather not, the list does all that the map does. Renders without a shadow root, to share the form's
 * styles and ids.
 */
export class SurveyPlaces extends LitElement {
  @property({ attribute: false }) field!: Field;
  /** Fetches and registers `place-map`. */
  @property({ attribute: false }) loadMap: () => Promise<unknown> = () => import('../place-map/index.js');
  @state() private map: 'waiting' | 'here' | 'failed' = 'waiting';
  /** Who has begun with the list, or asked for it, keeps it. */
  @state() private withoutMap = false;
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
      ${this.choice()}
      ${this.showsMap ? this.drawn() : this.list()}
      ${repeat(this.places, (_place, index) => index, (place, index) => this.about(place, index))}`, true);
  }

  private get places(): PlaceAnswer[] {
    return Array.isArray(this.field.value) ? (this.field.value as PlaceAnswer[]) : [];
  }

  private get most(): number {
    return this.field.question.maxPlaces ?? defaultMaxPlaces;
  }

  private get showsMap(): boolean {
    return this.map === 'here' && !this.withoutMap;
  }

  /** Between the map and the list, or why there is no map. */
  private choice(): TemplateResult {
    const { t } = this.field.texts;
    if (this.map !== 'here') return html`<p class="left" role="status">${t(this.map === 'failed' ? 'map.failed' : 'map.loading')}</p>`;
    return html`<vaadin-button class="mapChoice" theme="tertiary" @click=${() => {
      this.withoutMap = !this.withoutMap;
    }}>${t(this.withoutMap ? 'map.show' : 'map.without')}</vaadin-button>`;
  }

  private drawn(): TemplateResult {
    const { context, texts } = this.field;
    return html`
      <place-map
        mode="pick" lang=${texts.language} .outlines=${context.outlines ?? []} .places=${context.places ?? []} .tiles=${context.tiles ?? null}
        .bounds=${context.bounds}
        .picked=${guard([this.field.value, context.places], () => this.picked())}
        .maxPicked=${this.most}
        @place-picked=${({ detail }: CustomEvent<PlacePicked>) => this.add(detail)}
        @place-removed=${({ detail }: CustomEvent<PlaceRemoved>) => this.unpick(detail.index)}></place-map>`;
  }

  private list(): TemplateResult {
    const { id, context, texts, texts: { t } } = this.field;
    if (this.most > 1 && this.places.length >= this.most) return html`<p>${t('place.most', { max: this.most })}</p>`;
    return html`
      <survey-place-list
        .context=${context} .texts=${texts} base=${id}
        @focusin=${() => {
          this.withoutMap = true;
        }}
        @place-picked=${({ detail }: CustomEvent<PlacePicked>) => this.add(detail, true)}></survey-place-list>`;
  }

  private about(place: PlaceAnswer, index: number): TemplateResult | typeof nothing {
    const { question, texts: { t }, ...around } = this.field;
    if (this.showsMap && !question.sub?.length) return nothing;
    const heading = this.headingOf(place, index);
    return html`
      <section class="place" id="${this.field.id}-place-${index}" tabindex="-1" aria-label=${heading}>
        <div class="placeHeading">
          <strong>${heading}</strong>
          ${this.showsMap ? nothing : html`<vaadin-button theme="tertiary" aria-label=${t('place.removeLabel', { place: heading })}
            @click=${() => this.unpick(index, true)}>${t('place.remove')}</vaadin-button>`}
        </div>
        ${fields(question.sub ?? [], place.sub ?? {}, { ...around, texts: this.field.texts, place: index }, (key, value) =>
          this.answer(index, { ...this.places[index]?.sub, [key]: value }))}
      </section>`;
  }

  private headingOf(place: PlaceAnswer, index: number): string {
    const { t } = this.field.texts;
    return t('error.place', { number: index + 1, text: this.nameOf(place) ?? t('place.position', place as { lat: number; lon: number }) });
  }

  private picked(): Picked[] {
    return this.places.map((place) => ({ lat: place.lat, lon: place.lon, label: this.nameOf(place) }));
  }

  private nameOf(place: PlaceAnswer): string | undefined {
    const { context: { places = [] }, texts: { t } } = this.field;
    const known = places.find((candidate) => same(candidate, place)) ?? nearest(place, places, near_m);
    if (!known) return undefined;
    return same(known, place) ? known.name : t('place.near', { place: known.name });
  }

  /** Five decimals are about a metre. Where one place is asked for, a new one replaces it. */
  private add({ lat, lon }: { lat: number; lon: number }, focus = false): void {
    const kept = this.most === 1 ? [] : this.places;
    if (kept.length >= this.most) return;
    const place = { lat: rounded(lat), lon: rounded(lon), sub: {} };
    const { say, texts: { t } } = this.field;
    this.field.change([...kept, place]);
    say(t('place.added', { place: this.headingOf(place, kept.length) }));
    if (focus) this.focusOn(`[id="${this.field.id}-place-${kept.length}"]`);
  }

  private unpick(index: number, focus = false): void {
    this.field.change(this.places.filter((_place, other) => other !== index));
    if (focus) this.focusOn('[role=group]');
  }

  /** Once the form has drawn it. */
  private focusOn(selector: string): void {
    requestAnimationFrame(() => {
      const target = this.querySelector<HTMLElement>(selector);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    });
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
