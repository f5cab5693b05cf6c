import { html, nothing, type TemplateResult } from 'lit';
import { waits } from './note-outbox.js';
import type { WalkTexts } from './texts.js';
import type { Note, Walk } from './types.js';

/** The codes of notes that the server has, oldest first. */
export function receiptsOf(notes: Note[]): string[] {
  return notes.flatMap(({ receipt }) => (receipt ? [receipt] : []));
}

/** Nothing more to wait for before the codes are shown. */
function isAllSent(notes: Note[]): boolean {
  return !notes.some((note) => waits(note) || note.state === 'failed');
}

/**
 * What the codes are for, where they are used, and the codes: of what is on the device once all of it is sent, or
 * those that were left when the rest went.
 */
export function receiptsView(notes: Note[], left: string[] | undefined, walk: Walk, texts: WalkTexts): TemplateResult | typeof nothing {
  const codes = left ?? (isAllSent(notes) ? receiptsOf(notes) : []);
  if (!codes.length) return nothing;
  const { t, language } = texts;
  const query = new URLSearchParams({ kod: codes.join(' '), ...(language === 'sv' ? {} : { lang: language }) });
  return html`<section class="receipts" aria-labelledby="receipts">
    <h2 id="receipts">${t(codes.length === 1 ? 'receipts.titleOne' : 'receipts.title')}</h2>
    <p>${t('receipts.what')} ${t(left ? 'receipts.lastChance' : 'receipts.keep')}</p>
    <ul dir="ltr">
      ${codes.map((code) => html`<li><code>${code.replace(/(.{4})(?=.)/g, '$1-')}</code></li>`)}
    </ul>
    ${walk.protocol ? html`<p><a href=${`${walk.protocol}/svar?${query}`}>${t('receipts.see')}</a></p>` : nothing}
  </section>`;
}
