import type { Answer } from './observation-api.js';
import { isOver } from './note-outbox.js';
import { isSecondLook, secondLookAt, waitsForSecondLook, type Outbox } from './outbox.js';
import type { PhotoApi } from './photo-api.js';
import type { Clock } from './send-queue.js';
import type { Photo } from './types.js';
import type { WalkStore } from './walk-store.js';

/** Whether the server has yet to be told something about it. */
export function photoWaits({ state }: Photo): boolean {
  return state === 'unsent' || state === 'sending' || state === 'removing';
}

/**
 * Photos on their way, each after its note; removals of those that may have arrived; and then those that the
 * server is asked about a second time, after which their bytes leave the device.
 */
export class PhotoOutbox implements Outbox {
  constructor(
    private readonly store: Pick<WalkStore, 'list' | 'photos'>,
    private readonly api: PhotoApi,
  ) {}

  async due(now: number): Promise<string[]> {
    const photos = await this.#sendable();
    const asked = photos.filter((photo) => waitsForSecondLook(photo) && secondLookAt(photo, now) <= now);
    return [...photos.filter(photoWaits), ...asked].map(({ id }) => id);
  }

  async nextDue(now: number): Promise<number | undefined> {
    const times = (await this.#sendable())
      .filter((photo) => photoWaits(photo) || waitsForSecondLook(photo))
      .map((photo) => (photoWaits(photo) ? now : secondLookAt(photo, now)));
    return times.length ? Math.min(...times) : undefined;
  }

  async send(id: string, clock: Pick<Clock, 'now'>): Promise<Answer | undefined> {
    const photo = await this.#claim(id);
    if (!photo) return undefined;
    if (photo.state === 'removing') return this.#withdraw(photo);
    const jpeg = await this.store.photos.open(id).catch(() => undefined);
    if (!jpeg) {
      await this.#mark(id, { kind: 'unreadable' });
      return undefined;
    }
    const askedAt = clock.now();
    const answer = await this.api.put(photo.noteId, id, jpeg);
    await this.#settle(photo, answer, askedAt, clock.now());
    return answer;
  }

  /** Those whose note the server has. */
  async #sendable(): Promise<Photo[]> {
    const photos = await this.store.photos.list();
    if (!photos.length) return [];
    const known = new Set((await this.store.list()).filter(({ version }) => version !== undefined).map(({ id }) => id));
    return photos.filter(({ noteId }) => known.has(noteId));
  }

  async #claim(id: string): Promise<Photo | undefined> {
    let claimed: Photo | undefined;
    await this.store.photos.update(id, (photo) => {
      if (photo.state === 'removing' || waitsForSecondLook(photo)) return (claimed = photo);
      if (!photoWaits(photo)) return photo;
      return (claimed = { ...photo, state: 'sending', maybeSent: true });
    });
    return claimed;
  }

  async #withdraw({ id, noteId }: Photo): Promise<Answer> {
    const answer = await this.api.remove(noteId, id);
    if (answer.kind === 'taken') await this.store.photos.remove(id);
    if (answer.kind === 'troubled') await this.#mark(id, answer.trouble);
    return answer;
  }

  async #settle(photo: Photo, answer: Answer, askedAt: number, answeredAt: number): Promise<void> {
    const { id } = photo;
    const second = photo.state === 'sent';
    if (answer.kind === 'taken') {
      const again = second && !answer.created && isSecondLook(photo.confirmedAt, askedAt);
      if (again) await this.store.photos.secure(id);
      else await this.#unlessRemoving(id, { state: 'sent', confirmedAt: answeredAt, secured: false });
    } else if (answer.kind === 'troubled') {
      if (second && isOver(answer.trouble)) await this.store.photos.secure(id);
      else await this.#mark(id, answer.trouble);
    } else if (!second) {
      await this.#unlessRemoving(id, { state: 'unsent' });
    }
  }

  #mark(id: string, trouble: Photo['trouble']): Promise<void> {
    return this.store.photos.update(id, (now) => ({ ...now, state: 'failed', trouble }));
  }

  /** One who took the photo away while it was on its way has the last word. */
  #unlessRemoving(id: string, change: Partial<Photo>): Promise<void> {
    return this.store.photos.update(id, (now) => (now.state === 'removing' ? now : { ...now, ...change }));
  }
}
