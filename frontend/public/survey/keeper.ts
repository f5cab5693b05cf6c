import type { Draft } from '../../elements/survey-form/survey.js';

interface Kept extends Draft {
  submissionId: string;
}

/** Unsent answers on this device, with the id that makes a second sending of them harmless. */
export interface Keeper {
  read(): Draft | undefined;
  /** On a shared device nothing is stored, and what was is removed. */
  write(draft: Draft, sharedDevice: boolean): void;
  /** The same until `clear`. */
  submissionId(): string;
  clear(): void;
}

export function keeper(key: string, storage: Storage | undefined = storageOrNone()): Keeper {
  const found = readKept(key, storage);
  let id = found?.submissionId ?? crypto.randomUUID();
  return {
    read: () => found && { answers: found.answers, page: found.page },
    write(draft, sharedDevice) {
      if (sharedDevice) storage?.removeItem(key);
      else store(key, { ...draft, submissionId: id }, storage);
    },
    submissionId: () => id,
    clear() {
      storage?.removeItem(key);
      id = crypto.randomUUID();
    },
  };
}

/** A full or forbidden storage costs the draft, never the answers on the page. */
function store(key: string, kept: Kept, storage: Storage | undefined): void {
  try {
    storage?.setItem(key, JSON.stringify(kept));
  } catch (error) {
    console.warn('the draft could not be kept', error);
  }
}

function readKept(key: string, storage: Storage | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<Kept> | null;
    if (!kept?.submissionId || typeof kept.answers !== 'object' || kept.answers === null) return undefined;
    return { answers: kept.answers, page: Number(kept.page) || 0, submissionId: kept.submissionId };
  } catch {
    return undefined;
  }
}

function storageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
