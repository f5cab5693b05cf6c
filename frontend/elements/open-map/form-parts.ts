import { html, nothing, type TemplateResult } from 'lit';
import { toneSymbol } from '../place-map/symbols.js';
import { personalTraces } from '../walk-logger/personal-traces.js';
import type { MapTexts } from './texts.js';
import type { MarkDraft, OpenMapData, Valence } from './types.js';

/** Room for the free text, in characters. */
const longest = 500;

export interface FormActions {
  change(part: Partial<MarkDraft>): void;
}

const liked = 'liked';

function wrong(field: string, complaints: readonly string[], text: string): TemplateResult | typeof nothing {
  return complaints.includes(field) ? html`<p class="alarm" id="wrong-${field}">${text}</p>` : nothing;
}

export function feelPart(draft: MarkDraft, { t }: MapTexts, complaints: readonly string[], act: FormActions): TemplateResult {
  const tile = (valence: Valence) => html`<label class="tile feel ${valence}">
      <input type="radio" name="valence" value=${valence} .checked=${draft.valence === valence}
        @change=${() => act.change({ valence, ...(valence === 'unsafe' && draft.category === liked ? { category: undefined } : {}) })}>
      ${toneSymbol(valence)}<span>${t(`feel.${valence}`)}</span></label>`;
  return html`<fieldset id="valence" tabindex="-1">
      <legend>${t('feel.title')}</legend>
      ${wrong('valence', complaints, t('wrong.valence'))}
      <div class="tiles two">${tile('unsafe')}${tile('safe')}</div>
    </fieldset>`;
}

/** A place that people like is no answer to why a place feels unsafe. */
export function aboutParts(
  categories: OpenMapData['categories'],
  draft: MarkDraft,
  { t }: MapTexts,
  complaints: readonly string[],
  act: FormActions,
): TemplateResult {
  const offered = draft.valence === 'unsafe' ? categories.filter(({ key }) => key !== liked) : categories;
  return html`<fieldset id="category" tabindex="-1">
      <legend>${t('about.title')}</legend>
      ${wrong('category', complaints, t('wrong.category'))}
      <div class="tiles">${offered.map(({ key, text }) => html`<label class="tile">
        <input type="radio" name="category" value=${key} .checked=${draft.category === key}
          @change=${() => act.change({ category: key })}><span>${text}</span></label>`)}</div>
    </fieldset>`;
}

export function describePart(draft: MarkDraft, { t }: MapTexts, complaints: readonly string[], act: FormActions): TemplateResult {
  return html`<section>
      <label for="description">${t('describe.title')}</label>
      <p class="hint" id="describe-hint">${t('describe.hint', { count: longest })}</p>
      <textarea id="description" rows="4" maxlength=${longest} dir="auto" aria-describedby="describe-hint" .value=${draft.description}
        @input=${({ target }: Event) => act.change({ description: (target as HTMLTextAreaElement).value })}></textarea>
      ${wrong('description', complaints, t('wrong.description', { count: longest }))}
      <div role="status">${personalTraces(draft.description).map((trace) => html`<p class="alarm">${t(`trace.${trace}`)}</p>`)}</div>
    </section>`;
}
