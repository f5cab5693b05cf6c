import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../survey.js';
import type { SurveyTexts } from '../texts.js';

export interface Sent {
  survey: Survey;
  texts: SurveyTexts;
  receipt: string;
  /** What was received are the answers as they were before the last changes. */
  earlier: boolean;
  say(text: string): void;
  /** On a borrowed device. */
  restart?: () => void;
}

/** The receipt, and where to follow what comes of the answers. */
export function sent({ survey, texts, receipt, earlier, say, restart }: Sent): TemplateResult {
  const { t } = texts;
  return html`
    <h1 id="heading" tabindex="-1">${t('sent.heading')}</h1>
    ${earlier ? html`<p class="draft">${t('sent.earlier')}</p>` : nothing}
    <div class="receipt">
      <div class="part" id="receipt-label">${t('sent.receipt')}</div>
      <div class="copyable">
        <code id="receipt">${receipt}</code>
        <vaadin-button id="copy" aria-describedby="receipt-label" @click=${(event: Event) => copy(event, receipt, texts, say)}>${t('sent.copy')}</vaadin-button>
      </div>
      <p class="help">${t('sent.receiptHelp')}</p>
    </div>
    <h2>${t('sent.follow')}</h2>
    <p>${t('sent.then')}</p>
    ${survey.madeUp ? html`<p class="madeUp"><strong>${t('madeUp.heading')}</strong> ${t('madeUp.text')}</p>` : nothing}
    ${follow(survey, texts)}
    ${restart ? html`<div class="buttons"><vaadin-button theme="primary" id="restart" @click=${restart}>${t('sent.next')}</vaadin-button></div>` : nothing}`;
}

function follow({ resultsUrl, municipality, feedUrl }: Survey, texts: SurveyTexts): TemplateResult {
  const { t } = texts;
  const link = (address: string, text: string) => html`<li><a href=${address}>${text}</a></li>`;
  return html`<ul class="links">
    ${resultsUrl ? link(inLanguage(resultsUrl, texts), t('sent.results')) : nothing}
    ${municipality ? link(inLanguage(municipality.url, texts), t('sent.municipality', { municipality: municipality.name })) : nothing}
    ${feedUrl ? link(feedUrl, t('sent.feed')) : nothing}
  </ul>`;
}

/** Our own pages speak Swedish, and English where asked. */
export function inLanguage(address: string, { language }: SurveyTexts): string {
  return language === 'en' ? `${address}?lang=en` : address;
}

/** Where the browser lets nothing be copied, the receipt is marked, so that the next key press copies it. */
async function copy(event: Event, receipt: string, { t }: SurveyTexts, say: (text: string) => void): Promise<void> {
  const shown = ((event.currentTarget as Element).getRootNode() as ShadowRoot).getElementById('receipt');
  try {
    await navigator.clipboard.writeText(receipt);
    say(t('sent.copied'));
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    say(t('sent.marked'));
  }
}
