import { html, nothing } from 'lit';

/** Emergency, the police, healthcare advice. */
const numbers = /\b(112|114[ \u00a0]?14|1177)\b/;

/** A text in which numbers to call are links; each keeps together, also where the text runs from right to left. */
export function callable(text?: string): unknown {
  return text?.split(numbers).map((part, index) =>
    index % 2 ? html`<a href="tel:${part.replace(/\D/g, '')}"><bdi dir="ltr">${part}</bdi></a>` : part) ?? nothing;
}
