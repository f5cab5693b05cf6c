import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import { answered, optionKey } from '../conditions.js';
import type { Kind } from '../questionnaire.js';
import { callable } from './callable.js';
import type { Field } from './field.js';

/** What is told at once about the chosen options: "Is this happening now? Call 112." */
export function stops({ question, value }: Field): TemplateResult[] {
  const chosen = new Set(chosenKeys(value));
  return (question.options ?? []).filter(({ key, stop }) => stop && chosen.has(key))
    .map(({ stop = '' }) => html`<p class="stop" role="alert">${callable(stop)}</p>`);
}

/** Radio buttons cannot be unchosen, but a question that one may skip must let go of its answer again. */
const clingy = new Set<Kind>(['singleChoice', 'scale', 'matrix', 'area']);

export function takeBack({ question, value, texts: { t }, change, say }: Field): TemplateResult | typeof nothing {
  if (question.required || !clingy.has(question.kind) || !answered(value)) return nothing;
  return html`<vaadin-button class="takeBack" theme="tertiary" aria-label=${t('choice.takeBackFrom', { question: question.text })}
    @click=${({ currentTarget }: Event) => {
      (currentTarget as Element).parentElement?.querySelector<HTMLElement>('input, select')?.focus();
      change(undefined);
      say(t('choice.takenBack'));
    }}>${t('choice.takeBack')}</vaadin-button>`;
}

function chosenKeys(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.map(optionKey);
  const key = optionKey(value);
  return typeof key === 'object' && key !== null ? Object.values(key) : [key];
}
