import type { MarkDraft, SentMark } from './types.js';

/** Keeps what has been begun on the device, under the map's code. */
export class DraftKeeper {
  readonly #key: string;

  constructor(code: string, private readonly storage: () => Storage = () => localStorage) {
    this.#key = `open-map:${code}`;
  }

  /** What was begun before; nothing where there is none, or where it cannot be read. */
  kept(): MarkDraft | undefined {
    try {
      const draft: unknown = JSON.parse(this.storage().getItem(this.#key) ?? 'null');
      return isDraft(draft) ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether the browser could keep it */
  keep(draft: MarkDraft): boolean {
    try {
      this.storage().setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      this.storage().removeItem(this.#key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}

function isDraft(value: unknown): value is MarkDraft {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    && 'description' in value && typeof value.description === 'string';
}

export function freshDraft(): MarkDraft {
  return { id: crypto.randomUUID(), description: '' };
}

/** Whether something is in it that is worth keeping. */
export function isBegun({ position, valence, category, description }: MarkDraft): boolean {
  return Boolean(position ?? valence ?? category) || description.trim() !== '';
}

/** What is missing before it can be sent, in the order of the form. */
export function missing({ position, valence, category }: MarkDraft): ('position' | 'valence' | 'category')[] {
  return [
    ...(position ? [] : (['position'] as const)),
    ...(valence ? [] : (['valence'] as const)),
    ...(category ? [] : (['category'] as const)),
  ];
}

/** As it is sent; nothing of the device goes along. Only for a draft that misses nothing. */
export function sentOf({ position, valence, category, description }: MarkDraft): SentMark {
  return { position: position!, valence: valence!, category: category!, description: description.trim() };
}
