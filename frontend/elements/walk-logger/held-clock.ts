import type { Clock } from './send-queue.js';

/** A clock that stands still until it is told the time. */
export class HeldClock implements Clock {
  #now = Date.parse('2026-10-14T17:00:00Z');
  #due?: { at: number; callback: () => void };
  now = () => this.#now;
  after = (delay_ms: number, callback: () => void) => {
    this.#due = { at: this.#now + delay_ms, callback };
    return () => (this.#due = undefined);
  };
  /** Time goes by, and nothing is done about what is due. */
  goOn(ms: number): void {
    this.#now += ms;
  }
  get due_ms() {
    return this.#due && this.#due.at - this.#now;
  }
  /** Lets what is due happen, at its time or as much later as is said. */
  pass(late_ms = 0): void {
    const due = this.#due!;
    this.#now = due.at + late_ms;
    this.#due = undefined;
    due.callback();
  }
}
