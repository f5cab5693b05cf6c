import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isFull } from './database.js';
import { isWalkOver, mayBePrivate, newDraft, newId, onwards, savedAs, type Step } from './draft.js';
import { noteList } from './note-list.js';
import { listStyles } from './note-list.styles.js';
import { questionsOf } from './questions.js';
import { receiptsView } from './receipts-view.js';
import { prepareView } from './prepare-view.js';
import { rescueView, type Rescued } from './rescue-view.js';
import { roleChoice } from './role-choice.js';
import { hindranceOf, startOf } from './start.js';
import { startStyles } from './start.styles.js';
import { statusLine } from './status-line.js';
import { textsIn, type TextKey } from './texts.js';
import type { Draft, Note, Observation, Photo, Readiness, Role, Sending, Walk } from './types.js';
import { sharedStyles } from './walk-logger.styles.js';
import type { PhotoKeeper } from './walk-photos.element.js';
import type { WalkStore } from './walk-store.js';

/** The store as the element uses it; absent where the browser keeps no databases. */
export type NoteStore = Pick<WalkStore, 'put' | 'update' | 'remove' | 'replace' | 'draft' | 'keepDraft' | 'dropDraft'>;

interface Beginning {
  step: Step;
  here: boolean;
  /** A new note, also once its first three answers are saved. */
  fresh: boolean;
}

/** How long a note of three taps waits for its writer to say more, milliseconds. */
const HOLD_MS = 2 * 60_000;

/**
 * Logs a safety walk (trygghetsvandring): what the walk is, one's own notes with how far each has got, and
 * the taking of a new one in three taps. Writes to the store it is given, never to the network.
 *
 * @fires note-saved - `CustomEvent<Note>` when a note, new or changed, is safe in the store
 * @fires note-removed - `CustomEvent<{id: string}>` when a note has been taken out of the store
 * @fires send-asked - `CustomEvent<void>` when the participant wants waiting notes sent now
 * @fires role-chosen - `CustomEvent<Role>` in what role one takes part
 * @fires prepare-asked - `CustomEvent<void>` when all that is needed without a network is to be fetched
 * @fires rescue-asked - `CustomEvent<void>` when unsent notes are to be saved in a file
 * @fires rescue-chosen - `CustomEvent<File>` when such a file is to be read in
 */
export class WalkLogger extends LitElement {
  static override styles = [sharedStyles, listStyles, startStyles];

  @property({ attribute: false }) walk?: Walk;
  @property({ reflect: true }) override lang = 'sv';
  @property({ attribute: false }) notes: Note[] = [];
  @property({ attribute: false }) photos: Photo[] = [];
  @property({ attribute: false }) store?: NoteStore;
  /** Where photos are kept; without it none are taken. */
  @property({ attribute: false }) keeper?: PhotoKeeper;
  /** In what role one takes part. */
  @property({ attribute: false }) participant?: Role;
  @property({ attribute: false }) readiness: Readiness = { state: 'unknown' };
  @property({ attribute: false }) rescued?: Rescued;
  @property({ attribute: false }) sending: Sending = { state: 'idle' };
  /** Set where the browser cannot keep notes at all: then none are taken. */
  @property({ type: Boolean }) storeless = false;
  /** The codes of what was sent, kept for as long as the page is, once the walk is over and the rest is gone. */
  @property({ attribute: false }) receipts: string[] = [];
  /** Set when the walk is over and nothing of it is left on the device. */
  @property({ type: Boolean }) cleared = false;

  @state() private screen: 'start' | 'home' | 'note' = 'start';
  @state() private draft?: Draft;
  @state() private begin: Beginning = { step: 'where', here: false, fresh: false };
  @state() private saveFailed?: TextKey;
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
        ${this.walk.madeUp ? html`<p class="made-up">${t('walk.madeUp')}</p>` : nothing}
        ${statusLine(this.notes, this.photos, this.sending, textsIn(this.lang), () => this.#say('send-asked', undefined))}
      </header>
      ${this.screen === 'note' && this.draft
        ? html`<walk-note
            .walk=${this.walk}
            .draft=${this.draft}
            .step=${this.begin.step}
            .here=${this.begin.here}
            .editing=${this.#saved(this.draft) !== undefined && !this.begin.fresh}
            .held=${this.begin.fresh && this.#saved(this.draft) !== undefined}
            .mayBePrivate=${mayBePrivate(this.#saved(this.draft))}
            .photos=${this.photos.filter(({ noteId }) => noteId === this.draft!.id)}
            .keeper=${this.keeper}
            .saveFailed=${this.saveFailed}
            .lang=${this.lang}
            @draft-changed=${(event: CustomEvent<Draft>) => this.#keep(event.detail)}
            @draft-held=${(event: CustomEvent<Observation>) => this.#hold(event.detail)}
            @draft-done=${(event: CustomEvent<Observation>) => this.#save(event.detail)}
            @draft-left=${() => this.#leave()}
          ></walk-note>`
        : this.screen === 'start'
          ? this.#start(this.walk)
          : this.#home(this.walk)}`;
  }

  #start(walk: Walk): TemplateResult {
    const texts = textsIn(this.lang);
    const { t } = texts;
    const joinable = !this.storeless && !isWalkOver(this.walk);
    return html`<div class="main">
        ${startOf(walk, texts)} ${this.#hindrance()}
        ${joinable ? roleChoice(this.participant, texts, (role) => this.#say('role-chosen', role)) : nothing}
        ${joinable ? prepareView(this.readiness, walk, texts, () => this.#say('prepare-asked', undefined)) : nothing}
      </div>
      ${this.storeless
        ? nothing
        : html`<footer>
            <vaadin-button theme="primary" @click=${() => (this.screen = 'home')}>
              ${t(isWalkOver(this.walk) || this.notes.length ? 'home.title' : 'start.begin')}
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
          ? noteList(this.notes, this.photos, walk, textsIn(this.lang), {
              editable: !this.draft,
              removing: this.removing,
              ask: (id) => (this.removing = id),
              edit: (note) =>
                this.#open(
                  { ...note.observation, id: note.id, private: note.state === 'private' || note.observation.private === true },
                  { step: walk.categories.some(({ key }) => key === note.observation.category) ? 'details' : 'category', here: false, fresh: false },
                ),
              remove: (note) => this.#remove(note),
              retry: (note) => this.#put({ ...note, state: 'unsent', trouble: undefined }),
              sendAsNew: (note) => this.#sendAsNew(note),
            })
          : html`<p>${t(this.cleared ? 'home.cleared' : 'home.empty')}</p>`}
        ${receiptsView(this.notes, this.cleared ? this.receipts : undefined, walk, textsIn(this.lang))}
        ${isWalkOver(this.walk) ? nothing : questionsOf(walk, textsIn(this.lang))}
        ${this.storeless
          ? nothing
          : rescueView(this.#unsent, this.rescued, textsIn(this.lang), {
              save: () => this.#say('rescue-asked', undefined),
              read: (file) => this.#say('rescue-chosen', file),
            })}
        <vaadin-button theme="tertiary" @click=${() => (this.screen = 'start')}>${t('start.about')}</vaadin-button>
      </div>
      ${isWalkOver(this.walk) || this.storeless ? nothing : html`<footer>${this.#actions()}</footer>`}`;
  }

  #actions(): TemplateResult {
    const { t } = textsIn(this.lang);
    const draft = this.draft;
    return draft
      ? html`<vaadin-button @click=${() => this.#discard(draft)}>${t('home.discard')}</vaadin-button>
          <vaadin-button
            theme="primary"
            @click=${() => this.#open(draft, { step: draft.position ? onwards(draft) : 'where', here: false, fresh: !this.#saved(draft) })}
          >
            ${t('home.continue')}
          </vaadin-button>`
      : html`<vaadin-button @click=${() => this.#open(newDraft(), { step: 'where', here: false, fresh: true })}>
            ${t('home.elsewhere')}
          </vaadin-button>
          <vaadin-button theme="primary" @click=${() => this.#open(newDraft(), { step: 'valence', here: true, fresh: true })}>
            ${t('home.here')}
          </vaadin-button>`;
  }

  #hindrance(): TemplateResult | typeof nothing {
    const { t } = textsIn(this.lang);
    if (this.storeless) return html`<p class="alarm" role="alert">${t('status.noStore')}</p>`;
    return hindranceOf(this.walk!, textsIn(this.lang));
  }

  get #unsent(): number {
    return [...this.notes, ...this.photos].filter(({ state }) => ['unsent', 'sending', 'failed'].includes(state)).length;
  }

  #saved({ id }: Draft): Note | undefined {
    return this.notes.find((note) => note.id === id);
  }

  #open(draft: Draft, begin: Beginning): void {
    this.begin = begin;
    this.draft = draft;
    this.saveFailed = undefined;
    this.actionFailed = false;
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
    if (!this.draft?.valence || this.#saved(this.draft)) this.#drop();
  }

  #drop(): void {
    this.draft = undefined;
    this.store?.dropDraft().catch(() => {});
  }

  /** Photos of a note that was never saved go with it. */
  async #discard(draft: Draft): Promise<void> {
    this.#drop();
    if (!this.#saved(draft)) await this.#act((store) => store.remove(draft.id));
  }

  /** Three answers make a note: it is safe from here on, and waits a while for more to be said. */
  async #hold(observation: Observation): Promise<void> {
    await this.#store(observation, Date.now() + HOLD_MS);
  }

  async #save(observation: Observation): Promise<void> {
    if (!(await this.#store(observation))) return;
    this.#drop();
    this.screen = 'home';
  }

  async #store(observation: Observation, notBefore?: number): Promise<boolean> {
    const draft = this.draft!;
    const saved = this.#saved(draft);
    this.saveFailed = undefined;
    try {
      const change = (now: Note): Note => savedAs(now, observation, notBefore);
      const note = change(saved ?? { id: draft.id, joinCode: this.walk!.joinCode, observation, state: 'unsent', unanswered: [], createdAt: Date.now() });
      if (saved) await this.store!.update(draft.id, change);
      else await this.store!.put(note);
      this.notes = [...this.notes.filter(({ id }) => id !== note.id), note];
      this.#say('note-saved', note);
      return true;
    } catch (failure) {
      this.saveFailed = isFull(failure) ? 'form.full' : 'form.saveFailed';
      return false;
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
      await store.replace(id, note);
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
