import '../../elements/walk-logger/index.js';
import { isWalkOver, newId } from '../../elements/walk-logger/draft.js';
import { CATEGORY_NOT_IN_USE } from '../../elements/walk-logger/note-list.js';
import { NoteOutbox, waits } from '../../elements/walk-logger/note-outbox.js';
import { observationApi } from '../../elements/walk-logger/observation-api.js';
import { ParticipantOutbox, participantApi } from '../../elements/walk-logger/participant-outbox.js';
import { photoApi } from '../../elements/walk-logger/photo-api.js';
import { PhotoOutbox, photoWaits } from '../../elements/walk-logger/photo-outbox.js';
import { receiptsOf } from '../../elements/walk-logger/receipts-view.js';
import { SendQueue } from '../../elements/walk-logger/send-queue.js';
import { textsIn } from '../../elements/walk-logger/texts.js';
import type { Note, Photo } from '../../elements/walk-logger/types.js';
import type { WalkLogger } from '../../elements/walk-logger/walk-logger.element.js';
import { WalkStore } from '../../elements/walk-logger/walk-store.js';
import { directionOf } from '../../i18n/texts.js';
import { alone } from './alone.js';
import { install, keptTiles, prepare, tileCache } from './prepare.js';
import { saveRescue, takeRescue } from './rescued.js';
import { findWalk, joinCodeIn, refreshed, type Found } from './walk-source.js';

/**
 * The page of one walk: gives the logger its walk and its store, and runs the queue that sends. The walk stands
 * in the page, or, where the service worker gave an empty one for want of a network, in the store.
 */
export async function runWalkPage(): Promise<void> {
  const logger = document.querySelector('walk-logger')!;
  void install();
  let store: WalkStore | undefined;
  const openStore = async (joinCode: string) => {
    try {
      return await WalkStore.open(joinCode);
    } catch (failure) {
      console.error(failure);
      return undefined;
    }
  };
  const found = await findWalk(async () => (store = await openStore(joinCodeIn(location.pathname)))?.walk());
  if (!found) {
    logger.replaceWith(missing(document.documentElement.lang));
    return;
  }
  show(logger, found);
  store?.close();
  store = await openStore(found.walk.joinCode);
  if (!store) {
    logger.storeless = true;
    return;
  }
  await new WalkPage(logger, store).run(found);
}

function show(logger: WalkLogger, { walk, lang }: Found): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  if (!document.getElementById('walk')) document.title = walk.title;
  logger.lang = lang;
  logger.walk = walk;
}

/** Said where neither the network nor the device has the walk. */
function missing(lang: string): HTMLElement {
  const { t } = textsIn(lang);
  const words = document.createElement('section');
  const heading = Object.assign(document.createElement('h1'), { textContent: t('page.missingTitle') });
  const why = Object.assign(document.createElement('p'), { textContent: t('page.missing') });
  const again = Object.assign(document.createElement('button'), { textContent: t('page.again'), type: 'button', className: 'button' });
  again.addEventListener('click', () => location.reload());
  addEventListener('online', () => location.reload());
  words.append(heading, why, again);
  return words;
}

function isOfChangedPlan(trouble: Note['trouble'] | Photo['trouble']): boolean {
  return trouble?.kind === 'invalid' && trouble.complaints.some(({ code }) => code === CATEGORY_NOT_IN_USE);
}

class WalkPage {
  readonly #queue: SendQueue;
  /** Whether the walk has been asked for since the server was found to know better. */
  #askedAnew = false;

  constructor(
    private readonly logger: WalkLogger,
    private readonly store: WalkStore,
  ) {
    const { joinCode } = logger.walk!;
    const lang = () => logger.lang;
    this.#queue = new SendQueue(
      [new ParticipantOutbox(store, participantApi(joinCode, lang)), new NoteOutbox(store, observationApi(joinCode, lang)), new PhotoOutbox(store, photoApi(joinCode, lang))],
      (sending) => (logger.sending = sending),
    );
  }

  async run({ walk, lang, fresh }: Found): Promise<void> {
    const { logger, store } = this;
    this.#listen();
    await this.#show().catch(this.#broken);
    const kept = await store.walk().catch(() => undefined);
    logger.participant = kept?.role;
    logger.store = store;
    if (globalThis.crypto?.subtle) logger.keeper = store.photos;
    if (this.#over) await this.#clearIfDone();
    else if (fresh) await this.#keep({ walk, lang }).catch(console.error);
    else void this.#refresh();
    if (kept?.tiles) logger.readiness = await keptTiles(walk, kept.tiles);
    await alone(`walk-queue-${walk.joinCode}`, () => this.#queue.start());
  }

  #listen(): void {
    const { logger, store } = this;
    const queue = this.#queue;
    store.onChange(() => {
      this.#show().catch(this.#broken);
      void queue.wake();
    });
    const back = () => {
      void queue.hurry();
      void this.#refresh();
    };
    addEventListener('online', back);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') back();
    });
    logger.addEventListener('note-saved', () => void navigator.storage?.persist?.());
    logger.addEventListener('send-asked', () => void queue.hurry());
    logger.addEventListener('role-chosen', (event) => {
      const { detail: role } = event as CustomEvent<WalkLogger['participant']>;
      logger.participant = role;
      store
        .keepWalk((now) => ({ ...(now ?? { walk: logger.walk!, lang: logger.lang }), role, joined: now?.joined ?? { id: newId() } }))
        .then(() => queue.wake(), this.#broken);
    });
    logger.addEventListener('prepare-asked', () => void this.#prepare());
    logger.addEventListener('rescue-asked', () => void saveRescue(logger, store));
    logger.addEventListener('rescue-chosen', (event) => void takeRescue(logger, store, (event as CustomEvent<File>).detail));
  }

  async #show(): Promise<void> {
    const [notes, photos] = await Promise.all([this.store.list(), this.store.photos.list()]);
    this.logger.notes = notes;
    this.logger.photos = photos;
    const troubles = [...notes, ...photos].map(({ trouble }) => trouble);
    const over = troubles.find((trouble) => trouble?.kind === 'closed' || trouble?.kind === 'calledOff');
    if (over && !this.#over) this.logger.walk = { ...this.logger.walk!, status: over.kind };
    if (this.#over) await this.#clearIfDone();
    else if (!this.#askedAnew && (troubles.some(isOfChangedPlan) || this.#hasOpened(notes))) {
      this.#askedAnew = true;
      void this.#refresh();
    }
  }

  /** What is taken in tells that the walk is open, whatever it was when it was fetched. */
  #hasOpened(notes: Note[]): boolean {
    return this.logger.walk!.status.toLowerCase() === 'planned' && notes.some(({ state }) => state === 'sent');
  }

  get #over(): boolean {
    return isWalkOver(this.logger.walk);
  }

  /** A walk that is over leaves nothing behind, once nothing of it is unsent. */
  async #clearIfDone(): Promise<void> {
    if (this.logger.cleared) return;
    const [notes, photos] = await Promise.all([this.store.list(), this.store.photos.list()]);
    const left = notes.some((note) => waits(note) || note.state === 'failed') || photos.some((photo) => photoWaits(photo) || photo.state === 'failed');
    if (left) return;
    this.logger.receipts = receiptsOf(notes);
    this.logger.cleared = true;
    await this.store.clear();
    await globalThis.caches?.delete(tileCache(this.logger.walk!.joinCode));
  }

  #keep({ walk, lang }: Pick<Found, 'walk' | 'lang'>): Promise<void> {
    return this.store.keepWalk((now) => ({ ...now, walk, lang }));
  }

  /** Asks how the walk stands; one who is out of reach goes on with what there is. */
  async #refresh(): Promise<void> {
    const { logger } = this;
    const walk = await refreshed(logger.walk!, logger.lang);
    if (!walk || logger.cleared) return;
    logger.walk = walk;
    if (this.#over) await this.#clearIfDone().catch(this.#broken);
    else await this.#keep({ walk, lang: logger.lang }).catch(this.#broken);
  }

  async #prepare(): Promise<void> {
    const { logger, store } = this;
    const walk = logger.walk!;
    await prepare(walk, {
      keep: () => this.#keep({ walk, lang: logger.lang }),
      tell: (readiness) => (logger.readiness = readiness),
    });
    const { tiles } = logger.readiness;
    await store.keepWalk((now) => now && { ...now, tiles: { count: tiles?.count ?? 0, bytes: tiles?.bytes ?? 0 } }).catch(this.#broken);
  }

  readonly #broken = (failure: unknown): void => {
    console.error(failure);
    this.logger.sending = { state: 'broken' };
  };
}
