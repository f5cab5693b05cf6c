import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window has room for a table beside its row names; a magnified one has not. */
export class Room implements ReactiveController {
  readonly #query = window.matchMedia('(min-width: 640px)');

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get isWide(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.host.requestUpdate();
}
