import '@vaadin/radio-group';
import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../questionnaire.js';
import { fieldId, problemOf, type Field } from './field.js';
import { described } from './native.js';

/** The same options for several rows: a table where there is room, else one question after another. */
export function matrix(field: Field): TemplateResult {
  return described(field, () => (field.wide ? table(field) : stacked(field)), true);
}

function stacked(field: Field): TemplateResult {
  const { rows = [], options = [] } = field.question;
  const problem = problemOf(field);
  return html`${rows.map((row) => html`
    <vaadin-radio-group
      id=${rowId(field, row)} class="row" .label=${row.text} manual-validation
      .invalid=${problem?.row === row.key}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => choose(field, row, detail.value)}
      .value=${chosenIn(field, row)}>
      ${options.map(({ key, text }) => html`<vaadin-radio-button .value=${key} .label=${text}></vaadin-radio-button>`)}
    </vaadin-radio-group>`)}`;
}

/** Each radio is named by its row and its column, and the arrow keys move within a row. */
function table(field: Field): TemplateResult {
  const { rows = [], options = [] } = field.question;
  const problem = problemOf(field);
  return html`
    <div class="scroll">
      <table>
        <thead>
          <tr><td></td>${options.map(({ key, text }) => html`<th scope="col" id="${field.id}--${key}">${text}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`
            <tr class=${problem?.row === row.key ? 'invalid' : nothing}>
              <th scope="row" id="${rowId(field, row)}-label">${row.text}</th>
              ${options.map((option, index) => html`<td>${cell(field, row, option, index)}</td>`)}
            </tr>`)}
        </tbody>
      </table>
    </div>`;
}

function cell(field: Field, row: Choice, option: Choice, index: number): TemplateResult {
  const name = rowId(field, row);
  return html`
    <label><input
      type="radio" id=${index === 0 ? name : nothing} name=${name} .checked=${chosenIn(field, row) === option.key}
      aria-labelledby="${name}-label ${field.id}--${option.key}"
      @change=${() => choose(field, row, option.key)}></label>`;
}

function chosenIn(field: Field, row: Choice): string {
  return (field.value as Record<string, string> | undefined)?.[row.key] ?? '';
}

function choose(field: Field, row: Choice, key: string): void {
  if (key && key !== chosenIn(field, row)) field.change({ ...(field.value as object), [row.key]: key });
}

function rowId({ question, place }: Field, row: Choice): string {
  return fieldId({ question: question.key, place, row: row.key });
}
