import { html, nothing, type TemplateResult } from 'lit';
import { waits } from './note-outbox.js';
import { photoWaits } from './photo-outbox.js';
import type { WalkTexts } from './texts.js';
import type { Note, Photo, Sending } from './types.js';

/** How many notes and photos the server has yet to confirm; stands on every screen. */
export function statusLine(notes: Note[], photos: Photo[], sending: Sending, { t }: WalkTexts, sendNow: () => void): TemplateResult {
  const unsent = notes.filter(waits).length;
  const unsentPhotos = photos.filter(photoWaits).length;
  const failed = [...notes, ...photos].filter(({ state }) => state === 'failed').length;
  const parts = [
    unsent === 1 ? t('status.unsentOne') : unsent ? t('status.unsent', { count: unsent }) : '',
    unsentPhotos === 1 ? t('status.photoOne') : unsentPhotos ? t('status.photos', { count: unsentPhotos }) : '',
    failed === 1 ? t('status.failedOne') : failed ? t('status.failed', { count: failed }) : '',
  ].filter(Boolean);
  const pending = unsent + unsentPhotos > 0;
  const waiting = pending && sending.state === 'waiting';
  const sent = notes.some(({ state }) => state === 'sent');
  return html`<div class="status ${failed || sending.state === 'broken' ? 'trouble' : pending ? 'pending' : ''}">
    <p role="status">
      <strong>${parts.join(' · ') || t(sent ? 'status.allSent' : 'status.none')}</strong>
      ${waiting ? html`<span>${t(sending.notOpen ? 'status.notOpen' : 'status.waiting')}</span>` : nothing}
      ${sending.state === 'broken' ? html`<span>${t('status.broken')}</span>` : nothing}
    </p>
    ${waiting ? html`<vaadin-button @click=${sendNow}>${t('status.sendNow')}</vaadin-button>` : nothing}
  </div>`;
}
