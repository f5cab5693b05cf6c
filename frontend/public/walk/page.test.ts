import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { note, walk } from '../../elements/walk-logger/examples.js';
import type { Walk } from '../../elements/walk-logger/types.js';
import type { WalkLogger } from '../../elements/walk-logger/walk-logger.element.js';
import { WalkStore } from '../../elements/walk-logger/walk-store.js';
import { runWalkPage } from './page.js';

const address = location.href;
let joinCode: string;
let store: WalkStore;
let logger: WalkLogger;
let answer: () => Response | Promise<Response>;

beforeEach(async () => {
  joinCode = crypto.randomUUID();
  document.documentElement.lang = 'sv';
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  vi.spyOn(window, 'fetch').mockImplementation(async () => answer());
  store = await WalkStore.open(joinCode);
});

afterEach(async () => {
  vi.restoreAllMocks();
  document.querySelectorAll('walk-logger, #walk, section').forEach((element) => element.remove());
  history.replaceState(null, '', address);
  await store.clear();
  store.close();
});

function open(embedded?: Partial<Walk>, query = ''): void {
  logger = document.createElement('walk-logger');
  document.body.append(logger);
  if (embedded) {
    const textContent = JSON.stringify({ ...walk, joinCode, ...embedded });
    document.body.append(Object.assign(document.createElement('script'), { id: 'walk', type: 'application/json', textContent }));
  } else {
    history.replaceState(null, '', `/vandring/${joinCode}${query}`);
  }
  void runWalkPage();
}

const text = () => logger.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

test('a walk that is over leaves nothing on the phone once nothing is unsent', async () => {
  await store.put(note({ joinCode, state: 'sent', version: 1 }));
  await store.put(note({ joinCode, state: 'private' }));
  await store.keepWalk(() => ({ walk: { ...walk, joinCode }, lang: 'sv' }));
  open({ status: 'closed' });

  await expect.poll(() => logger.cleared).toBe(true);
  await expect.poll(() => store.list()).toEqual([]);
  expect(await store.walk()).toBeUndefined();
});

test('a walk that is over keeps what never came through, until its writer lets it go', async () => {
  const unsent = note({ joinCode, state: 'failed', trouble: { kind: 'closed' } });
  await store.put(unsent);
  await store.put(note({ joinCode, state: 'sent', version: 1 }));
  open({ status: 'closed' });
  await expect.poll(text).toContain('1 behöver ses över');
  expect(await store.list()).toHaveLength(2);

  await store.remove(unsent.id);
  await expect.poll(() => store.list()).toEqual([]);
  await expect.poll(() => logger.cleared).toBe(true);
});

test('an open walk is kept on the phone, and opens from there without a network, in its language and role', async () => {
  open({});
  await expect.poll(() => store.walk()).toMatchObject({ lang: 'sv', walk: { title: walk.title } });
  logger.dispatchEvent(new CustomEvent('role-chosen', { detail: 'police' }));
  await expect.poll(async () => (await store.walk())?.role).toBe('police');
  await store.keepWalk((now) => now && { ...now, lang: 'en' });
  document.querySelectorAll('walk-logger, #walk').forEach((element) => element.remove());

  open();
  await expect.poll(text).toContain(walk.title);
  expect([logger.lang, document.documentElement.lang]).toEqual(['en', 'en']);
  await expect.poll(() => logger.participant).toBe('police');
});

test('a walk from the phone opens in the language of its address, from the right where that is written so', async () => {
  await store.keepWalk(() => ({ walk: { ...walk, joinCode }, lang: 'sv' }));
  open(undefined, '?lang=ar');

  await expect.poll(text).toContain('جولة من أجل الأمان');
  const { lang, dir } = document.documentElement;
  document.documentElement.dir = 'ltr';
  expect([logger.lang, lang, dir]).toEqual(['ar', 'ar', 'rtl']);
});

test('a walk that has closed meanwhile says so as soon as there is a network', async () => {
  await store.keepWalk(() => ({ walk: { ...walk, joinCode }, lang: 'sv' }));
  answer = () => new Response(JSON.stringify({ ...walk, joinCode, status: 'closed' }));
  open();

  await expect.poll(text).toContain('tar inte emot fler');
  await expect.poll(() => store.walk()).toBeUndefined();
});

test('a walk that is nowhere to be had is said to be so, with a way to try again', async () => {
  open();

  await expect.poll(() => document.querySelector('section h1')?.textContent).toBe('Vandringen finns inte i telefonen');
  expect(document.querySelector('section button')!.textContent).toBe('Försök igen');
});

test('a friendly page in place of the walk is no walk', async () => {
  answer = () => new Response('<html>Välkommen till nätet</html>');
  open();

  await expect.poll(() => document.querySelector('section h1')).not.toBeNull();
});
