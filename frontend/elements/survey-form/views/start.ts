import '@vaadin/button';
import '@vaadin/checkbox';
import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../survey.js';
import type { SurveyTexts } from '../texts.js';
import { codeField } from './code.js';

export interface Start {
  survey: Survey;
  texts: SurveyTexts;
  code: string;
  codeError: string;
  hasDraft: boolean;
  sharedDevice: boolean;
  codeChanged(code: string): void;
  sharedChanged(shared: boolean): void;
  begin(): void;
  startOver(): void;
}

/** Who asks, why, how long it takes, who sees the answers and what they lead to. */
export function start(view: Start): TemplateResult {
  const { survey, texts, texts: { t } } = view;
  return html`
    ${survey.askedBy ? html`<p class="askedBy">${t('start.askedBy', { askedBy: survey.askedBy })}</p>` : nothing}
    <h1 id="heading" tabindex="-1">${survey.title}</h1>
    ${survey.madeUp ? html`<p class="madeUp"><strong>${t('madeUp.heading')}</strong> ${t('madeUp.text')}</p>` : nothing}
    ${survey.intro ? html`<p class="intro">${survey.intro}</p>` : nothing}
    <h2>${t('start.facts')}</h2>
    <ul class="facts">${facts(survey, texts).map((fact) => html`<li>${fact}</li>`)}</ul>
    ${survey.requiresCode ? codeField(texts, view.code, view.codeError, view.codeChanged) : nothing}
    ${view.hasDraft ? html`<p class="draft">${t('draft.found')}</p>` : nothing}
    <vaadin-checkbox
      class="shared" .label=${t('start.shared')} .helperText=${t('start.sharedHelp')} .checked=${view.sharedDevice}
      @change=${({ target }: Event) => view.sharedChanged((target as HTMLInputElement).checked)}></vaadin-checkbox>
    <div class="buttons">
      <vaadin-button theme="primary" id="begin" @click=${view.begin}>${t(view.hasDraft ? 'start.resume' : 'start.begin')}</vaadin-button>
      ${view.hasDraft ? html`<vaadin-button id="over" @click=${view.startOver}>${t('start.over')}</vaadin-button>` : nothing}
    </div>`;
}

function facts({ minutes, closesOn }: Survey, { t, language }: SurveyTexts): string[] {
  const day = closesOn && new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(closesOn));
  return [
    minutes ? t('start.minutes', { minutes }) : '',
    day ? t('start.closes', { date: day }) : '',
    t('start.voluntary'), t('start.anonymous'), t('start.seen'), t('start.use'),
  ].filter(Boolean);
}
