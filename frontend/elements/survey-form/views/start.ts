import '@vaadin/button';
import '@vaadin/checkbox';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureKind, Survey } from '../survey.js';
import type { SurveyTexts } from '../texts.js';
import { codeField, offersCode, type CodeEntry } from './code.js';
import { languageChoice } from './languages.js';
import { unsentAnswers } from './next-person.js';

export interface Start {
  survey: Survey;
  texts: SurveyTexts;
  /** What the survey is shown in. */
  lang: string;
  meeting: boolean;
  unsent: number;
  trouble?: FailureKind;
  codeEntry: CodeEntry;
  hasDraft: boolean;
  corrected: boolean;
  sharedDevice: boolean;
  languageFailed: boolean;
  languageAsked(language: string): void;
  sharedChanged(shared: boolean): void;
  begin(): void;
  startOver(): void;
}

/** Who asks, why, how long it takes, who sees the answers and what will happen with them. */
export function start(view: Start): TemplateResult {
  const { survey, texts, texts: { t }, meeting, hasDraft } = view;
  const asker = askedBy(survey, texts);
  return html`
    ${meeting ? unsentAnswers(texts, view.unsent, view.trouble) : nothing}
    ${languageChoice(survey, texts, view.lang, view.languageFailed, view.languageAsked)}
    ${asker ? html`<p class="askedBy">${asker}</p>` : nothing}
    <h1 id="heading" tabindex="-1">${survey.title}</h1>
    ${survey.madeUp ? html`<p class="madeUp"><strong>${t('madeUp.heading')}</strong> ${t('madeUp.text')}</p>` : nothing}
    ${survey.intro ? html`<p class="intro">${survey.intro}</p>` : nothing}
    <dl class="facts" lang=${texts.language}>${facts(survey, texts).map(([about, said]) => html`<div><dt>${about}</dt><dd>${said}</dd></div>`)}</dl>
    ${!meeting && offersCode(survey) ? codeField(view.codeEntry) : nothing}
    ${hasDraft ? html`<p class="draft">${t(view.corrected ? 'draft.corrected' : 'draft.found')}</p>` : nothing}
    ${meeting ? nothing : html`<vaadin-checkbox
      class="shared" .label=${t('start.shared')} .helperText=${t('start.sharedHelp')} .checked=${view.sharedDevice}
      @change=${({ target }: Event) => view.sharedChanged((target as HTMLInputElement).checked)}></vaadin-checkbox>`}
    <div class="buttons" lang=${texts.language}>
      <vaadin-button theme="primary" id="begin" @click=${view.begin}>${t(hasDraft ? 'start.resume' : 'start.begin')}</vaadin-button>
      ${hasDraft ? html`<vaadin-button id="over" @click=${view.startOver}>${t('start.over')}</vaadin-button>` : nothing}
    </div>`;
}

function askedBy({ municipality, policeArea, askedBy: who }: Survey, { t }: SurveyTexts): string {
  if (municipality && policeArea) return t('start.askedByBoth', { municipality: municipality.name, policeArea });
  return who ? t('start.askedBy', { askedBy: who }) : '';
}

function facts({ minutes, closesOn }: Survey, { t, language }: SurveyTexts): Array<[about: string, said: string]> {
  const day = closesOn && new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(closesOn));
  const time = [minutes ? t('start.minutes', { minutes }) : '', day ? t('start.closes', { date: day }) : ''].filter(Boolean).join(' ');
  const told: Array<[string, string]> = [
    [t('start.time'), time],
    [t('start.choice'), t('start.voluntary')],
    [t('start.seenBy'), `${t('start.anonymous')} ${t('start.seen')}`],
    [t('start.after'), t('start.use')],
  ];
  return told.filter(([, said]) => said);
}
