import type { Answer, PutObservation } from './observation-api.js';
import type { Note, Observation, Sending } from './types.js';
import type { WalkStore } from './walk-store.js';

/** Time, so that tests can hold it. */
export interface Clock {
  now(): number;
  /** Calls back once after `delay_ms`; the result calls it off. */
  after(delay_ms: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay_ms, callback) => {
    const timer = setTimeout(callback, delay_ms);
    return () => clearTimeout(timer);
  },
};

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 2 * 60_000;

/** The wait after the nth failed round: doubling from 2 s to 2 min, spread over its upper half. */
export function backoff_ms(failures: number, random: number): number {
  const full = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS);
  return Math.round(full / 2 + (full / 2) * random);
}

export function waits(note: Note): boolean {
  return note.state === 'unsent' || note.state === 'sending';
}

/**
 * Sends what the store holds unsent, one at a time, oldest first, until the server has confirmed it.
 * What is out of reach is tried again with exponential backoff; what the server will not take is marked and
 * left to the participant. All state is in the store: a reload goes on where it was.
 */
export class SendQueue {
  #started = false;
  #running = false;
  #again = false;
  #failures = 0;
  #callOff = () => {};
  #sending: Sending = { state: 'idle' };

  constructor(
    private readonly store: Pick<WalkStore, 'list' | 'update'>,
    private readonly put: PutObservation,
    private readonly report: (sending: Sending) => void = () => {},
    private readonly clock: Clock = systemClock,
    private readonly random: () => number = Math.random,
  ) {}

  async start(): Promise<void> {
    this.#started = true;
    await this.hurry();
  }

  stop(): void {
    this.#started = false;
    this.#callOff();
  }

  /** Something new may wait. Does not cut short a wait for a server out of reach. */
  async wake(): Promise<void> {
    if (this.#sending.state !== 'waiting') await this.#run();
  }

  /** Tries at once: coverage is back, or the participant asks. */
  async hurry(): Promise<void> {
    this.#failures = 0;
    await this.#run();
  }

  async #run(): Promise<void> {
    if (!this.#started) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#callOff();
    try {
      do {
        this.#again = false;
        await this.#round();
      } while (this.#again && this.#started);
    } catch (storageFailure) {
      console.error(storageFailure);
      this.#tell({ state: 'broken' });
    } finally {
      this.#running = false;
    }
  }

  /** Offers every waiting note once, and ends early when the server itself is out of reach. */
  async #round(): Promise<void> {
    let retryAfter_ms: number | undefined;
    for (const { id } of (await this.store.list()).filter(waits)) {
      if (!this.#started) return;
      this.#tell({ state: 'sending' });
      const answer = await this.#send(id);
      if (answer?.kind !== 'away') continue;
      retryAfter_ms = Math.max(retryAfter_ms ?? 0, answer.retryAfter_ms);
      if (!answer.reached) break;
    }
    if (retryAfter_ms === undefined) {
      this.#failures = 0;
      this.#tell({ state: 'idle' });
    } else {
      this.#waitFor(retryAfter_ms);
    }
  }

  #waitFor(retryAfter_ms: number): void {
    this.#again = false;
    this.#failures++;
    const delay_ms = Math.max(retryAfter_ms, backoff_ms(this.#failures, this.random()));
    this.#tell({ state: 'waiting', retryAt: this.clock.now() + delay_ms });
    this.#callOff = this.clock.after(delay_ms, () => void this.#run());
  }

  async #send(id: string): Promise<Answer | undefined> {
    const note = await this.#claim(id);
    if (!note) return undefined;
    const content = note.observation;
    let answer = await this.put(id, content, note.version);
    if (isConflict(answer)) answer = await this.#buildOnEarlier(note, answer);
    await this.store.update(id, (now) => settle(now, content, answer));
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

  async #claim(id: string): Promise<Note | undefined> {
    let claimed: Note | undefined;
    await this.store.update(id, (note) => {
      if (!waits(note)) return note;
      claimed = { ...note, state: 'sending', unanswered: [...without(note.unanswered, note.observation), note.observation] };
      return claimed;
    });
    return claimed;
  }

  #tell(sending: Sending): void {
    this.#sending = sending;
    this.report(sending);
  }
}

/** The note after an answer to `content`, which the participant may have changed in the meantime. */
function settle(note: Note, content: Observation, answer: Answer): Note {
  const current = same(note.observation, content);
  switch (answer.kind) {
    case 'taken':
      return { ...note, version: answer.version, state: current ? 'sent' : 'unsent', unanswered: [] };
    case 'troubled': {
      const unanswered = without(note.unanswered, content);
      return current || answer.trouble.kind !== 'invalid'
        ? { ...note, state: 'failed', trouble: answer.trouble, unanswered }
        : { ...note, state: 'unsent', unanswered };
    }
    case 'away':
      return { ...note, state: 'unsent' };
  }
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
