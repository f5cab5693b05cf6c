import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, Survey } from '../survey.js';
import type { SurveyTexts } from '../texts.js';
import { codeField } from './code.js';

/** The receipt, and what happens next. */
export function sent(survey: Survey, { t }: SurveyTexts, receipt: string, restart?: () => void): TemplateResult {
  return html`
    <h1 id="heading" tabindex="-1">${t('sent.heading')}</h1>
    <div class="receipt">
      <div class="part">${t('sent.receipt')}</div>
      <code>${receipt}</code>
      <p class="help">${t('sent.receiptHelp')}</p>
    </div>
    <p>${t('sent.then')}</p>
    ${survey.madeUp ? html`<p class="madeUp"><strong>${t('madeUp.heading')}</strong> ${t('madeUp.text')}</p>` : nothing}
    ${survey.resultsUrl ? html`<p><a href=${survey.resultsUrl}>${t('sent.results')}</a></p>` : nothing}
    ${restart ? html`<div class="buttons"><vaadin-button theme="primary" @click=${restart}>${t('sent.next')}</vaadin-button></div>` : nothing}`;
}

export interface Failed {
  texts: SurveyTexts;
  failure: Failure;
  code: string;
  codeChanged(code: string): void;
  again(): void;
  review(): void;
}

/** Why the answers are not in, and what can be done about it. */
export function failed({ texts, failure, code, codeChanged, again, review }: Failed): TemplateResult {
  const { t } = texts;
  return html`
    <h1 id="heading" tabindex="-1">${failure.title}</h1>
    <p>${failure.text}</p>
    ${failure.code ? codeField(texts, code, '', codeChanged) : nothing}
    <div class="buttons">
      ${failure.again || failure.code ? html`<vaadin-button theme="primary" id="again" @click=${again}>${t('failed.again')}</vaadin-button>` : nothing}
      <vaadin-button id="review" @click=${review}>${t('failed.review')}</vaadin-button>
    </div>`;
}
