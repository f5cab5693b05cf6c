import '@vaadin/button';
import { html, type TemplateResult } from 'lit';
import type { Waiting } from '../survey.js';
import type { SurveyTexts } from '../texts.js';

export interface WaitingView {
  texts: SurveyTexts;
  waiting: Waiting;
  again(): void;
  review(): void;
}

/** The answers are complete but not sent yet; they will be, and nothing is lost meanwhile. */
export function waiting({ texts: { t }, waiting: { reason, wait_s, kept, trying }, again, review }: WaitingView): TemplateResult {
  return html`
    <h1 id="heading" tabindex="-1">${t('waiting.heading')}</h1>
    <div class="notYet">
      <p>${t(`waiting.${reason}`)}</p>
      <p>${t(kept ? 'waiting.kept' : 'waiting.keepOpen')}</p>
      <p role="status" class="attempt">${trying ? t('waiting.trying') : t('waiting.next', { seconds: Math.ceil(wait_s) })}</p>
    </div>
    <div class="buttons">
      <vaadin-button theme="primary" id="again" ?disabled=${trying} @click=${again}>${t('waiting.now')}</vaadin-button>
      <vaadin-button id="review" @click=${review}>${t('failed.review')}</vaadin-button>
    </div>`;
}
