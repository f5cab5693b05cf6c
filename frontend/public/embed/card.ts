import { PromiseCard } from '../../elements/promise-card/promise-card.element';
import type { Promises } from '../../elements/promise-card/types';

const NAME = 'medborgarlofte-kort';
const PATIENCE_ms = 15_000;

/** The element that other sites use: `<medborgarlofte-kort kommun="1261">`, with data from where its script came from. */
export function define(origin: string): void {
  if (customElements.get(NAME)) return;
  customElements.define(NAME, class extends MunicipalityCard {
    protected readonly origin = origin;
  });
}

abstract class MunicipalityCard extends PromiseCard {
  static override readonly observedAttributes = [...PromiseCard.observedAttributes, 'kommun'];

  protected abstract readonly origin: string;
  private underWay: AbortController | undefined;
  private placed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.placed = true;
    this.addEventListener('again', this.load);
    void this.load();
  }

  disconnectedCallback(): void {
    this.placed = false;
    this.removeEventListener('again', this.load);
    this.underWay?.abort();
  }

  /** What it says from the start is read when it is placed. */
  override attributeChangedCallback(name?: string, before?: string | null, after?: string | null): void {
    super.attributeChangedCallback();
    if (name === 'kommun' && before !== after && this.placed) void this.load();
  }

  private readonly load = async (): Promise<void> => {
    this.underWay?.abort();
    const request = new AbortController();
    this.underWay = request;
    const code = this.getAttribute('kommun')?.trim() ?? '';
    this.state = { kind: 'loading' };
    const state = await this.ask(code, request).catch(() => ({ kind: 'failed', page: `${this.origin}/` }) as const);
    if (this.underWay === request) this.state = state;
  };

  private async ask(code: string, request: AbortController): Promise<PromiseCard['state']> {
    if (code === '') return { kind: 'unknown', code: '–' };
    const late = setTimeout(() => request.abort(), PATIENCE_ms);
    try {
      const address = `${this.origin}/api/v1/municipalities/${encodeURIComponent(code)}/promises`;
      const answer = await fetch(address, { credentials: 'omit', signal: request.signal });
      if (answer.status === 404) return { kind: 'unknown', code };
      if (!answer.ok) throw new Error(`promises must be answered with 200, was ${answer.status}`);
      return { kind: 'shown', promises: await answer.json() as Promises };
    } finally {
      clearTimeout(late);
    }
  }
}
