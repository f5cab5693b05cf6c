import { afterEach, beforeEach, expect, test } from 'vitest';
import { note } from './examples.js';
import { readRescued, rescueFile } from './rescue.js';
import { WalkStore } from './walk-store.js';

const NOW = new Date('2026-10-14T19:00:00Z');
let names: string[];
let store: WalkStore;

beforeEach(async () => {
  names = [];
  store = await another();
});
afterEach(() => {
  store.close();
  names.forEach((name) => indexedDB.deleteDatabase(name));
});

function another(): Promise<WalkStore> {
  names.push(crypto.randomUUID());
  return WalkStore.open('flen-kvall', names.at(-1));
}

test('unsent notes and their photos survive the loss of the phone', async () => {
  const kept = [note(), note({ state: 'failed', trouble: { kind: 'closed' } })];
  for (const each of kept) await store.put(each);
  const photo = await store.photos.add(kept[0]!.id, new Blob(['pixlar'], { type: 'image/jpeg' }));
  const file = await rescueFile(store, 'flen-kvall', NOW);
  const phone = await another();

  expect(await readRescued(phone, 'flen-kvall', file)).toEqual({ kind: 'read', notes: 2, photos: 1 });

  expect((await phone.list()).map(({ id, observation, state }) => ({ id, observation, state }))).toEqual(
    kept.map(({ id, observation }) => ({ id, observation, state: 'unsent' })),
  );
  expect(await (await phone.photos.open(photo.id))!.text()).toBe('pixlar');
  phone.close();
});

test('it is JSON, holds what is unsent alone, and nothing that is private', async () => {
  const unsent = note();
  for (const each of [unsent, note({ state: 'sent', version: 1 }), note({ state: 'private' })]) await store.put(each);
  const [head, ...records] = JSON.parse(await (await rescueFile(store, 'flen-kvall', NOW)).text());

  expect(head).toEqual({ format: 'roda-traden-vandring', version: 1, joinCode: 'flen-kvall', savedAt: NOW.toISOString() });
  expect(records).toMatchObject([{ note: { id: unsent.id } }]);
});

test('reading a file in twice, or over newer notes, changes nothing', async () => {
  const made = note();
  await store.put(made);
  await store.photos.add(made.id, new Blob(['pixlar']));
  const file = await rescueFile(store, 'flen-kvall', NOW);
  await store.update(made.id, (now) => ({ ...now, state: 'sent', version: 1 }));
  await readRescued(store, 'flen-kvall', file);
  await readRescued(store, 'flen-kvall', file);

  expect(await store.list()).toMatchObject([{ id: made.id, state: 'sent', version: 1 }]);
  expect(await store.photos.list()).toHaveLength(1);
});

test.each(['', '[]', '{"format":"annat"}', 'inte alls JSON', '[{"format":"roda-traden-vandring","version":9}]'])(
  'what is no such file is refused: %s',
  async (text) => {
    expect(await readRescued(store, 'flen-kvall', new Blob([text]))).toEqual({ kind: 'not-ours' });
  },
);

test('a file of another walk is refused and names it', async () => {
  const file = await rescueFile(store, 'another', NOW);

  expect(await readRescued(store, 'flen-kvall', file)).toEqual({ kind: 'other-walk', joinCode: 'another' });
});
