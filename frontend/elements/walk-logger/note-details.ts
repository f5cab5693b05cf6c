import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from './draft.js';
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
  { t }: WalkTexts,
  place: string,
  mayBePrivate: boolean,
  photos: TemplateResult | typeof nothing,
  act: Actions,
): TemplateResult {
  const category = walk.categories.find(({ key }) => key === draft.category)?.text ?? draft.category;
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
    </div>`;
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
    ${field('description', t('form.descriptionHint'))} ${photos} ${field('cause')} ${field('proposal')}
    ${mayBePrivate
      ? html`<label class="tile private">
          <input
            type="checkbox"
            .checked=${draft.private === true}
            @change=${(event: Event) => act.keepPrivate((event.target as HTMLInputElement).checked)}
          />
          <span>${t('form.private')}<span class="hint">${t('form.privateHint')}</span></span>
        </label>`
      : nothing}`;
}
