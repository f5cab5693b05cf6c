import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, FailureKind, Survey } from '../survey.js';
import type { Key, SurveyTexts } from '../texts.js';
import { codeField, type CodeEntry } from './code.js';
import { inLanguage } from './sent.js';

export interface Failed {
  survey: Survey;
  texts: SurveyTexts;
  failure: Failure;
  hasAnswers: boolean;
  codeEntry: CodeEntry;
  again(): void;
  review(): void;
  discard(): void;
}

export const failureTexts: Record<FailureKind, Key> = {
  code: 'failed.code', spent: 'failed.spent', conflict: 'failed.conflict', changed: 'failed.changed',
  closed: 'failed.closed', tooLarge: 'failed.tooLarge', other: 'failed.other',
};

/** Sending once more may help, after something has been mended. */
const mayHelp = new Set<FailureKind>(['code', 'spent', 'changed', 'other']);

/** Nothing will help: the answers are only of use to the respondent. */
const final = new Set<FailureKind>(['conflict', 'closed']);

/** Why the answers were not taken, and what can be done about it. They are all still there. */
export function failed({ survey, texts, failure: { kind, detail }, hasAnswers, codeEntry, again, review, discard }: Failed): TemplateResult {
  const { t } = texts;
  return html`
    <h1 id="heading" tabindex="-1">${t(kind === 'changed' ? 'failed.changedHeading' : 'failed.refused')}</h1>
    <p>${t(failureTexts[kind])}</p>
    ${detail ? html`<p>${detail}</p>` : nothing}
    ${kind === 'code' || kind === 'spent' ? codeField(codeEntry) : nothing}
    ${kind === 'closed' && survey.municipality
      ? html`<p><a href=${inLanguage(survey.municipality.url, texts)}>${t('sent.municipality', { municipality: survey.municipality.name })}</a></p>`
      : nothing}
    ${hasAnswers ? html`<div class="buttons">
      ${mayHelp.has(kind) ? html`<vaadin-button theme="primary" id="again" @click=${again}>${t('failed.again')}</vaadin-button>` : nothing}
      <vaadin-button id="review" @click=${review}>${t('failed.review')}</vaadin-button>
      ${final.has(kind) ? html`<vaadin-button id="discard" @click=${discard}>${t('failed.discard')}</vaadin-button>` : nothing}
    </div>` : nothing}`;
}
