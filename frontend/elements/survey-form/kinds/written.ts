import '@vaadin/text-area';
import '@vaadin/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { defaultMaxLength } from '../answers.js';
import { typedText } from '../typed-text.js';
import { errorOf, helpOf, labelOf, type Field } from './field.js';
import { described } from './native.js';

type Changed = CustomEvent<{ value: string }>;

/** Free text, with a warning against naming persons. Says how much room is left when little is. */
export function text(field: Field): TemplateResult {
  const error = errorOf(field);
  const value = typeof field.value === 'string' ? field.value : '';
  const left = (field.question.maxLength ?? defaultMaxLength.text) - value.length;
  const { t } = field.texts;
  const helper = [field.question.help, t('text.warning')].filter(Boolean).join(' ');
  return html`
    <vaadin-text-area
      id=${field.id} .label=${labelOf(field)} .helperText=${helper} ?required=${field.question.required}
      theme="helper-above-field" manual-validation .invalid=${Boolean(error)} .errorMessage=${error} .minRows=${3} autocomplete="off"
      @value-changed=${({ detail }: Changed) => {
        if (detail.value !== value) field.change(typedText(detail.value));
      }}
      .value=${value}></vaadin-text-area>
    <div class="left" role="status">${left <= 50 ? t('text.left', { left: Math.max(left, 0) }) : nothing}</div>`;
}

/** A number as people write it; what is no number stays as written, to be mended. */
export function number(field: Field): TemplateResult {
  const error = errorOf(field);
  const comma = field.texts.language === 'sv';
  const shown = String(field.value ?? '');
  const value = comma && typeof field.value === 'number' ? shown.replace('.', ',') : shown;
  return html`
    <vaadin-text-field
      id=${field.id} class="short" .label=${labelOf(field)} .helperText=${helpOf(field)} ?required=${field.question.required}
      theme="helper-above-field" manual-validation .invalid=${Boolean(error)} .errorMessage=${error} inputmode="decimal" autocomplete="off"
      @value-changed=${({ detail }: Changed) => {
        if (detail.value !== value) field.change(readNumber(detail.value));
      }}
      .value=${value}></vaadin-text-field>`;
}

/** Takes decimal comma or point, spaces between thousands, Arabic and Persian digits; undefined when empty. */
export function readNumber(written: string): number | string | undefined {
  const plain = written
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s/g, '')
    .replace(/[,٫]/, '.')
    .replace('−', '-');
  if (plain === '') return undefined;
  return /^-?\d+\.?\d*$/.test(plain) ? Number(plain) : written;
}

/** A day, by the browser's own field: on phones it is the calendar people know. */
export function date(field: Field): TemplateResult {
  return described(field, ({ error, by }) => html`
    <input
      id=${field.id} type="date" .value=${typeof field.value === 'string' ? field.value : ''} ?required=${field.question.required}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${by}
      @change=${({ target }: Event) => field.change((target as HTMLInputElement).value || undefined)}>`);
}
