import '@vaadin/text-field';
import { html, type TemplateResult } from 'lit';
import type { SurveyTexts } from '../texts.js';

/** The invitation code, typed where it did not come with the link. */
export function codeField({ t }: SurveyTexts, code: string, error: string, change: (code: string) => void): TemplateResult {
  return html`
    <vaadin-text-field
      id="code" class="short" .label=${t('start.code')} .helperText=${t('start.codeAnonymous')} required manual-validation
      .invalid=${Boolean(error)} .errorMessage=${error} autocomplete="off" autocapitalize="characters"
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        if (detail.value !== code) change(detail.value);
      }}
      .value=${code}></vaadin-text-field>`;
}
