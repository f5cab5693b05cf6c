import { html, nothing, type TemplateResult } from 'lit';
import type { PlacePicked, Stop } from '../place-map/types.js';
import type { Locating } from './position.js';
import type { Surroundings } from './surroundings.js';
import type { WalkTexts } from './texts.js';
import type { Draft, Position, Walk } from './types.js';

interface Ways {
  here(): void;
  map(): void;
  stop(stop: Stop): void;
}

/** The three ways to say where it is: here, on the map, or at a planned stop. */
export function whereOf(walk: Walk, { t }: WalkTexts, ways: Ways): TemplateResult {
  return html`<button class="tile" @click=${ways.here}>${t('form.here')}</button>
    <button class="tile" @click=${ways.map}>${t('form.onMap')}</button>
    ${walk.stops.length
      ? html`<h2>${t('form.stops')}</h2>
          <ol class="stops">
            ${walk.stops.map(
              (stop, index) => html`<li>
                <button class="tile" @click=${() => ways.stop(stop)}>
                  <span class="number" aria-hidden="true">${index + 1}</span>${stop.text}
                </button>
              </li>`,
            )}
          </ol>`
      : nothing}`;
}

interface Picking {
  pick(picked: PlacePicked): void;
  unpick(): void;
}

/** The map to point out a place on, or how the fetching of it goes. */
export function mapOf(
  walk: Walk,
  surroundings: Surroundings,
  picked: Position[],
  map: 'loading' | 'ready' | 'failed',
  { t, language }: WalkTexts,
  { pick, unpick }: Picking,
): TemplateResult {
  switch (map) {
    case 'loading':
      return html`<p role="status">${t('form.mapLoading')}</p>`;
    case 'failed':
      return html`<p class="alarm" role="alert">${t('form.mapFailed')}</p>`;
    case 'ready':
      return html`<place-map
        mode="pick"
        lang=${language}
        .outlines=${surroundings.outlines}
        .places=${surroundings.places}
        .tiles=${surroundings.tiles}
        .stops=${walk.stops}
        .route=${surroundings.route}
        .picked=${picked}
        @place-picked=${(event: CustomEvent<PlacePicked>) => pick(event.detail)}
        @place-removed=${unpick}
      ></place-map>`;
  }
}

/** Where a note is, or how the search for it goes, in words. */
export function placeText(walk: Walk, { position, stopId }: Draft, locating: Locating | undefined, { t }: WalkTexts): string {
  const metres = position?.accuracy_m ?? 0;
  if (locating?.state === 'seeking') return locating.found ? t('place.seekingFound', { metres }) : t('place.seeking');
  if (locating && locating.state !== 'found') return t(`place.${locating.state}`);
  if (!position) return t('place.none');
  if (stopId) return walk.stops.find((stop) => stop.id === stopId)?.text ?? t('form.stops');
  return position.accuracy_m === undefined ? t('note.onMap') : t('place.found', { metres });
}
