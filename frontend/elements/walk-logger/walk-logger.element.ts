import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { newDraft, newId, onwards, type Step } from './draft.js';
import { noteList } from './note-list.js';
import { startOf } from './start.js';
import { textsIn } from './texts.js';
import type { Draft, Note, Observation, Sending, Walk } from './types.js';
import { sharedStyles } from './walk-logger.styles.js';
import { listStyles } from './note-list.styles.js';
import { waits } from './send-queue.js';
import type { WalkStore } from './walk-store.js';

/** The store as the element uses it; absent where the browser keeps no databases. */
export type NoteStore = Pick<WalkStore, 'put' | 'update' | 'remove' | 'draft' | 'keepDraft' | 'dropDraft'>;

/**
 * Logs a safety walk (trygghetsvandring): what the walk is, one's own notes with how far each has got, and
 * the taking of a new one in three taps. Writes to the store it is given, never to the network.
 *
 * @fires note-saved - `CustomEvent<Note>` when a note, new or changed, is safe in the store
 * @fires note-removed - `CustomEvent<{id: string}>` when a note has been taken out of the store
 * @fires send-asked - `CustomEvent<void>` when the participant wants waiting notes sent now
 */
export class WalkLogger extends LitElement {
  static override styles = [sharedStyles, listStyles];

  @property({ attribute: false }) walk?: Walk;
  @property({ reflect: true }) override lang = 'sv';
  @property({ attribute: false }) notes: Note[] = [];
  @property({ attribute: false }) store?: NoteStore;
  @property({ attribute: false }) sending: Sending = { state: 'idle' };
  /** Set where the browser cannot keep notes at all: then none are taken. */
  @property({ type: Boolean }) storeless = false;

  @state() private screen: 'start' | 'home' | 'note' = 'start';
  @state() private draft?: Draft;
  @state() private begin: { step: Step; here: boolean } = { step: 'where', here: false };
  @state() private saveFailed = false;
  @state() private actionFailed = false;
  @state() private removing?: string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const firstNotes = changed.has('notes') && !changed.get('notes')?.length && this.notes.length > 0;
    if (firstNotes && this.screen === 'start') this.screen = 'home';
    if (changed.has('store') && this.store) void this.#findDraft(this.store);
    this.dir = textsIn(this.lang).direction;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('screen') && changed.get('screen') !== undefined) {
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.walk) return nothing;
    const { t } = textsIn(this.lang);
    return html`<header>
        ${this.walk.madeUp ? html`<p class="made-up">${t('walk.madeUp')}</p>` : nothing} ${this.#status()}
      </header>
      ${this.screen === 'note' && this.draft
        ? html`<walk-note
            .walk=${this.walk}
            .draft=${this.draft}
            .step=${this.begin.step}
            .here=${this.begin.here}
            .editing=${this.#isSaved(this.draft)}
            .saveFailed=${this.saveFailed}
            .lang=${this.lang}
            @draft-changed=${(event: CustomEvent<Draft>) => this.#keep(event.detail)}
            @draft-done=${(event: CustomEvent<Observation>) => this.#save(event.detail)}
            @draft-left=${() => this.#leave()}
          ></walk-note>`
        : this.screen === 'start'
          ? this.#start(this.walk)
          : this.#home(this.walk)}`;
  }

  #start(walk: Walk): TemplateResult {
    const { t } = textsIn(this.lang);
    return html`<div class="main">${startOf(walk, textsIn(this.lang))} ${this.#hindrance()}</div>
      ${this.storeless
        ? nothing
        : html`<footer>
            <vaadin-button theme="primary" @click=${() => (this.screen = 'home')}>
              ${t(this.#closed || this.notes.length ? 'home.title' : 'start.begin')}
            </vaadin-button>
          </footer>`}`;
  }

  #home(walk: Walk): TemplateResult {
    const { t } = textsIn(this.lang);
    return html`<div class="main">
        <h1 tabindex="-1">${t('home.title')}</h1>
        ${this.#hindrance()} ${this.actionFailed ? html`<p class="alarm" role="alert">${t('note.failedAction')}</p>` : nothing}
        ${this.draft ? html`<p class="hint">${t('home.draft')}</p>` : nothing}
        ${this.notes.length
          ? noteList(this.notes, walk, textsIn(this.lang), {
              editable: !this.draft,
              removing: this.removing,
              ask: (id) => (this.removing = id),
              edit: (note) => this.#open({ ...note.observation, id: note.id }, { step: 'details', here: false }),
              remove: (note) => this.#remove(note),
              retry: (note) => this.#put({ ...note, state: 'unsent', trouble: undefined }),
              sendAsNew: (note) => this.#sendAsNew(note),
            })
          : html`<p>${t('home.empty')}</p>`}
        <vaadin-button theme="tertiary" @click=${() => (this.screen = 'start')}>${t('start.about')}</vaadin-button>
      </div>
      ${this.#closed || this.storeless ? nothing : html`<footer>${this.#actions()}</footer>`}`;
  }

  #actions(): TemplateResult {
    const { t } = textsIn(this.lang);
    const draft = this.draft;
    return draft
      ? html`<vaadin-button @click=${() => this.#drop()}>${t('home.discard')}</vaadin-button>
          <vaadin-button theme="primary" @click=${() => this.#open(draft, { step: draft.position ? onwards(draft) : 'where', here: false })}>
            ${t('home.continue')}
          </vaadin-button>`
      : html`<vaadin-button @click=${() => this.#open(newDraft(), { step: 'where', here: false })}>
            ${t('home.elsewhere')}
          </vaadin-button>
          <vaadin-button theme="primary" @click=${() => this.#open(newDraft(), { step: 'valence', here: true })}>
            ${t('home.here')}
          </vaadin-button>`;
  }

  /** How many notes the server has yet to confirm; stands on every screen. */
  #status(): TemplateResult {
    const { t } = textsIn(this.lang);
    const unsent = this.notes.filter(waits).length;
    const failed = this.notes.filter(({ state }) => state === 'failed').length;
    const parts = [
      unsent === 1 ? t('status.unsentOne') : unsent ? t('status.unsent', { count: unsent }) : '',
      failed === 1 ? t('status.failedOne') : failed ? t('status.failed', { count: failed }) : '',
    ].filter(Boolean);
    const waiting = unsent > 0 && this.sending.state === 'waiting';
    const calm = t(this.notes.length ? 'status.allSent' : 'status.none');
    return html`<div class="status ${failed || this.sending.state === 'broken' ? 'trouble' : unsent ? 'pending' : ''}">
      <p role="status">
        <strong>${parts.join(' · ') || calm}</strong>
        ${waiting ? html`<span>${t('status.waiting')}</span>` : nothing}
        ${this.sending.state === 'broken' ? html`<span>${t('status.broken')}</span>` : nothing}
      </p>
      ${waiting
        ? html`<vaadin-button @click=${() => this.dispatchEvent(new CustomEvent('send-asked'))}>${t('status.sendNow')}</vaadin-button>`
        : nothing}
    </div>`;
  }

  #hindrance(): TemplateResult | typeof nothing {
    const { t } = textsIn(this.lang);
    if (this.storeless) return html`<p class="alarm" role="alert">${t('status.noStore')}</p>`;
    return this.#closed ? html`<p class="notice">${t('walk.closed')}</p>` : nothing;
  }

  get #closed(): boolean {
    return this.walk?.status.toLowerCase() === 'closed';
  }

  #isSaved({ id }: Draft): boolean {
    return this.notes.some((note) => note.id === id);
  }

  #open(draft: Draft, begin: { step: Step; here: boolean }): void {
    this.begin = begin;
    this.draft = draft;
    this.saveFailed = this.actionFailed = false;
    this.removing = undefined;
    this.screen = 'note';
  }

  async #findDraft(store: NoteStore): Promise<void> {
    this.draft = (await store.draft().catch(() => undefined)) ?? this.draft;
  }

  /** Keeping the draft is a safety net: if it fails, saving will say so. */
  #keep(draft: Draft): void {
    this.draft = draft;
    this.store?.keepDraft(draft).catch(() => {});
  }

  #leave(): void {
    this.screen = 'home';
    if (!this.draft?.valence || this.#isSaved(this.draft)) this.#drop();
  }

  #drop(): void {
    this.draft = undefined;
    this.store?.dropDraft().catch(() => {});
  }

  async #save(observation: Observation): Promise<void> {
    const { id } = this.draft!;
    const saved = this.notes.find((note) => note.id === id);
    this.saveFailed = false;
    try {
      const note: Note = saved
        ? { ...saved, observation, state: 'unsent', trouble: undefined }
        : { id, joinCode: this.walk!.joinCode, observation, state: 'unsent', unanswered: [], createdAt: Date.now() };
      if (saved) await this.store!.update(id, (now) => ({ ...now, observation, state: 'unsent', trouble: undefined }));
      else await this.store!.put(note);
      this.#drop();
      this.screen = 'home';
      this.#say('note-saved', note);
    } catch {
      this.saveFailed = true;
    }
  }

  #put(note: Note): Promise<void> {
    return this.#act(async (store) => {
      await store.update(note.id, (now) => ({ ...now, state: note.state, trouble: note.trouble }));
      this.#say('note-saved', note);
    });
  }

  #remove({ id }: Note): Promise<void> {
    this.removing = undefined;
    return this.#act(async (store) => {
      await store.remove(id);
      this.#say('note-removed', { id });
    });
  }

  #sendAsNew({ id, joinCode, observation, createdAt }: Note): Promise<void> {
    const note: Note = { id: newId(), joinCode, observation, state: 'unsent', unanswered: [], createdAt };
    return this.#act(async (store) => {
      await store.put(note);
      await store.remove(id);
      this.#say('note-saved', note);
    });
  }

  async #act(work: (store: NoteStore) => Promise<void>): Promise<void> {
    this.actionFailed = false;
    await work(this.store!).catch(() => (this.actionFailed = true));
  }

  #say<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail }));
  }
}
