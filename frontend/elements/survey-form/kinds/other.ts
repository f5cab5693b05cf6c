import { html, type TemplateResult } from 'lit';
import { defaultMaxLength } from '../answers.js';
import type { Choice, OtherAnswer } from '../questionnaire.js';
import { typedText } from '../typed-text.js';
import type { Field } from './field.js';

/** A chosen option as it is stored: "other" carries a text. */
export function otherAnswer(options: Choice[], key: string, text = ''): string | OtherAnswer {
  return options.some((option) => option.key === key && option.other) ? { option: key, text } : key;
}

/** The respondent's own words beside "other". */
export function otherText(field: Field, value: unknown, change: (value: OtherAnswer) => void): TemplateResult {
  const { option, text } = value as OtherAnswer;
  return html`
    <vaadin-text-field
      id="${field.id}-other" class="other" .label=${field.texts.t('other.label')} autocomplete="off"
      .maxlength=${field.question.maxLength ?? defaultMaxLength.other}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        if (detail.value !== text) change({ option, text: typedText(detail.value) });
      }}
      .value=${text}></vaadin-text-field>`;
}
