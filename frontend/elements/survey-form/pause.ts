import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** As long as a shared screen waits for somebody who does nothing, and then for an answer to its warning. */
export const pause_s = { untilWarning: 60, warning: 30 };

const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Notices on a shared screen that somebody has left in the middle: warns, waits, and then calls `gone`. */
export class Pause implements ReactiveController {
  /** Seconds that are left, while it warns. */
  left_s?: number;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly watches: () => boolean,
    private readonly gone: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) window.addEventListener(sign, this.#seen, { passive: true });
  }

  hostDisconnected(): void {
    for (const sign of signs) window.removeEventListener(sign, this.#seen);
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.watches()) this.#stop();
    else if (this.#timer === undefined) this.stay();
  }

  /** Somebody is there. */
  stay(): void {
    this.#stop();
    this.#timer = setTimeout(() => this.#warn(pause_s.warning), pause_s.untilWarning * 1000);
  }

  /** A warning wants an answer of its own, lest a stray touch choose something behind it. */
  readonly #seen = (): void => {
    if (this.#timer !== undefined && this.left_s === undefined) this.stay();
  };

  #warn(left_s: number): void {
    if (left_s <= 0) {
      this.#stop();
      this.gone();
      return;
    }
    this.left_s = left_s;
    this.host.requestUpdate();
    this.#timer = setTimeout(() => this.#warn(left_s - 1), 1000);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.left_s === undefined) return;
    this.left_s = undefined;
    this.host.requestUpdate();
  }
}
