import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../survey.js';
import type { SurveyTexts } from '../texts.js';

/** The languages that the survey exists in, each named in itself. */
export function languageChoice(
  { languages = [] }: Survey, { t, language: spoken }: SurveyTexts, current: string, failed: boolean, ask: (language: string) => void,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return html`
    <div class="languages" role="group" aria-label=${t('start.language')}>
      ${languages.map((language) => html`<button
        type="button" lang=${language} aria-pressed=${String(language === current)}
        @click=${() => {
          if (language !== current) ask(language);
        }}>${nameOf(language)}</button>`)}
    </div>
    <div role="status" lang=${spoken}>${failed ? html`<p class="trouble">${t('start.languageFailed')}</p>` : nothing}</div>`;
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
