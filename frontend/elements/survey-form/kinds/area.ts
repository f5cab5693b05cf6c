import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './field.js';
import { described } from './native.js';
import { radios } from './single-choice.js';

/** More than this is a list to open rather than rows to read. */
const mostRows = 8;

/** A part of the municipality. The long list is the browser's own: phones show it as people are used to. */
export function area(field: Field): TemplateResult {
  const areas = field.question.areas ?? [];
  if (areas.length <= mostRows) return radios(field, areas, field.change);
  return described(field, ({ error, by }) => html`
    <select
      id=${field.id} ?required=${field.question.required} aria-invalid=${error ? 'true' : nothing} aria-describedby=${by}
      @change=${({ target }: Event) => field.change((target as HTMLSelectElement).value || undefined)}>
      <option value="">${field.texts.t('question.choose')}</option>
      ${areas.map(({ key, text }) => html`<option value=${key} ?selected=${field.value === key}>${text}</option>`)}
    </select>`);
}
