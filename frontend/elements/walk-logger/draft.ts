import type { Draft, Note, Observation, Walk } from './types.js';

export type Step = 'where' | 'map' | 'valence' | 'category' | 'details';

export function newDraft(): Draft {
  return { id: newId(), observedAt: new Date().toISOString() };
}

/** A random UUID. `crypto.randomUUID` itself is missing where a page is tried out over plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The first question after the place that is still unanswered. */
export function onwards({ valence, category }: Draft): Step {
  return !valence ? 'valence' : !category ? 'category' : 'details';
}

/** The draft as the API wants it: absent things left out, texts trimmed. Place, valence and category are there. */
export function completed(draft: Draft): Observation {
  const text = (value?: string) => value?.trim() || undefined;
  const { stopId, position, observedAt, valence, category, severity } = draft;
  const [cause, proposal] = [text(draft.cause), text(draft.proposal)];
  return {
    ...(stopId ? { stopId } : {}),
    position: position!,
    observedAt,
    valence: valence!,
    category: category!,
    severity: severity ?? 0,
    description: text(draft.description) ?? '',
    ...(cause ? { cause } : {}),
    ...(proposal ? { proposal } : {}),
    ...(draft.private ? { private: true as const } : {}),
  };
}

/** What may have left the device stays as private or open as it was. */
export function mayBePrivate(note: Note | undefined): boolean {
  return !note || (note.version === undefined && note.unanswered.length === 0);
}

/** The note with what is now to stand in it. One that was made to stay on the device stays there. */
export function savedAs(note: Note, observation: Observation, notBefore?: number): Note {
  const { notBefore: _, trouble: __, ...kept } = note;
  const state = note.state === 'private' ? 'private' : 'unsent';
  return { ...kept, observation, state, ...(notBefore === undefined ? {} : { notBefore }) };
}

/** Closed or called off: it takes in no more. */
export function isWalkOver(walk: Walk | undefined): boolean {
  return ['closed', 'calledoff'].includes(walk?.status.toLowerCase() ?? '');
}
