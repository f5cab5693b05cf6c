import '@vaadin/button';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isInside } from '../place-map/geo.js';
import { locate, type NotLocated } from '../place-map/locate.js';
import { search } from '../place-map/search.js';
import type { Place, Position } from '../place-map/types.js';
import type { SurveyContext } from './survey.js';
import type { Key, SurveyTexts } from './texts.js';

/** As many as are shown before somebody asks for the rest. */
const few = 6;

const troubles: Record<NotLocated, Key> = {
  'position.denied': 'position.denied', 'position.unavailable': 'position.unavailable', 'position.timeout': 'position.timeout',
};

/**
 * Places to choose without a map, part of `survey-form`: searched for, out of a list, or where the device is.
 * Renders without a shadow root, to share the form's styles.
 *
 * @fires place-picked - `{lat, lon}`, as `place-map` does
 */
export class SurveyPlaceList extends LitElement {
  @property({ attribute: false }) context: SurveyContext = {};
  @property({ attribute: false }) texts!: SurveyTexts;
  /** Begins the ids of what is inside. */
  @property() base = '';
  @state() private query = '';
  @state() private all = false;
  @state() private locating = false;
  @state() private trouble?: Key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { t } = this.texts;
    return html`
      <vaadin-button id="${this.base}-mine" ?disabled=${this.locating} @click=${this.pickMine}>${t('place.mine')}</vaadin-button>
      <div role="status">${this.locating ? html`<p class="left">${t('place.locating')}</p>` : nothing}
        ${this.trouble ? html`<p class="error">${t(this.trouble)}</p>` : nothing}</div>
      ${this.context.places?.length ? this.named(this.context.places) : nothing}`;
  }

  private named(places: Place[]): TemplateResult {
    const { t } = this.texts;
    const found = this.query.trim() ? search(places, this.query) : places;
    const shown = this.all ? found : found.slice(0, few);
    return html`
      <label class="part" for="${this.base}-search">${t('place.search')}</label>
      <input id="${this.base}-search" type="search" autocomplete="off" .value=${this.query}
        @input=${({ target }: Event) => {
          this.query = (target as HTMLInputElement).value;
          this.all = false;
        }}>
      <p class="left" role="status">${this.query.trim() ? t('place.found', { count: found.length }) : nothing}</p>
      ${shown.length ? html`<ul class="found" aria-label=${t('place.list')}>${shown.map((place) => html`
        <li><vaadin-button @click=${() => this.pick(place)}><bdi>${place.name}</bdi> <bdi class="kind">${place.kind}</bdi></vaadin-button></li>`)}</ul>`
      : html`<p>${t('place.notFound')}</p>`}
      ${shown.length < found.length
        ? html`<vaadin-button theme="tertiary" @click=${() => {
            this.all = true;
          }}>${t('place.all', { count: found.length })}</vaadin-button>`
        : nothing}`;
  }

  private readonly pickMine = async (): Promise<void> => {
    this.trouble = undefined;
    this.locating = true;
    const found = await locate(navigator.geolocation);
    this.locating = false;
    if (typeof found === 'string') this.trouble = troubles[found];
    else this.pick(found);
  };

  private pick({ lat, lon }: Position): void {
    const { bounds } = this.context;
    this.trouble = bounds && !isInside({ lat, lon }, bounds) ? 'place.outside' : undefined;
    if (!this.trouble) this.dispatchEvent(new CustomEvent('place-picked', { detail: { lat, lon }, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-place-list': SurveyPlaceList;
  }
}
