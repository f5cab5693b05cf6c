import { html, nothing, type TemplateResult } from 'lit';
import type { WalkTexts } from './texts.js';
import type { Readiness, Walk } from './types.js';

/** What has been fetched to do without a network, what it weighs, and the way to fetch it. */
export function prepareView(readiness: Readiness, walk: Walk, texts: WalkTexts, ask: () => void): TemplateResult {
  const { t } = texts;
  const { state } = readiness;
  return html`<section class="prepare" aria-labelledby="prepare">
    <h2 id="prepare">${t(state === 'done' ? 'prepare.doneTitle' : 'prepare.title')}</h2>
    ${state === 'unknown' ? html`<p>${t('prepare.hint')}</p>` : nothing}
    <div role="status">
      ${state === 'failed' ? html`<p class="alarm">${t('prepare.failed')}</p>` : nothing}
      ${state === 'working' ? html`<p>${t('prepare.working')}</p>` : nothing}
      ${state === 'unknown' ? nothing : partsOf(readiness, walk, texts)}
    </div>
    ${state === 'unknown' || state === 'failed'
      ? html`<vaadin-button @click=${ask}>${t(state === 'failed' ? 'prepare.again' : 'prepare.start')}</vaadin-button>`
      : nothing}
  </section>`;
}

function partsOf(readiness: Readiness, walk: Walk, { t }: WalkTexts): TemplateResult {
  const done = readiness.state !== 'working';
  const part = (there: boolean | undefined, text: string) =>
    html`<li class=${there ? 'there' : done ? 'missing' : ''}>
      <span>${text}${!there && done ? html` <strong>${t('prepare.missing')}</strong>` : nothing}</span>
    </li>`;
  return html`<ul class="parts">
      ${part(readiness.app, t('prepare.app'))}
      ${part(readiness.walk, t('prepare.walk', { stops: walk.stops.length, categories: walk.categories.length }))}
      ${tilesOf(readiness, walk, part, t)}
    </ul>
    ${done && readiness.persisted === false ? html`<p class="hint">${t('prepare.notPersisted')}</p>` : nothing}`;
}

function tilesOf(
  { tiles }: Readiness,
  { context }: Walk,
  part: (there: boolean | undefined, text: string) => TemplateResult,
  t: WalkTexts['t'],
): TemplateResult {
  if (!context?.tiles) return part(true, t('prepare.mapDrawn'));
  if (tiles && tiles.wanted === 0) return part(false, t('prepare.mapUnfetchable'));
  const { count = 0, wanted = 0, bytes = 0 } = tiles ?? {};
  const size = Math.round(bytes / 100_000) / 10;
  return part(wanted > 0 && count === wanted, t('prepare.map', { count, wanted, size }));
}
