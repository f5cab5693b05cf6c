import '@vaadin/radio-group';
import '@vaadin/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { optionKey } from '../conditions.js';
import type { Choice } from '../questionnaire.js';
import { errorOf, helpOf, labelOf, type Field } from './field.js';
import { otherAnswer, otherText } from './other.js';

/** One of the options, with the respondent's own words where "other" is chosen. */
export function singleChoice(field: Field): TemplateResult {
  const options = field.question.options ?? [];
  const key = optionKey(field.value);
  const other = options.find((option) => option.other && option.key === key);
  return html`
    ${radios(field, options, (chosen) => field.change(otherAnswer(options, chosen)))}
    ${other ? otherText(field, field.value, field.change) : nothing}`;
}

/** The steps of a scale stand side by side where there is room and none of them need be broken. */
function fitsAcross({ question, wide }: Field, steps: Choice[]): boolean {
  return wide && question.kind === 'scale' && steps.length <= 11 && steps.every(({ text }) => text.length <= 40 / steps.length);
}

/** Options as rows to choose one from. */
export function radios(field: Field, options: Choice[], choose: (key: string) => void): TemplateResult {
  const error = errorOf(field);
  const key = optionKey(field.value) ?? '';
  return html`
    <vaadin-radio-group
      id=${field.id} class=${fitsAcross(field, options) ? 'across' : nothing} .label=${labelOf(field)} .helperText=${helpOf(field)}
      ?required=${field.question.required} theme="helper-above-field" manual-validation .invalid=${Boolean(error)} .errorMessage=${error}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        if (detail.value && detail.value !== key) choose(detail.value);
      }}
      .value=${key}>
      ${options.map(({ key, text }) => html`<vaadin-radio-button .value=${key} .label=${text}></vaadin-radio-button>`)}
    </vaadin-radio-group>`;
}
