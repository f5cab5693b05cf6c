import { html, nothing, type TemplateResult } from 'lit';
import { errorOf, labelOf, type Field } from './field.js';

/** What a control of the browser's own needs to be named and described as the Vaadin fields are. */
export interface Described {
  error: string;
  /** Ids of the help and the error, for `aria-describedby`. */
  by: string | typeof nothing;
}

/** Wraps a native control or a group of them in label, help and error. */
export function described(field: Field, content: (described: Described) => TemplateResult, group = false): TemplateResult {
  const { id, question: { help } } = field;
  const error = errorOf(field);
  const by = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const inside = html`
    ${group ? html`<div id="${id}-label" class="label">${labelOf(field)}</div>` : html`<label class="label" for=${id}>${labelOf(field)}</label>`}
    ${help ? html`<div id="${id}-help" class="help">${help}</div>` : nothing}
    ${content({ error, by })}
    ${error ? html`<div id="${id}-error" class="error">${error}</div>` : nothing}`;
  return group
    ? html`<div id=${id} class="group" role="group" tabindex="-1" aria-labelledby="${id}-label" aria-describedby=${by}>${inside}</div>`
    : html`<div class="group">${inside}</div>`;
}
