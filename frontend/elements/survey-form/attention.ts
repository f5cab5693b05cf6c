import type { LitElement } from 'lit';

/** Leads the focus, and sight, to what has changed. */
export class Attention {
  constructor(private readonly host: LitElement) {}

  /** To the top of a new view, unless something on it is to be seen first. */
  async toHeading(wanted: () => boolean): Promise<void> {
    await this.host.updateComplete;
    if (!wanted()) return;
    this.host.scrollIntoView();
    this.find('heading')?.focus({ preventScroll: true });
  }

  /** To a field's control, and among options to the chosen one. */
  async to(id: string): Promise<void> {
    await this.host.updateComplete;
    const target = this.find(id);
    const control = target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector<HTMLElement>('input, textarea');
    (target?.localName.startsWith('vaadin-') ? control : target)?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }

  private find(id: string): HTMLElement | undefined | null {
    return this.host.shadowRoot?.getElementById(id);
  }
}
