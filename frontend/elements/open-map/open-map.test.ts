import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.js';
import './index.js';
import type { PutMark } from './mark-api.js';
import type { OpenMap } from './open-map.element.js';
import type { OpenMapData, Outcome } from './types.js';

const data: OpenMapData = {
  code: 'flen-karta',
  title: 'Kvällsvandring',
  status: 'open',
  area: 'centrum',
  categories: [
    { key: 'lighting', text: 'Belysning' },
    { key: 'sightLines', text: 'Sikt och växtlighet' },
    { key: 'liked', text: 'En plats man tycker om' },
  ],
  marks: [
    { id: 'm1', position: { lat: 59.058, lon: 16.588 }, valence: 'unsafe', category: 'lighting', label: 'Otrygg: Belysning',
      description: 'Mörkt i tunneln', agreed: 2, madeUp: true },
  ],
  madeUp: true,
  context: {
    outlines: [{ key: 'centrum', name: 'Centrum', geometry: {
      type: 'Polygon', coordinates: [[[16.57, 59.05], [16.6, 59.05], [16.6, 59.07], [16.57, 59.07], [16.57, 59.05]]] } }],
    places: [
      { key: 'station', name: 'Stationen', kind: 'station', lat: 59.0567, lon: 16.5885 },
      { key: 'torget', name: 'Torget', kind: 'torg', lat: 59.0582, lon: 16.588 },
    ],
    bounds: { south: 59, west: 16.5, north: 59.1, east: 16.7 },
  },
};

let element: OpenMap;
let put: ReturnType<typeof vi.fn<PutMark>>;
let outcome: Outcome;

beforeEach(() => {
  localStorage.clear();
  outcome = { kind: 'taken' };
  put = vi.fn<PutMark>(() => Promise.resolve(outcome));
});
afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

async function show(changes: Partial<OpenMapData> = {}, properties: Partial<OpenMap> = {}): Promise<void> {
  element = document.createElement('open-map');
  Object.assign(element, { map: { ...data, ...changes }, put, keeper: new DraftKeeper('flen-karta'), ...properties });
  const main = document.createElement('main');
  main.append(element);
  document.body.replaceChildren(main);
  await element.updateComplete;
}

const root = () => element.renderRoot as ShadowRoot;
const text = () => root().textContent!.replace(/\s+/g, ' ');

async function choose(selector: string): Promise<void> {
  root().querySelector<HTMLInputElement>(selector)!.click();
  await element.updateComplete;
}

async function place(key: string): Promise<void> {
  const select = root().querySelector<HTMLSelectElement>('#named')!;
  select.value = key;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function write(words: string): Promise<void> {
  const area = root().querySelector('textarea')!;
  area.value = words;
  area.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

async function press(label: string): Promise<void> {
  const button = [...root().querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === label);
  if (!button) throw new Error(`no button says ${label}`);
  button.click();
  await new Promise((done) => setTimeout(done));
  await element.updateComplete;
}

async function fillIn(): Promise<void> {
  await place('station');
  await choose('[value=unsafe]');
  await choose('[value=lighting]');
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const kept = () => new DraftKeeper('flen-karta').kept();

test('is accessible in each of its states', async () => {
  await show();
  await vi.waitUntil(() => root().querySelector('place-map'));
  expect(await violations()).toEqual([]);
  await press('Skicka markeringen');
  expect(await violations()).toEqual([]);
  await fillIn();
  await press('Skicka markeringen');
  expect(await violations()).toEqual([]);
  await show({ status: 'closed' });
  expect(await violations()).toEqual([]);
});

test('a named place, a feeling and a category are a mark, sent once under an id of its own', async () => {
  await show();
  const sent = vi.fn();
  element.addEventListener('mark-sent', sent);
  await fillIn();
  await write(' Mörkt vid cyklarna ');
  await press('Skicka markeringen');

  expect(put).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    { position: { lat: 59.0567, lon: 16.5885 }, valence: 'unsafe', category: 'lighting', description: 'Mörkt vid cyklarna' },
  );
  expect(sent).toHaveBeenCalledOnce();
  expect(text()).toContain('Tack, markeringen är mottagen');
  expect(kept()).toBeUndefined();
  expect(root().activeElement?.textContent).toBe('Tack, markeringen är mottagen');
});

test('after one mark another can be made, under another id', async () => {
  await show();
  await fillIn();
  await press('Skicka markeringen');
  await press('Markera en plats till');
  expect(text()).toContain('Ingen plats är vald än.');
  await fillIn();
  await press('Skicka markeringen');
  expect(new Set(put.mock.calls.map(([id]) => id)).size).toBe(2);
});

test('what is missing is asked for where it is missing, and nothing is sent', async () => {
  await show();
  await press('Skicka markeringen');
  expect(put).not.toHaveBeenCalled();
  for (const field of ['position', 'valence', 'category']) expect(root().querySelector(`#wrong-${field}`)).not.toBeNull();
  expect((root().activeElement as HTMLElement).id).toBe('where');
  await choose('[value=safe]');
  expect(root().querySelector('#wrong-valence')).toBeNull();
});

test('a place that people like is no reason to feel unsafe', async () => {
  await show();
  await choose('[value=safe]');
  await choose('[value=liked]');
  await choose('[value=unsafe]');
  expect(root().querySelector('[value=liked]')).toBeNull();
  expect(root().querySelector('[name=category]:checked')).toBeNull();
});

test('what did not arrive stays on the device, and goes under the same id when it is sent again', async () => {
  outcome = { kind: 'away', wait_s: 0 };
  await show();
  await fillIn();
  await write('Mörkt');
  await press('Skicka markeringen');
  expect(text()).toContain('Markeringen kom inte fram. Den ligger kvar på din enhet.');

  await show();
  expect(text()).toContain('Du har en markering som inte är skickad.');
  expect(text()).toContain('Vald plats: Stationen');
  expect(root().querySelector('textarea')!.value).toBe('Mörkt');
  outcome = { kind: 'taken' };
  await press('Skicka markeringen');
  expect(put.mock.calls[1]).toEqual(put.mock.calls[0]);
  expect(kept()).toBeUndefined();
});

test.each<[Outcome, string]>([
  [{ kind: 'away', wait_s: 300 }, 'Försök igen om 5 min'],
  [{ kind: 'closed' }, 'Kartan har stängt'],
  [{ kind: 'refused', status: 413 }, 'kod 413'],
  [{ kind: 'invalid', fields: ['position'] }, 'Välj en plats inom kommunen'],
])('%j is said and the mark stays', async (answer, said) => {
  outcome = answer;
  await show();
  await fillIn();
  await press('Skicka markeringen');
  expect(text()).toContain(said);
  expect(kept()?.category).toBe('lighting');
});

test('where another mark has the id, sending again makes it a new one', async () => {
  outcome = { kind: 'conflict' };
  await show();
  await fillIn();
  await press('Skicka markeringen');
  expect(text()).toContain('Skicka en gång till');
  await press('Skicka markeringen');
  expect(put.mock.calls[1]![0]).not.toBe(put.mock.calls[0]![0]);
  expect(put.mock.calls[1]![1]).toEqual(put.mock.calls[0]![1]);
});

test('what has been filled in can be removed from the device', async () => {
  await show();
  await fillIn();
  expect(kept()).toBeDefined();
  await press('Ta bort det jag fyllt i');
  expect(kept()).toBeUndefined();
  expect(root().querySelector('[name=valence]:checked')).toBeNull();
});

test('a browser that keeps nothing says so', async () => {
  const keeper = new DraftKeeper('flen-karta', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  await show({}, { keeper });
  await choose('[value=unsafe]');
  expect(text()).toContain('Webbläsaren kan inte spara det du fyller i.');
});

test('a text that names somebody is asked about, not refused', async () => {
  await show();
  await fillIn();
  await write('Bilen ABC123 står där');
  expect(text()).toContain('registreringsnummer');
  await press('Skicka markeringen');
  expect(put).toHaveBeenCalledOnce();
});

test('the map shows what others have marked, and picks by keyboard', async () => {
  await show();
  const map = await vi.waitUntil(() => root().querySelector('place-map'));
  await map.updateComplete;
  expect(map.markers).toEqual([
    { id: 'm1', lat: 59.058, lon: 16.588, label: 'Otrygg: Belysning', tone: 'unsafe', detail: 'Mörkt i tunneln' },
  ]);
  expect(map.frame).toEqual({ south: 59.05, west: 16.57, north: 59.07, east: 16.6 });
  map.renderRoot.querySelector('#map')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await element.updateComplete;
  expect(text()).toContain('Vald plats:');
  expect(kept()?.position?.lat).toBeCloseTo(59.06, 1);
});

test('without the map the list is enough', async () => {
  await show({}, { loadMap: () => Promise.reject(new Error('offline')) });
  await vi.waitUntil(() => text().includes('Kartan kunde inte hämtas'));
  await fillIn();
  await press('Skicka markeringen');
  expect(put).toHaveBeenCalledOnce();
});

test('a closed map takes nothing, and does not hide what was never sent', async () => {
  new DraftKeeper('flen-karta').keep({ id: crypto.randomUUID(), valence: 'unsafe', description: 'Mörkt' });
  await show({ status: 'closed' });
  expect(root().querySelector('form')).toBeNull();
  expect(text()).toContain('Du har en markering som aldrig skickades.');
  expect(text()).toContain('Mörkt');
});

test('speaks Arabic from the right', async () => {
  await show({}, { lang: 'ar' });
  expect(root().querySelector('.all')!.getAttribute('dir')).toBe('rtl');
  expect(text()).toContain('أرسل العلامة');
});
