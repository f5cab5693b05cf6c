import '@vaadin/button';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { pause_s } from '../pause.js';
import type { SurveyTexts } from '../texts.js';

/** Nobody has touched the shared screen for a while: whoever is there says so, else the answers go. */
export function pauseWarning({ t }: SurveyTexts, left_s: number, stay: () => void): TemplateResult {
  const leave = (event: Event) => {
    (event.currentTarget as Element).closest('dialog')?.close();
    stay();
  };
  return html`
    <dialog
      class="pause" role="alertdialog" aria-labelledby="pause-heading" aria-describedby="pause-text"
      ${ref((element) => void open(element))} @cancel=${stay}>
      <h2 id="pause-heading">${t('pause.heading')}</h2>
      <p id="pause-text">${t('pause.text', { seconds: pause_s.warning })}</p>
      <p class="left" aria-hidden="true">${t('pause.left', { seconds: left_s })}</p>
      <vaadin-button theme="primary" id="stay" @click=${leave}>${t('pause.stay')}</vaadin-button>
    </dialog>`;
}

/** Once it is in the page. */
async function open(element: Element | undefined): Promise<void> {
  const dialog = element as HTMLDialogElement | undefined;
  await Promise.resolve();
  if (!dialog?.isConnected || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('vaadin-button')?.focus();
}
