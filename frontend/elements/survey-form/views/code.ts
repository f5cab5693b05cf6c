import '@vaadin/text-field';
import { html, type TemplateResult } from 'lit';
import { isLinked, readCode, type CodeFault } from '../code.js';
import type { Key, SurveyTexts } from '../texts.js';

export interface CodeEntry {
  texts: SurveyTexts;
  code: string;
  /** What was wrong when it was last to be used. */
  error: string;
  required: boolean;
  change(code: string): void;
  /** The field is left. */
  leave(): void;
}

const faults: Record<CodeFault, Key> = {
  character: 'code.character', short: 'code.short', long: 'code.long', checksum: 'code.checksum',
};

/** What is wrong with a code, '' when nothing is. */
export function codeText(code: string, { t }: SurveyTexts): string {
  if (!code.trim()) return t('error.code');
  const read = readCode(code);
  return 'fault' in read ? t(faults[read.fault]) : '';
}

/** The invitation code, typed where it did not come with the link. What is wrong with it is told as it is typed. */
export function codeField({ texts, code, error, required, change, leave }: CodeEntry): TemplateResult {
  const { t } = texts;
  if (isLinked(code)) return html`<p class="draft">${t('code.linked')}</p>`;
  const told = error || (isWorthTelling(code) ? codeText(code, texts) : '');
  return html`
    <vaadin-text-field
      id="code" class="code" .label=${t(required ? 'start.code' : 'start.codeOptional')} .helperText=${t('start.codeHelp')}
      ?required=${required} theme="helper-above-field" manual-validation .invalid=${Boolean(told)} .errorMessage=${told}
      autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false"
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        if (detail.value !== code) change(detail.value);
      }}
      @change=${leave}
      .value=${code}></vaadin-text-field>
    <p class="help">${t('start.codeAnonymous')}</p>`;
}

/** Nobody is told that a code is too short while still typing it. */
function isWorthTelling(code: string): boolean {
  const read = readCode(code);
  return code.trim() !== '' && 'fault' in read && read.fault !== 'short';
}

/** Where codes are not needed but may be used, and where they are. */
export function offersCode({ requiresCode, modes }: { requiresCode?: boolean; modes?: string[] }): boolean {
  return Boolean(requiresCode || modes?.includes('sample'));
}
