import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts';
import type sv from '../../i18n/place-map.sv.json';
import { countSymbol, stopSymbol, toneSymbol } from './symbols';
import type { Marker, Outline, Picked, Place, Stop, Tone } from './types';

export type MapTexts = Texts<keyof typeof sv>;

/** As many rows as a list shows before it is asked for the rest. */
const short = 6;

export const toneTexts: Record<Tone, keyof typeof sv> = {
  safe: 'tone.safe', unsafe: 'tone.unsafe', neutral: 'tone.neutral',
};

export function pickedName({ label, lat, lon }: Picked, { t }: MapTexts): string {
  return label ?? t('picked.position', { lat, lon });
}

interface PickedList {
  picked: readonly Picked[];
  max: number;
  /** Absent where nothing may be removed. */
  remove?: (index: number) => void;
}

export function pickedList({ picked, max, remove }: PickedList, texts: MapTexts): TemplateResult {
  const { t } = texts;
  const title = max === 1 ? t('picked.one') : t('picked.title', { count: picked.length, max });
  const row = (place: Picked, index: number) => {
    const name = pickedName(place, texts);
    return html`<li class="chosen"><span class="number">${index + 1}</span><bdi class="name">${name}</bdi>
      ${remove && html`<button type="button" class="remove" aria-label=${t('picked.removeOf', { name })}
        @click=${() => remove(index)}>${t('picked.remove')}</button>`}</li>`;
  };
  return titled('picked', title, picked.length
    ? html`<ol class="list" aria-labelledby="picked">${picked.map(row)}</ol>`
    : html`<p class="hint">${t('picked.none')}</p>`);
}

interface PlaceList {
  found: readonly Place[];
  query: string;
  all: boolean;
  noneText: string;
  search: (query: string) => void;
  showAll: () => void;
  choose: (place: Place) => void;
}

export function placeList({ found, query, all, noneText, search, showAll, choose }: PlaceList, { t }: MapTexts): TemplateResult {
  const shown = all ? found : found.slice(0, short);
  return html`<div>
    <label for="search">${t('places.search')}</label>
    <input id="search" type="search" autocomplete="off" .value=${query}
      @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}>
    <p class="away" role="status">${query && t('places.found', { count: found.length })}</p>
    ${shown.length ? html`<ul class="list" aria-label=${t('places.title')}>
      ${shown.map((place) => html`<li><button type="button" @click=${() => choose(place)}>
        <bdi class="name">${place.name}</bdi><bdi class="kind">${place.kind}</bdi></button></li>`)}</ul>`
    : html`<p class="hint">${noneText}</p>`}
    ${shown.length < found.length
    ? html`<button type="button" class="more" @click=${showAll}>${t('list.more', { count: found.length })}</button>`
    : nothing}</div>`;
}

export function markerList(markers: readonly Marker[], selected: string | undefined, select: (id: string) => void, { t }: MapTexts): TemplateResult {
  return titled('markers', t('markers.title'), html`<ul class="list" aria-labelledby="markers">
    ${markers.map(({ id, tone, label, detail, count }) => html`<li>
      <button type="button" data-marker=${id} aria-expanded=${detail ? String(id === selected) : nothing}
        aria-pressed=${detail ? nothing : String(id === selected)} @click=${() => select(id)}>
        ${count ? countSymbol(tone, count) : toneSymbol(tone)}<span class="name"><bdi>${label}</bdi> <span class="kind">${t(toneTexts[tone])}</span></span></button>
      ${detail && id === selected ? html`<p class="detail" dir="auto">${detail}</p>` : nothing}</li>`)}</ul>`);
}

export function stopList(stops: readonly Stop[], show: (stop: Stop) => void, { t }: MapTexts): TemplateResult {
  return titled('stops', t('stops.title'), html`<ol class="list" aria-labelledby="stops">
    ${stops.map((stop, i) => html`<li><button type="button" @click=${() => show(stop)}>
      ${stopSymbol(i + 1)}<bdi class="name">${stop.text}</bdi></button></li>`)}</ol>`);
}

export function outlineList(outlines: readonly Outline[], show: (key: string) => void, { t }: MapTexts): TemplateResult {
  return titled('outlines', t('outlines.title'), html`<ul class="list" aria-labelledby="outlines">
    ${outlines.map(({ key, name }) => html`<li><button type="button" @click=${() => show(key)}>
      <bdi class="name">${name}</bdi></button></li>`)}</ul>`);
}

function titled(id: string, title: string, content: TemplateResult): TemplateResult {
  return html`<div><p class="title" id=${id}>${title}</p>${content}</div>`;
}
