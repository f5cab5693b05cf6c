import type { Answer, PutObservation } from './observation-api.js';
import { isSecondLook, secondLookAt, waitsForSecondLook, type Outbox } from './outbox.js';
import type { Clock } from './send-queue.js';
import type { Note, Observation, Trouble } from './types.js';
import type { WalkStore } from './walk-store.js';

export function waits(note: Note): boolean {
  return note.state === 'unsent' || note.state === 'sending';
}

/**
 * Notes on their way, oldest first, and then those that the server is asked about a second time: the same
 * content put again must be there already.
 */
export class NoteOutbox implements Outbox {
  constructor(
    private readonly store: Pick<WalkStore, 'list' | 'update'>,
    private readonly put: PutObservation,
  ) {}

  async due(now: number): Promise<string[]> {
    const notes = await this.store.list();
    const news = notes.filter((note) => waits(note) && (note.notBefore ?? 0) <= now);
    const asked = notes.filter((note) => waitsForSecondLook(note) && secondLookAt(note, now) <= now);
    return [...news, ...asked].map(({ id }) => id);
  }

  async nextDue(now: number): Promise<number | undefined> {
    const times = (await this.store.list())
      .filter((note) => waits(note) || waitsForSecondLook(note))
      .map((note) => (waits(note) ? (note.notBefore ?? now) : secondLookAt(note, now)));
    return times.length ? Math.min(...times) : undefined;
  }

  async send(id: string, clock: Pick<Clock, 'now'>): Promise<Answer | undefined> {
    const askedAt = clock.now();
    const note = await this.#claim(id, askedAt);
    if (!note) return undefined;
    const content = note.observation;
    let answer = await this.put(id, content, note.version);
    if (isConflict(answer)) answer = await this.#buildOnEarlier(note, answer);
    await this.store.update(id, (later) => settle(later, content, answer, { askedAt, answeredAt: clock.now() }));
    return answer;
  }

  /**
   * A conflict may be with this phone's own earlier content, whose answer was lost on the way. Only content
   * that the server already has is taken again, so nothing the participant has since removed gets out.
   */
  async #buildOnEarlier(note: Note, conflict: Answer): Promise<Answer> {
    for (const earlier of note.unanswered) {
      if (same(earlier, note.observation)) continue;
      const answer = await this.put(note.id, earlier, note.version);
      if (answer.kind === 'away') return answer;
      if (answer.kind === 'taken') return this.put(note.id, note.observation, answer.version);
    }
    return conflict;
  }

  async #claim(id: string, now: number): Promise<Note | undefined> {
    let claimed: Note | undefined;
    await this.store.update(id, (note) => {
      if (waitsForSecondLook(note)) return (claimed = note);
      if (!waits(note) || (note.notBefore ?? 0) > now) return note;
      claimed = { ...note, state: 'sending', unanswered: [...without(note.unanswered, note.observation), note.observation] };
      return claimed;
    });
    return claimed;
  }
}

/** A slow sending takes minutes: the first answer counts from when it came, the second from when it was asked for. */
interface Times {
  askedAt: number;
  answeredAt: number;
}

/** The note after an answer to `content`, which the participant may have changed in the meantime. */
function settle(note: Note, content: Observation, answer: Answer, times: Times): Note {
  const current = same(note.observation, content);
  switch (answer.kind) {
    case 'taken':
      return { ...note, version: answer.version, ...(answer.receipt ? { receipt: answer.receipt } : {}), ...(current ? confirmed(note, answer.created, times) : { state: 'unsent' }), unanswered: [] };
    case 'troubled': {
      // The walk closed between two looks; what it took in before, it has.
      if (note.state === 'sent' && current && isOver(answer.trouble)) return { ...note, secured: true };
      const unanswered = without(note.unanswered, content);
      return current || answer.trouble.kind !== 'invalid'
        ? { ...note, state: 'failed', trouble: answer.trouble, unanswered }
        : { ...note, state: 'unsent', unanswered };
    }
    case 'away':
      return note.state === 'sending' ? { ...note, state: 'unsent' } : note;
  }
}

/** A note that had to be made anew was lost in between, and is confirmed for the first time again. */
function confirmed(note: Note, created: boolean, { askedAt, answeredAt }: Times): Partial<Note> {
  const again = note.state === 'sent' && !created && isSecondLook(note.confirmedAt, askedAt);
  return again ? { secured: true } : { state: 'sent', confirmedAt: answeredAt, secured: false };
}

/** The walk takes in no more. */
export function isOver(trouble: Trouble): boolean {
  return trouble.kind === 'closed' || trouble.kind === 'calledOff';
}

function isConflict(answer: Answer): boolean {
  return answer.kind === 'troubled' && answer.trouble.kind === 'conflict';
}

function without(list: Observation[], content: Observation): Observation[] {
  return list.filter((item) => !same(item, content));
}

function same(a: Observation, b: Observation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
