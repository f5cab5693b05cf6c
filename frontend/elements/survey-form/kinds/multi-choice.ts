import '@vaadin/checkbox-group';
import { html, nothing, type TemplateResult } from 'lit';
import { alone } from '../answers.js';
import { optionKey } from '../conditions.js';
import type { OtherAnswer } from '../questionnaire.js';
import { errorOf, helpOf, labelOf, type Field } from './field.js';
import { otherAnswer, otherText } from './other.js';

type Chosen = Array<string | OtherAnswer>;

/** Several options; one that is chosen alone clears the rest, and any other clears it. */
export function multiChoice(field: Field): TemplateResult {
  const error = errorOf(field);
  const chosen = (Array.isArray(field.value) ? field.value : []) as Chosen;
  const keys = chosen.map((item) => optionKey(item) as string);
  const other = chosen.find((item) => typeof item === 'object');
  return html`
    <vaadin-checkbox-group
      id=${field.id} .label=${labelOf(field)} .helperText=${helpOf(field)}
      ?required=${field.question.required} theme="helper-above-field" manual-validation .invalid=${Boolean(error)} .errorMessage=${error}
      @value-changed=${({ detail }: CustomEvent<{ value: string[] }>) => {
        if (!sameKeys(detail.value, keys)) field.change(choose(field, chosen, detail.value));
      }}
      .value=${keys}>
      ${field.question.options?.map(({ key, text }) => html`<vaadin-checkbox .value=${key} .label=${text}></vaadin-checkbox>`)}
    </vaadin-checkbox-group>
    ${other ? otherText(field, other, (value) => field.change(chosen.map((item) => (item === other ? value : item)))) : nothing}`;
}

function choose({ question, say, texts: { t } }: Field, before: Chosen, keys: string[]): Chosen {
  const options = question.options ?? [];
  const lonely = new Set(options.filter(alone).map(({ key }) => key));
  const had = before.map(optionKey);
  const added = keys.find((key) => !had.includes(key));
  const kept = added === undefined ? keys
    : lonely.has(added) ? [added] : keys.filter((key) => !lonely.has(key));
  if (kept.length < keys.length) say(t('choice.cleared'));
  return kept.map((key) => before.find((item) => optionKey(item) === key) ?? otherAnswer(options, key));
}

function sameKeys(one: string[], two: string[]): boolean {
  return one.length === two.length && one.every((key) => two.includes(key));
}
