import type { Draft } from '../../elements/survey-form/survey.js';
import type { Submission } from './post.js';

interface Kept {
  draft: Draft;
  submissionId: string;
  /** Of the questionnaire that the answers were given to. */
  version: number;
  /** Sending has begun: go on with it. */
  queued?: Submission;
  /** What was sent without an answer: the server may have any of these. */
  unanswered: Submission[];
  /** When, as ISO 8601. */
  savedAt: string;
}

/** Unsent answers on this device, with the id that makes a second sending of them harmless. */
export interface Keeper {
  readonly draft?: Draft;
  readonly version?: number;
  /** What was on its way when the page was left. */
  readonly queued?: Submission;
  /** The same until `clear`. */
  submissionId(): string;
  /** Takes back what was queued. On a shared device nothing is stored, and what was is removed. */
  write(draft: Draft, sharedDevice: boolean): void;
  /** From now on this is to be sent, also after a reload. */
  queue(submission: Submission): void;
  /** It will not be taken as it is. */
  unqueue(): void;
  unanswered(): Submission[];
  addUnanswered(submission: Submission): void;
  /** The answers are on the device, and not only on the page. */
  isKept(): boolean;
  clear(): void;
}

/** Answers about crime should not lie about in phones for ever. */
const keptFor_days = 30;
const prefix = 'survey:';

/**
 * One draft for each survey, and for each invitation link: several in a household may use one device. Without a
 * link it is the one last written to.
 */
export function keeper(
  survey: { slug: string; version: number }, link = '', storage: Storage | undefined = storageOrNone(), clock = () => new Date(),
): Keeper {
  if (storage) sweep(storage, clock());
  const base = `${prefix}${survey.slug}`;
  const key = link ? `${base}:${link.slice(0, 8)}` : latestOf(base, storage);
  const found = readKept(key, storage);
  let kept = found;
  let submissionId = found?.submissionId ?? crypto.randomUUID();
  let unanswered = found?.unanswered ?? [];
  let stored = found !== undefined;

  const save = (change: Partial<Kept>, keeps: boolean) => {
    kept = {
      draft: { answers: {}, page: 0 }, ...kept, version: survey.version, savedAt: clock().toISOString(), ...change, submissionId, unanswered,
    };
    if (!keeps) storage?.removeItem(key);
    stored = keeps && store(key, kept, storage);
  };
  let sharedDevice = false;

  return {
    draft: found?.draft,
    version: found?.version,
    queued: found?.queued,
    submissionId: () => submissionId,
    write(draft, shared) {
      sharedDevice = shared;
      save({ draft, queued: undefined }, !shared);
    },
    queue: (submission) => save({ queued: submission }, !sharedDevice),
    unqueue: () => save({ queued: undefined }, !sharedDevice),
    unanswered: () => unanswered,
    addUnanswered(submission) {
      const text = JSON.stringify(submission);
      if (unanswered.some((earlier) => JSON.stringify(earlier) === text)) return;
      unanswered = [...unanswered, submission];
      save({}, !sharedDevice);
    },
    isKept: () => stored,
    clear() {
      storage?.removeItem(key);
      kept = undefined;
      unanswered = [];
      stored = false;
      submissionId = crypto.randomUUID();
    },
  };
}

/** A full or forbidden storage costs the draft, never the answers on the page. */
function store(key: string, kept: Kept, storage: Storage | undefined): boolean {
  try {
    storage?.setItem(key, JSON.stringify(kept));
    return storage !== undefined;
  } catch (error) {
    console.warn('the draft could not be kept', error);
    return false;
  }
}

function readKept(key: string, storage: Storage | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<Kept> | null;
    const { draft, submissionId } = kept ?? {};
    if (!submissionId || typeof draft?.answers !== 'object' || draft.answers === null) return undefined;
    return { unanswered: [], version: 0, savedAt: '', ...kept, submissionId, draft: { ...draft, page: Number(draft.page) || 0 } };
  } catch {
    return undefined;
  }
}

function latestOf(base: string, storage: Storage | undefined): string {
  const mine = keysOf(storage).filter((key) => key === base || key.startsWith(`${base}:`));
  const written = (key: string) => readKept(key, storage)?.savedAt ?? '';
  return mine.sort((one, two) => written(two).localeCompare(written(one)))[0] ?? base;
}

function sweep(storage: Storage, now: Date): void {
  const oldest = new Date(now.getTime() - keptFor_days * 86_400_000).toISOString();
  for (const key of keysOf(storage)) {
    if ((readKept(key, storage)?.savedAt ?? '') < oldest) storage.removeItem(key);
  }
}

function keysOf(storage: Storage | undefined): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_none, index) => storage?.key(index) ?? '').filter((key) => key.startsWith(prefix));
}

function storageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
