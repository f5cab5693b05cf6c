import { afterEach, beforeEach, expect, test } from 'vitest';
import { note, observation } from './examples.js';
import { WalkStore } from './walk-store.js';

let name: string;
let store: WalkStore;

beforeEach(async () => {
  name = crypto.randomUUID();
  store = await WalkStore.open('flen-kvall', name);
});

afterEach(() => {
  store.close();
  indexedDB.deleteDatabase(name);
});

test('a note outlives the page', async () => {
  const kept = note();
  await store.put(kept);
  store.close();

  store = await WalkStore.open('flen-kvall', name);

  expect(await store.list()).toEqual([kept]);
});

test('notes come oldest first, and only those of this walk', async () => {
  const [first, second] = [note({ createdAt: 1 }), note({ createdAt: 2 })];
  await store.put(second);
  await store.put(first);
  await store.put(note({ joinCode: 'another' }));

  expect(await store.list()).toEqual([first, second]);
});

test('a note that was removed is not brought back by a late answer', async () => {
  const gone = note();
  await store.put(gone);
  await store.remove(gone.id);

  await store.update(gone.id, (now) => ({ ...now, state: 'sent' }));

  expect(await store.list()).toEqual([]);
});

test('two changes at once both count', async () => {
  const both = note();
  await store.put(both);

  await Promise.all([
    store.update(both.id, (now) => ({ ...now, version: 7 })),
    store.update(both.id, (now) => ({ ...now, state: 'sent' })),
  ]);

  expect(await store.list()).toEqual([{ ...both, version: 7, state: 'sent' }]);
});

test('a change is told to this tab and to others', async () => {
  const other = await WalkStore.open('flen-kvall', name);
  let here = 0;
  store.onChange(() => here++);
  const there = new Promise<void>((resolve) => other.onChange(resolve));

  await store.put(note());
  await there;

  expect(here).toBe(1);
  other.close();
});

test('what cannot be kept is rejected, not lost in silence', async () => {
  const unkeepable = note({ observation: { ...observation, description: (() => {}) as never } });

  await expect(store.put(unkeepable)).rejects.toThrow();
});

test('a begun note is kept for its walk until it is dropped', async () => {
  const draft = { id: 'd', observedAt: observation.observedAt, description: 'halv' };
  await store.keepDraft(draft);
  const other = await WalkStore.open('another', name);

  expect(await store.draft()).toEqual(draft);
  expect(await other.draft()).toBeUndefined();

  await store.dropDraft();
  expect(await store.draft()).toBeUndefined();
  other.close();
});
