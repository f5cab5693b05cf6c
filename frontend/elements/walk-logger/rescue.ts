import { waits } from './note-outbox.js';
import { photoWaits } from './photo-outbox.js';
import type { Note, Observation, Photo } from './types.js';
import type { WalkStore } from './walk-store.js';

const FORMAT = 'roda-traden-vandring';
const VERSION = 1;

type Rescued =
  | { format: typeof FORMAT; version: number; joinCode: string; savedAt: string }
  | { note: Pick<Note, 'id' | 'observation' | 'version' | 'unanswered' | 'createdAt'> }
  | { photo: Pick<Photo, 'id' | 'noteId' | 'createdAt'>; jpeg: string };

export type ReadAgain =
  | { kind: 'read'; notes: number; photos: number }
  | { kind: 'other-walk'; joinCode: string }
  | { kind: 'not-ours' };

function isUnsent(note: Note): boolean {
  return waits(note) || note.state === 'failed';
}

/**
 * What the server has not confirmed, as a file: JSON with one record on each line, so that it can be written
 * and read piece by piece however many photos there are. Private notes do not go along. The photos lie open in
 * it: the key stays on the device, and a file that nobody could open would rescue nothing.
 */
export async function rescueFile(store: Pick<WalkStore, 'list' | 'photos'>, joinCode: string, now: Date): Promise<Blob> {
  const head: Rescued = { format: FORMAT, version: VERSION, joinCode, savedAt: now.toISOString() };
  const parts: BlobPart[] = ['[', JSON.stringify(head)];
  const notes = await store.list();
  const kept = new Map(notes.filter(({ state }) => state !== 'private').map((note) => [note.id, note]));
  const photos = (await store.photos.list()).filter((photo) => kept.has(photo.noteId) && isPhotoUnsent(photo));
  const needed = new Set(photos.map(({ noteId }) => noteId));
  for (const note of kept.values()) {
    if (!isUnsent(note) && !needed.has(note.id)) continue;
    const { id, observation, version, unanswered, createdAt } = note;
    parts.push(',\n', JSON.stringify({ note: { id, observation, version, unanswered, createdAt } } satisfies Rescued));
  }
  for (const { id, noteId, createdAt } of photos) {
    const jpeg = await store.photos.open(id).catch(() => undefined);
    if (!jpeg) continue;
    const record: Rescued = { photo: { id, noteId, createdAt }, jpeg: await base64(jpeg) };
    parts.push(new Blob([',\n', JSON.stringify(record)]));
  }
  return new Blob([...parts, ']\n'], { type: 'application/json' });
}

function isPhotoUnsent(photo: Photo): boolean {
  return (photoWaits(photo) && photo.state !== 'removing') || photo.state === 'failed';
}

/** Takes a rescue file in again. What is on the device already stays as it is; the server knows each by its id. */
export async function readRescued(
  store: Pick<WalkStore, 'putMissing' | 'photos'>,
  joinCode: string,
  file: Blob,
): Promise<ReadAgain> {
  let read: Extract<ReadAgain, { kind: 'read' }> | undefined;
  for await (const record of records(file)) {
    if (!read) {
      if (!record || !('format' in record) || record.format !== FORMAT || record.version !== VERSION) return { kind: 'not-ours' };
      if (record.joinCode !== joinCode) return { kind: 'other-walk', joinCode: record.joinCode };
      read = { kind: 'read', notes: 0, photos: 0 };
    } else if (record && 'note' in record && isObservation(record.note.observation)) {
      const { id, observation, version, unanswered, createdAt } = record.note;
      await store.putMissing({ id, joinCode, observation, state: 'unsent', version, unanswered, createdAt });
      read.notes++;
    } else if (record && 'photo' in record) {
      const { id, noteId, createdAt } = record.photo;
      await store.photos.add(noteId, jpegOf(record.jpeg), id, createdAt);
      read.photos++;
    }
  }
  return read ?? { kind: 'not-ours' };
}

async function* records(file: Blob): AsyncGenerator<Rescued | undefined> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const lines = (rest + value).split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) if (line.trim()) yield parsed(line);
    if (done) return;
  }
}

function parsed(line: string): Rescued | undefined {
  try {
    const value: unknown = JSON.parse(line.trim().replace(/^\[/, '').replace(/[,\]]$/, ''));
    return typeof value === 'object' && value !== null ? (value as Rescued) : undefined;
  } catch {
    return undefined;
  }
}

function isObservation(value: unknown): value is Observation {
  const { position, observedAt, valence, category } = (value ?? {}) as Partial<Observation>;
  return [typeof position?.lat, typeof position?.lon].every((type) => type === 'number') &&
    [observedAt, valence, category].every((text) => typeof text === 'string');
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function jpegOf(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
}
