import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureKind } from '../survey.js';
import type { SurveyTexts } from '../texts.js';
import { failureTexts } from './failed.js';

export interface NextPerson {
  texts: SurveyTexts;
  unsent: number;
  trouble?: FailureKind;
  go(): void;
}

/** Between two persons at a shared screen: nothing here tells what the last one did. */
export function nextPerson({ texts, unsent, trouble, go }: NextPerson): TemplateResult {
  const { t } = texts;
  return html`
    <div class="between">
      <h1 id="heading" tabindex="-1">${t('next.heading')}</h1>
      <p>${t('next.text')}</p>
      <div class="buttons"><vaadin-button theme="primary" id="go" @click=${go}>${t('next.go')}</vaadin-button></div>
      ${unsentAnswers(texts, unsent, trouble)}
    </div>`;
}

/** What whoever looks after the screen must know: it may not be closed yet. */
export function unsentAnswers({ t }: SurveyTexts, unsent: number, trouble?: FailureKind): TemplateResult {
  return html`<div role="status">${unsent > 0 ? html`
    <p class="trouble">${t('next.unsent', { count: unsent })} ${trouble ? t(failureTexts[trouble]) : t('next.unsentWait')}</p>` : nothing}</div>`;
}
