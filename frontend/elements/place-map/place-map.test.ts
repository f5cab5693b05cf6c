import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import './index';
import type { PlaceMap } from './place-map.element';
import { search } from './search';
import { creditParts } from './tiles';
import { wmtsUrl } from './wmts';
import type { Marker, Outline, Place, PlaceMapEvents, Stop } from './types';

const kavlinge: Outline = {
  key: '1261', name: 'Kävlinge',
  geometry: { type: 'Polygon', coordinates: [[[12.9, 55.7], [13.2, 55.7], [13.2, 55.85], [12.9, 55.85], [12.9, 55.7]]] },
};
const station: Place = { key: 'station', name: 'Kävlinge station', kind: 'station', lat: 55.7925, lon: 13.112 };
const school: Place = { key: 'school', name: 'Älvskolan', kind: 'skola', lat: 55.75, lon: 13.0 };
const tunnel: Marker = { id: 'm1', lat: 55.79, lon: 13.11, label: 'Gångtunneln', tone: 'unsafe', detail: 'Två lampor är trasiga' };
const park: Marker = { id: 'm2', lat: 55.8, lon: 13.1, label: 'Parken', tone: 'safe' };
const stops: Stop[] = [{ id: 's1', text: 'Torget', position: { lat: 55.79, lon: 13.1 } }];
/** A transparent pixel for every tile. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

let map: PlaceMap;
let heard: { [Name in keyof PlaceMapEvents]?: PlaceMapEvents[Name]['detail'] };

beforeEach(async () => {
  document.documentElement.lang = 'sv';
  document.title = 'Karta';
  map = document.createElement('place-map');
  heard = {};
  for (const name of ['place-picked', 'place-removed', 'marker-selected'] as const) {
    map.addEventListener(name, (event) => Object.assign(heard, { [name]: (event as CustomEvent).detail }));
  }
  Object.assign(map, { outlines: [kavlinge], places: [station, school] });
  document.body.append(map);
  await map.updateComplete;
});

afterEach(() => {
  map.remove();
  vi.restoreAllMocks();
});

async function change(properties: Partial<PlaceMap>): Promise<void> {
  Object.assign(map, properties);
  await map.updateComplete;
}

const root = () => map.shadowRoot!;
const all = <E extends HTMLElement>(selector: string) => [...root().querySelectorAll<E>(selector)];
const one = <E extends HTMLElement>(selector: string) => root().querySelector<E>(selector)!;
const button = (text: string) => all<HTMLButtonElement>('button').find(({ textContent, ariaLabel }) =>
  textContent?.includes(text) || ariaLabel?.includes(text))!;
const press = async (text: string) => {
  button(text).click();
  await map.updateComplete;
};
const key = (name: string) => one('#map').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
const said = () => one('.said').textContent;

function tap(x: number, y: number): void {
  const box = one('#map').getBoundingClientRect();
  const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true, composed: true };
  for (const kind of ['mousedown', 'mouseup', 'click']) one('#map').dispatchEvent(new MouseEvent(kind, at));
}

function device(answer: (found: PositionCallback, failed: PositionErrorCallback) => void): void {
  vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((found, failed) => answer(found, failed!));
}

const at = (latitude: number, longitude: number, accuracy: number) =>
  ({ coords: { latitude, longitude, accuracy } }) as GeolocationPosition;

describe('place-map', () => {
  test.each(['sv', 'en', 'ar'] as const)('has no accessibility faults that axe can find, in %s', async (lang) => {
    await change({ lang, mode: 'pick', maxPicked: 3, markers: [tunnel, park], stops, picked: [station] });
    await press(tunnel.label);
    const { violations } = await axe.run(map, { rules: { 'target-size': { enabled: true } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('reads from the right in Arabic and falls back to Swedish', async () => {
    await change({ lang: 'ar' });
    expect(one('.frame').dir).toBe('rtl');
    await change({ lang: 'fi' as 'sv' });
    expect(one('label').textContent).toBe('Sök plats');
  });

  test('is built anew when it is moved in the page', async () => {
    document.body.prepend(map);
    await map.updateComplete;
    expect(all('.leaflet-container')).toHaveLength(1);
    expect(all('path.outline')).toHaveLength(1);
  });

  test('gives touch targets of 44 pixels', async () => {
    await change({ mode: 'pick', markers: [tunnel], stops, picked: [station] });
    const small = all('button, input, .symbol.touch > div').filter((target) => target.getBoundingClientRect().height < 44);
    expect(small).toEqual([]);
  });

  test('fits a narrow screen without scrolling sideways', async () => {
    map.style.inlineSize = '320px';
    await change({ mode: 'pick', markers: [{ ...tunnel, label: 'Långtnamnutanmellanslag'.repeat(5) }], picked: [station] });
    expect(one('.frame').scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('picking', () => {
  beforeEach(() => change({ mode: 'pick', maxPicked: 2 }));

  test('by a tap tells the position', () => {
    tap(60, 60);
    const { lat, lon, placeKey } = heard['place-picked']!;
    expect([lat > 55 && lat < 56.5, lon > 12 && lon < 14, placeKey]).toEqual([true, true, undefined]);
  });

  test('does not happen in view mode', async () => {
    await change({ mode: 'view' });
    tap(60, 60);
    key('Enter');
    expect(heard).toEqual({});
  });

  test('by Enter takes the crosshair, after the arrow keys have moved it', async () => {
    key('Enter');
    const before = heard['place-picked']!;
    expect(before.lat).toBeCloseTo(55.775, 2);
    one('#map').focus();
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => {
      key('Enter');
      expect(heard['place-picked']!.lat).toBeGreaterThan(before.lat + 0.005);
    });
  });

  test('by the list names the place, found without diacritics', async () => {
    const field = one<HTMLInputElement>('#search');
    field.value = 'alvsk';
    field.dispatchEvent(new InputEvent('input'));
    await map.updateComplete;
    expect(all('.list .kind').map(({ textContent }) => textContent)).toEqual(['skola']);
    await press('Älvskolan');
    expect(heard['place-picked']).toEqual({ lat: 55.75, lon: 13, placeKey: 'school', label: 'Älvskolan' });
  });

  test('by the device tells how sure it is', async () => {
    device((found) => found(at(55.78, 13.05, 17.6)));
    await press('Använd min position');
    await vi.waitFor(() => expect(heard['place-picked']).toEqual(
      { lat: 55.78, lon: 13.05, accuracy_m: 17.6, label: 'Min position, inom 18 meter' }));
  });

  test.each([[1, 'Vi får inte se din position'], [2, 'gick inte att hitta'], [3, 'tog för lång tid']])(
    'by a device that answers with error %i says what to do instead', async (code, text) => {
      device((_, failed) => failed({ code } as GeolocationPositionError));
      await press('Använd min position');
      await vi.waitFor(() => expect(said()).toContain(text));
      expect(heard).toEqual({});
      expect(button('Använd min position').disabled).toBe(false);
    });

  test('outside Sweden is refused', async () => {
    device((found) => found(at(59.91, 10.4, 10)));
    await press('Använd min position');
    await vi.waitFor(() => expect(said()).toContain('utanför Sverige'));
    expect(heard).toEqual({});
  });

  test('outside the area is refused', async () => {
    await change({ bounds: { south: 55.77, west: 13.05, north: 55.85, east: 13.2 } });
    await press('Älvskolan');
    expect(said()).toContain('utanför området');
    await press('Kävlinge station');
    expect(heard['place-picked']?.placeKey).toBe('station');
  });

  test('more than may be picked is refused, until one is removed', async () => {
    await change({ picked: [station, school] });
    await press('Kävlinge station');
    expect([said(), heard]).toEqual([expect.stringContaining('högst 2'), {}]);
    await change({ picked: [station] });
    await press('Älvskolan');
    expect(heard['place-picked']?.placeKey).toBe('school');
  });

  test('a second place is not refused where only one may be picked: it replaces the first', async () => {
    await change({ maxPicked: 1, picked: [school] });
    await press('Kävlinge station');
    expect(heard['place-picked']?.placeKey).toBe('station');
  });

  test('can be taken back from the list, and the focus stays in it', async () => {
    map.addEventListener('place-removed', (event) => {
      map.picked = map.picked.filter((_, index) => index !== (event as PlaceMapEvents['place-removed']).detail.index);
    });
    await change({ picked: [{ ...station, label: 'Stationen' }, { ...school, label: 'Skolan' }] });
    await press('Ta bort Stationen');
    await map.updateComplete;
    expect(heard['place-removed']).toEqual({ index: 0 });
    expect(root().activeElement?.ariaLabel).toBe('Ta bort Skolan');
    expect(said()).toBe('Platsen är borttagen.');
  });

  test('is spoken of when the page has taken it, but not when the page brings what was picked before', async () => {
    await change({ picked: [school] });
    expect(said()).toBe('');
    await press('Kävlinge station');
    await change({ picked: [school, { ...station, label: station.name }] });
    expect(said()).toBe('Vald: Kävlinge station');
  });

  test('keeps the list readable beside its buttons', async () => {
    map.style.inlineSize = '320px';
    await change({ picked: [{ ...station, label: station.name }] });
    expect(one('.chosen .name').getBoundingClientRect().width).toBeGreaterThan(120);
  });

  test('writes a position without a name as the language does', async () => {
    await change({ picked: [{ lat: 55.5, lon: 13.25 }] });
    expect(one('.chosen .name').textContent).toBe('Position 55,5; 13,25');
  });
});

describe('what is on the map', () => {
  beforeEach(() => change({ markers: [tunnel, park], stops, route: [[55.79, 13.1], [55.8, 13.12]] }));

  test('stands in the list too, with its tone in words', () => {
    const list = all('.list li').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(list).toEqual(expect.arrayContaining([
      'Gångtunneln Otrygg plats', 'Parken Trygg plats', expect.stringContaining('Torget'), expect.stringContaining('Älvskolan'),
    ]));
  });

  test('is selected from the list, shows its detail, and is let go again', async () => {
    await press('Gångtunneln');
    expect(heard['marker-selected']).toEqual({ id: 'm1' });
    expect(one('.detail').textContent).toBe('Två lampor är trasiga');
    expect(one('.leaflet-popup').textContent).toContain('Otrygg plats');
    await press('Gångtunneln');
    expect(all('.detail')).toEqual([]);
  });

  test('is selected by a press on its symbol', async () => {
    one('.symbol.touch').click();
    await map.updateComplete;
    expect(heard['marker-selected']).toEqual({ id: 'm1' });
    expect(one('[data-marker=m1]').ariaExpanded).toBe('true');
  });

  test('may stand for several, with how many, and comes nearer when it is pressed', async () => {
    const many: Marker = { id: 'c1', lat: 55.79, lon: 13.11, label: '34 iakttagelser', tone: 'unsafe', count: 34, opens: true };
    const views: PlaceMapEvents['view-changed']['detail'][] = [];
    map.addEventListener('view-changed', (event) => views.push((event as PlaceMapEvents['view-changed']).detail));
    await change({ markers: [many] });
    expect(one('.symbol .count').textContent).toBe('34');
    await vi.waitFor(() => expect(views).not.toEqual([]));
    const before = views.at(-1)!;
    one('.symbol.touch').click();
    await vi.waitFor(() => expect(views.at(-1)!.zoom).toBe(before.zoom + 2));
    expect(views.at(-1)!.south).toBeGreaterThan(before.south);
    expect(heard['marker-selected']).toBeUndefined();
  });

  test('that can come no nearer is selected', async () => {
    const many: Marker = { ...tunnel, id: 'c1', count: 7, opens: true };
    await change({ markers: [many], frame: { south: 55.79, west: 13.11, north: 55.79, east: 13.11 } });
    for (let i = 0; i < 4 && !heard['marker-selected']; i++) {
      one('.symbol.touch').click();
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    expect(heard['marker-selected']).toEqual({ id: 'c1' });
  });

  test('tells once what is in sight, and nothing while that is the same', async () => {
    const told = vi.fn();
    await new Promise((resolve) => setTimeout(resolve, 300));
    map.addEventListener('view-changed', told);
    map.fit();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).not.toHaveBeenCalled();
    await change({ frame: { south: 55.79, west: 13.1, north: 55.792, east: 13.104 } });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  });

  test('is not listed twice where the page lists it, but can be told to stand out', async () => {
    await change({ listedElsewhere: true });
    expect(all('[data-marker]')).toEqual([]);
    map.focusMarker('m1');
    await map.updateComplete;
    expect(one('.leaflet-popup').textContent).toContain('Gångtunneln');
  });

  test('leaves what is picked and the stops to a page that lists them', async () => {
    const stops = [{ id: 's1', text: 'Tunneln', position: tunnel }];
    await change({ mode: 'pick', maxPicked: 5, stops, picked: [park], places: [station] });
    expect(all('#search')).toHaveLength(1);
    expect(one('.panel').textContent).toContain('Tunneln');
    expect(all('.remove')).toHaveLength(1);
    await change({ listedElsewhere: true });
    expect(one('.panel').textContent).not.toContain('Tunneln');
    expect(all('.remove, #search')).toEqual([]);
    expect(all('#centre')).toHaveLength(1);
  });

  test('fills the frame, though the areas are larger', async () => {
    const metres = () => Number(/^([\d ]+) m$/.exec(one('.leaflet-control-scale-line').textContent!)?.[1] ?? Infinity);
    map.fit();
    expect(metres()).toBe(Infinity);
    await change({ frame: { south: 55.79, west: 13.1, north: 55.792, east: 13.104 } });
    expect(metres()).toBeLessThan(500);
  });

  test('writes names as text, whatever they hold', async () => {
    await change({ places: [{ ...station, name: '<img src=x onerror=alert(1)>' }], markers: [{ ...tunnel, label: '<b>x</b>' }] });
    await press('<b>x</b>');
    expect(all('img, b')).toEqual([]);
  });

  test('has labels that do not cover each other', async () => {
    await change({ outlines: [kavlinge], places: Array.from({ length: 40 }, (_, i) => ({
      key: `p${i}`, name: `Platsen nummer ${i}`, kind: 'plats', lat: 55.75 + (i % 8) * 0.001, lon: 13 + i * 0.0004 })) });
    const boxes = all('.label:not(.crowded)').map((label) => label.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.length).toBeLessThan(40);
    const clash = boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    expect(clash).toBe(false);
  });

  test('has no label beneath a symbol', async () => {
    const label = () => all('.label').find(({ textContent }) => textContent === school.name)!;
    await change({ markers: [] });
    expect(label().classList).not.toContain('crowded');
    await change({ markers: [{ ...park, lat: school.lat - 0.004, lon: school.lon }] });
    expect(label().classList).toContain('crowded');
  });
});

describe('the background', () => {
  test('is named as missing where there is none', () => {
    expect(one('.credit').textContent).toBe('Kartan visas utan bakgrund.');
  });

  test('is credited while its tiles load', async () => {
    await change({ tiles: { kind: 'xyz', url: pixel, attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>' } });
    await vi.waitFor(() => expect(all('.leaflet-tile-loaded').length).toBeGreaterThan(0));
    expect(one('.credit').textContent).toBe('© OpenStreetMap');
    expect(one('.stage').classList).toContain('tiled');
  });

  test('that cannot be loaded is said quietly, and the map remains', async () => {
    await change({ tiles: { kind: 'wms', url: 'data:text/plain,no?', layers: 'karta', attribution: 'Kommunen' } });
    await vi.waitFor(() => expect(one('.credit').textContent).toContain('kunde inte hämtas'));
    expect(one('.stage').classList).not.toContain('tiled');
    expect(all('path.outline')).toHaveLength(1);
  });

  test.each([
    ['https://k.se/wmts/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png', 'https://k.se/wmts/3857/EPSG:3857:{z}/{y}/{x}.png'],
    ['https://k.se/rest/{z}/{y}/{x}', 'https://k.se/rest/{z}/{y}/{x}'],
    ['https://k.se/wmts?map=a', 'https://k.se/wmts?map=a&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=topo%20webb&STYLE=default'
      + '&FORMAT=image%2Fpng&TILEMATRIXSET=3857&TILEMATRIX=EPSG:3857:{z}&TILEROW={y}&TILECOL={x}'],
  ])('by WMTS is asked for as the server wants: %s', (url, template) => {
    expect(wmtsUrl({ kind: 'wmts', url, attribution: '', layer: 'topo webb', matrixSet: '3857', matrixPrefix: 'EPSG:3857:' })).toBe(template);
  });

  test('is credited with text and web links only', () => {
    expect(creditParts('© <a href="https://lm.se/">LM</a><img src=x onerror=alert(1)> <a href="javascript:alert(1)">x</a>'))
      .toEqual([{ text: '© ' }, { text: 'LM', href: 'https://lm.se/' }, { text: '' }, { text: ' ' }, { text: 'x' }]);
  });
});

test('a search puts names that begin with the word first, and asks for every word', () => {
  const found = (query: string) => search([school, station, { ...school, key: 'k', name: 'Skolgården', kind: 'park' }], query).map((p) => p.key);
  expect(found('skol')).toEqual(['k', 'school']);
  expect(found('kavlinge stat')).toEqual(['station']);
  expect(found('kavlinge skola')).toEqual([]);
});
