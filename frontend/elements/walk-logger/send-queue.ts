import type { Outbox } from './outbox.js';
import type { Sending } from './types.js';

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

/** How long the server asks for patience, and whether it is there and waits for the walk to open. */
interface Refused {
  retryAfter_ms: number;
  notOpen?: boolean;
}

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 2 * 60_000;
/** Rounds that nothing new asks for are at least this far apart. */
const SHORTEST_PAUSE_MS = 500;

/** The wait after the nth failed round: doubling from 2 s to 2 min, spread over its upper half. */
export function backoff_ms(failures: number, random: number): number {
  const full = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS);
  return Math.round(full / 2 + (full / 2) * random);
}

/**
 * Sends what the outboxes hold, one at a time, until the server has confirmed it twice.
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
    private readonly outboxes: Outbox[],
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

  /** Offers everything that is due once, and ends early when the server itself is out of reach. */
  async #round(): Promise<void> {
    const refused = await this.#offer();
    if (refused) {
      this.#waitFor(refused);
    } else if (this.#started) {
      this.#failures = 0;
      this.#tell({ state: 'idle' });
      await this.#sleepUntilDue();
    }
  }

  async #offer(): Promise<Refused | undefined> {
    let refused: Refused | undefined;
    for (const outbox of this.outboxes) {
      for (const id of await outbox.due(this.clock.now())) {
        if (!this.#started) return undefined;
        this.#tell({ state: 'sending' });
        const answer = await outbox.send(id, this.clock);
        // A server that takes some is there: what fails between is tried again soon.
        if (answer?.kind === 'taken') this.#failures = 0;
        if (answer?.kind !== 'away') continue;
        refused = { retryAfter_ms: Math.max(refused?.retryAfter_ms ?? 0, answer.retryAfter_ms), notOpen: answer.notOpen };
        if (!answer.reached) return refused;
      }
    }
    return refused;
  }

  async #sleepUntilDue(): Promise<void> {
    const now = this.clock.now();
    const times = await Promise.all(this.outboxes.map((outbox) => outbox.nextDue(now)));
    const next = Math.min(...times.filter((time) => time !== undefined));
    if (Number.isFinite(next)) this.#callOff = this.clock.after(Math.max(next - now, SHORTEST_PAUSE_MS), () => void this.#run());
  }

  #waitFor({ retryAfter_ms, notOpen }: Refused): void {
    this.#again = false;
    this.#failures++;
    const delay_ms = Math.max(retryAfter_ms, backoff_ms(this.#failures, this.random()));
    this.#tell({ state: 'waiting', retryAt: this.clock.now() + delay_ms, ...(notOpen ? { notOpen } : {}) });
    this.#callOff = this.clock.after(delay_ms, () => void this.#run());
  }

  #tell(sending: Sending): void {
    this.#sending = sending;
    this.report(sending);
  }
}
