import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from './draft.js';
import { questionsBeside } from './questions.js';
import { personalTraces } from './personal-traces.js';
import type { WalkTexts } from './texts.js';
import type { Draft, Observation, Walk } from './types.js';

/** Room for a free text, in characters. */
const TEXT_LENGTH = 2000;

interface Actions {
  change(part: Partial<Observation>): void;
  keepPrivate(chosen: boolean): void;
  go(step: Step): void;
}

/** What has been chosen, each with a way to change it, and the optional questions. */
export function detailsOf(
  walk: Walk,
  draft: Draft,
  texts: WalkTexts,
  place: string,
  mayBePrivate: boolean,
  photos: TemplateResult | typeof nothing,
  act: Actions,
): TemplateResult {
  const { t } = texts;
  const category = walk.categories.find(({ key }) => key === draft.category)?.text ?? t('form.categoryGone');
  const chosen = (name: string, value: string | undefined, step: Step) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
      <dd class="change">
        <vaadin-button aria-label=${`${t('form.change')}: ${name}`} @click=${() => act.go(step)}>${t('form.change')}</vaadin-button>
      </dd>
    </div>`;
  const field = (name: 'description' | 'cause' | 'proposal', hint?: string) => html`<vaadin-text-area
      .label=${t(`form.${name}`)}
      .helperText=${hint ?? ''}
      .maxlength=${TEXT_LENGTH}
      .value=${draft[name] ?? ''}
      @input=${(event: Event) => act.change({ [name]: (event.currentTarget as HTMLTextAreaElement).value })}
    ></vaadin-text-area>
    <div role="status">
      ${personalTraces(draft[name] ?? '').map((trace) => html`<p class="alarm">${t(`form.trace.${trace}`)}</p>`)}
    </div>
    ${personalTraces(draft[name] ?? '').length && mayBePrivate && !draft.private
      ? html`<vaadin-button @click=${() => act.keepPrivate(true)}>${t('form.makePrivate')}</vaadin-button>`
      : nothing}`;
  return html`<dl class="chosen">
      ${chosen(t('form.place'), place, 'where')}
      ${chosen(t('form.feeling'), draft.valence && t(`note.${draft.valence}`), 'valence')}
      ${chosen(t('form.category'), category, 'category')}
    </dl>
    ${draft.valence === 'unsafe'
      ? html`<vaadin-radio-group
          .label=${t('form.severity')}
          .value=${String(draft.severity)}
          @value-changed=${(event: CustomEvent<{ value: string }>) => {
            const severity = Number(event.detail.value);
            if (severity && severity !== draft.severity) act.change({ severity });
          }}
        >
          ${([1, 2, 3] as const).map(
            (degree) => html`<vaadin-radio-button .value=${String(degree)} .label=${t(`form.severity.${degree}`)}></vaadin-radio-button>`,
          )}
        </vaadin-radio-group>`
      : nothing}
    ${questionsBeside(walk, draft, texts)} ${field('description', t('form.descriptionHint'))} ${photos} ${field('cause')} ${field('proposal')}
    ${mayBePrivate
      ? html`<label class="tile private">
          <input
            type="checkbox"
            .checked=${draft.private === true}
            @change=${(event: Event) => act.keepPrivate((event.target as HTMLInputElement).checked)}
          />
          <span>${t('form.private')}<span class="hint">${t('form.privateHint', { days: walk.privateNotesKept_days ?? 30 })}</span></span>
        </label>`
      : draft.private
        ? html`<p class="notice">${t('form.privateSent', { days: walk.privateNotesKept_days ?? 30 })}</p>`
        : nothing}
    ${draft.private
      ? html`<div class="calls">
          <a class="call" href="tel:112">${t('start.call112')}</a>
          <a class="call quiet" href="tel:11414">${t('start.call11414')}</a>
        </div>`
      : nothing}`;
}
