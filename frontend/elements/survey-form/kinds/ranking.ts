import '@vaadin/button';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from './field.js';
import { described } from './native.js';

/** Options put in order: pressed one after another, then moved up and down. No dragging is needed. */
export function ranking(field: Field): TemplateResult {
  const { id, question, texts: { t } } = field;
  const order = Array.isArray(field.value) ? (field.value as string[]) : [];
  const left = (question.options ?? []).filter(({ key }) => !order.includes(key));
  const helped = { ...field, question: { ...question, help: question.help ?? t('ranking.help') } };
  return described(helped, () => html`
    ${order.length ? html`
      <div class="part" id="${id}-order">${t('ranking.chosen')}</div>
      <ol aria-labelledby="${id}-order">${repeat(order, (key) => key, (_key, index) => ranked(field, order, index))}</ol>` : nothing}
    ${left.length ? html`
      <div class="part" id="${id}-left">${t('ranking.left')}</div>
      <ul aria-labelledby="${id}-left">${left.map(({ key, text }) => html`
        <li><vaadin-button @click=${(event: Event) => {
          field.change([...order, key]);
          refocus(event, `${id}-${key}`);
        }}>${text}</vaadin-button></li>`)}</ul>` : nothing}`, true);
}

function ranked(field: Field, order: string[], index: number): TemplateResult {
  const key = order[index] ?? '';
  const option = field.question.options?.find((candidate) => candidate.key === key)?.text ?? key;
  const { t } = field.texts;
  const put = (event: Event, changed: string[], focus = `${field.id}-${key}`) => {
    field.change(changed);
    const place = changed.indexOf(key) + 1;
    field.say(place ? t('ranking.placed', { option, place, of: changed.length }) : t('ranking.removed', { option }));
    refocus(event, focus);
  };
  return html`
    <li id="${field.id}-${key}" tabindex="-1">
      <span>${option}</span>
      <div class="moves">
        <vaadin-button ?disabled=${index === 0} aria-label=${t('ranking.up', { option })}
          @click=${(event: Event) => put(event, swapped(order, index, index - 1))}>↑</vaadin-button>
        <vaadin-button ?disabled=${index === order.length - 1} aria-label=${t('ranking.down', { option })}
          @click=${(event: Event) => put(event, swapped(order, index, index + 1))}>↓</vaadin-button>
        <vaadin-button aria-label=${t('ranking.remove', { option })}
          @click=${(event: Event) => put(event, order.filter((other) => other !== key), field.id)}>×</vaadin-button>
      </div>
    </li>`;
}

function swapped(order: string[], one: number, two: number): string[] {
  const changed = [...order];
  [changed[one], changed[two]] = [order[two] ?? '', order[one] ?? ''];
  return changed;
}

/** The pressed button may be gone or elsewhere; the focus follows what was moved. */
function refocus(event: Event, id: string): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  requestAnimationFrame(() => root.getElementById(id)?.focus());
}
