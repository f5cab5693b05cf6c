import '@vaadin/button';
import '@vaadin/radio-group';
import '@vaadin/text-area';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { PlacePicked } from '../place-map/types.js';
import { completed, onwards, type Step } from './draft.js';
import { detailsOf } from './note-details.js';
import { POOR_ACCURACY_M, isInSweden, locate, round, type Locating } from './position.js';
import { surroundingsOf } from './surroundings.js';
import { mapOf, placeText, whereOf } from './note-place.js';
import { textsIn, type TextKey } from './texts.js';
import type { Draft, Observation, Photo, Position, Valence, Walk } from './types.js';
import { sharedStyles } from './walk-logger.styles.js';
import type { PhotoKeeper } from './walk-photos.element.js';
import { noteStyles } from './walk-note.styles.js';

/**
 * Takes down one observation: where, safe or unsafe, category, and then whatever else one wants to say.
 * Used by `walk-logger` only, which keeps the draft and stores what is saved.
 *
 * @fires draft-changed - `CustomEvent<Draft>` after every choice
 * @fires draft-held - `CustomEvent<Observation>` when place, feeling and category are there: to be saved at once
 * @fires draft-done - `CustomEvent<Observation>` when a complete observation is to be saved
 * @fires draft-left - `CustomEvent<void>` when one goes back out of it
 */
export class WalkNote extends LitElement {
  static override styles = [sharedStyles, noteStyles];

  @property({ attribute: false }) walk!: Walk;
  @property({ attribute: false }) draft!: Draft;
  @property() override lang = 'sv';
  /** Where to begin; one who changes a finished note begins at its details. */
  @property({ attribute: false }) step: Step = 'where';
  /** Whether the note has been saved before. */
  @property({ type: Boolean }) editing = false;
  /** Whether the device's position is asked for from the start. */
  @property({ type: Boolean }) here = false;
  /** A new note whose first three answers are saved. */
  @property({ type: Boolean }) held = false;
  /** Whether it can still be made private, or open again. */
  @property({ type: Boolean }) mayBePrivate = true;
  @property({ attribute: false }) photos: Photo[] = [];
  @property({ attribute: false }) keeper?: PhotoKeeper;
  /** Why the phone could not save, set by the owner. */
  @property({ attribute: false }) saveFailed?: TextKey;

  @state() private locating?: Locating;
  @state() private picked: Position[] = [];
  @state() private alarm?: TextKey;
  @state() private map: 'loading' | 'ready' | 'failed' = 'loading';
  #stopLocating = () => {};
  /** Made once for each visit to the map, which takes a new list as a reason to draw anew. */
  #surroundings = surroundingsOf();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.here) this.#seekDevice();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLocating();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('step')) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const screens: Record<Step, () => TemplateResult> = {
      where: () => this.#where(),
      map: () => this.#onMap(),
      valence: () => this.#valence(),
      category: () => this.#category(),
      details: () => this.#details(),
    };
    return html`<div class="screen">${keyed(this.step, screens[this.step]())}</div>`;
  }

  #where(): TemplateResult {
    return html`<div class="main">
        ${this.#heading('form.where', 1)}
        ${whereOf(this.walk, textsIn(this.lang), {
          here: () => this.#chooseHere(),
          map: () => this.#go('map'),
          stop: ({ id, position }) => this.#choosePlace({ ...position }, id),
        })}
      </div>
      <footer>${this.#back()}</footer>`;
  }

  #onMap(): TemplateResult {
    const texts = textsIn(this.lang);
    const [picked] = this.picked;
    return html`<div class="main">
        ${this.#heading('form.mapTitle', 1)}
        ${mapOf(this.walk, this.#surroundings, this.picked, this.map, texts, {
          pick: (picked) => this.#pick(picked),
          unpick: () => (this.picked = []),
        })}
        ${this.#alarm()}
      </div>
      <footer>
        ${this.map === 'ready' && !picked ? html`<p class="first">${texts.t('form.mapNothing')}</p>` : nothing}
        ${this.#back()}
        <vaadin-button theme="primary" ?disabled=${!picked} @click=${() => picked && this.#choosePlace(picked)}
          >${texts.t('form.mapUse')}</vaadin-button
        >
      </footer>`;
  }

  #valence(): TemplateResult {
    const { t } = textsIn(this.lang);
    const tile = (valence: Valence) =>
      html`<button class="tile valence ${valence}" @click=${() => this.#chooseValence(valence)}>
        <span class="sign" aria-hidden="true"></span>${t(`note.${valence}`)}
      </button>`;
    return html`<div class="main low">${this.#heading('form.feel', 2)} ${this.#place()} ${tile('unsafe')} ${tile('safe')}</div>
      <footer>${this.#back()}</footer>`;
  }

  #category(): TemplateResult {
    return html`<div class="main low">
        ${this.#heading('form.about', 3)} ${this.#place()}
        <div class="tiles">
          ${this.#categories().map(
            ({ key, text }) => html`<button class="tile" @click=${() => this.#chooseCategory(key)}>${text}</button>`,
          )}
        </div>
      </div>
      <footer>${this.#back()}</footer>`;
  }

  #details(): TemplateResult {
    const texts = textsIn(this.lang);
    const { t } = texts;
    return html`<div class="main">
        ${this.#heading(this.editing ? 'form.detailsEdit' : this.held ? 'form.detailsHeld' : 'form.details')}
        ${this.editing ? nothing : html`<p class="hint">${t(this.held ? 'form.heldHint' : 'form.detailsHint')}</p>`}
        ${detailsOf(this.walk, this.draft, texts, this.#placeText(), this.mayBePrivate, this.#photos(), {
          change: (part) => this.#change(part),
          keepPrivate: (chosen) => this.#keepPrivate(chosen),
          go: (step) => this.#go(step),
        })}
        ${this.locating?.state === 'seeking' || !this.draft.position ? this.#place() : nothing} ${this.#alarm()}
        ${this.saveFailed ? html`<p class="alarm" role="alert">${t(this.saveFailed)}</p>` : nothing}
      </div>
      <footer>
        ${this.held
          ? nothing
          : html`<vaadin-button @click=${() => this.#leave()}>${t(this.editing ? 'form.cancel' : 'form.back')}</vaadin-button>`}
        <vaadin-button theme="primary" @click=${() => this.#save()}>${t(this.held ? 'form.done' : 'form.save')}</vaadin-button>
      </footer>`;
  }

  #photos(): TemplateResult | typeof nothing {
    const { draft, photos, keeper, lang } = this;
    return keeper && !draft.private
      ? html`<walk-photos editable .noteId=${draft.id} .photos=${photos} .keeper=${keeper} .lang=${lang}></walk-photos>`
      : nothing;
  }

  #heading(key: TextKey, step?: number): TemplateResult {
    const { t } = textsIn(this.lang);
    return html`${step && !this.editing ? html`<p class="step">${t('form.step', { step })}</p>` : nothing}
      <h1 tabindex="-1">${t(key)}</h1>`;
  }

  #back(): TemplateResult {
    return html`<vaadin-button @click=${() => this.#leave()}>${textsIn(this.lang).t('form.back')}</vaadin-button>`;
  }

  #alarm(): TemplateResult | typeof nothing {
    return this.alarm ? html`<p class="alarm" role="alert">${textsIn(this.lang).t(this.alarm)}</p>` : nothing;
  }

  /** Where the note is, or how the search for it goes: said aloud as it changes. */
  #place(): TemplateResult {
    const { t } = textsIn(this.lang);
    const lost = this.locating && ['denied', 'unavailable', 'abroad'].includes(this.locating.state);
    const poor = (this.draft.position?.accuracy_m ?? 0) > POOR_ACCURACY_M;
    return html`<div class="place ${lost ? 'alarm' : ''}">
      <p role="status">${this.#placeText()} ${poor ? t('place.poor') : nothing}</p>
      ${lost || poor
        ? html`<vaadin-button @click=${() => this.#go('where')}>${t('form.change')}</vaadin-button>`
        : nothing}
    </div>`;
  }

  #placeText = () => placeText(this.walk, this.draft, this.locating, textsIn(this.lang));

  /** A place that people like is no answer to why a place feels unsafe. */
  #categories() {
    const { categories } = this.walk;
    return this.draft.valence === 'safe' ? categories : categories.filter(({ key }) => key.toLowerCase() !== 'liked');
  }

  #chooseHere(): void {
    this.#change({ position: undefined, stopId: undefined });
    this.#seekDevice();
    this.#go(onwards(this.draft));
  }

  #choosePlace(position: Observation['position'], stopId?: string): void {
    this.#stopLocating();
    this.locating = undefined;
    this.#change({ position, stopId });
    this.#go(onwards(this.draft));
    this.#hold();
  }

  #chooseValence(valence: Valence): void {
    const severity = valence === 'safe' ? 0 : this.draft.severity || 2;
    const fits = valence === 'safe' || this.draft.category?.toLowerCase() !== 'liked';
    this.#change({ valence, severity, category: fits ? this.draft.category : undefined });
    this.#go(onwards(this.draft));
  }

  #chooseCategory(category: string): void {
    this.#change({ category }, 'details');
    this.#hold();
  }

  /** A private note takes no photos: those there are go. */
  #keepPrivate(chosen: boolean): void {
    this.draft = { ...this.draft, private: chosen };
    if (chosen) for (const { id } of this.photos) void this.keeper?.remove(id);
    this.#tellDraft();
    this.#hold();
  }

  /** With the three answers there, a new note is saved without being asked for. */
  #hold(): void {
    const { position, valence, category } = this.draft;
    if (this.editing || !position || !isInSweden(position) || !valence || !category) return;
    this.dispatchEvent(new CustomEvent<Observation>('draft-held', { detail: completed(this.draft) }));
  }

  #seekDevice(): void {
    this.#stopLocating();
    this.locating = { state: 'seeking' };
    this.#stopLocating = locate((locating) => {
      this.locating = locating;
      if (!('found' in locating) || !locating.found) return;
      this.#change({ position: locating.found, stopId: undefined });
      this.#hold();
    });
  }

  #pick({ lat, lon, accuracy_m }: PlacePicked): void {
    const position = { lat: round(lat), lon: round(lon), ...(accuracy_m === undefined ? {} : { accuracy_m: Math.ceil(accuracy_m) }) };
    this.alarm = isInSweden(position) ? undefined : 'place.abroad';
    this.picked = this.alarm ? [] : [position];
  }

  #go(step: Step): void {
    this.alarm = undefined;
    this.step = step;
    if (step === 'map') this.#loadMap();
  }

  #loadMap(): void {
    const { position, stopId } = this.draft;
    this.picked = position && !stopId ? [position] : [];
    this.#surroundings = surroundingsOf(this.walk);
    import('../place-map/index.js').then(
      () => (this.map = 'ready'),
      () => (this.map = 'failed'),
    );
  }

  #leave(): void {
    const complete = this.draft.valence && this.draft.category;
    if (this.step === 'map') this.#go('where');
    else if (this.step !== 'details' && complete) this.#go('details');
    else if (this.step === 'category') this.#go('valence');
    else if (this.step === 'valence' && !this.here) this.#go('where');
    else this.dispatchEvent(new CustomEvent('draft-left'));
  }

  #change(part: Partial<Observation>, step?: Step): void {
    this.draft = { ...this.draft, ...part };
    this.#tellDraft();
    if (step) this.#go(step);
  }

  #tellDraft(): void {
    this.dispatchEvent(new CustomEvent<Draft>('draft-changed', { detail: this.draft }));
  }

  #save(): void {
    const { position } = this.draft;
    this.alarm = !position ? 'place.missing' : isInSweden(position) ? undefined : 'place.abroad';
    if (!this.alarm) this.dispatchEvent(new CustomEvent<Observation>('draft-done', { detail: completed(this.draft) }));
  }
}
