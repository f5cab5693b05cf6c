import { afterEach, beforeEach, expect, test } from 'vitest';
import { answered } from './database.js';
import { note, observation } from './examples.js';
import { WalkStore } from './walk-store.js';

let name: string;
beforeEach(() => void (name = crypto.randomUUID()));
afterEach(() => void indexedDB.deleteDatabase(name));

/** The database as the first version of the app made it. */
function openFirst(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('notes', { keyPath: 'id' }).createIndex('joinCode', 'joinCode');
    opening.result.createObjectStore('drafts');
  };
  return answered(opening);
}

test('a new version of the app finds every note of the old one, sent and unsent, and the one begun', async () => {
  const old = await openFirst();
  const kept = Array.from({ length: 200 }, (_, index) =>
    note(index % 3 ? {} : { state: 'sent', version: 1 }));
  const writing = old.transaction(['notes', 'drafts'], 'readwrite');
  kept.forEach((each) => writing.objectStore('notes').put(each));
  writing.objectStore('drafts').put({ id: 'd', observedAt: observation.observedAt }, 'flen-kvall');
  await new Promise((resolve) => (writing.oncomplete = resolve));
  old.close();

  const store = await WalkStore.open('flen-kvall', name);

  expect(await store.list()).toEqual(kept);
  expect(await store.draft()).toMatchObject({ id: 'd' });
  await store.photos.add(kept[0]!.id, new Blob(['x']));
  expect(await store.photos.list()).toHaveLength(1);
  store.close();
});

test('an open page of the old version makes way for the new one', async () => {
  const old = await openFirst();
  old.onversionchange = () => old.close();

  const store = await WalkStore.open('flen-kvall', name);
  await store.put(note());

  expect(await store.list()).toHaveLength(1);
  store.close();
});

test('an app that comes back after a newer one has been there still reads and writes', async () => {
  const first = await WalkStore.open('flen-kvall', name);
  await first.put(note());
  first.close();
  const later = indexedDB.open(name, 99);
  later.onupgradeneeded = () => later.result.createObjectStore('of-the-future');
  (await answered(later)).close();

  const store = await WalkStore.open('flen-kvall', name);
  await store.put(note());

  expect(await store.list()).toHaveLength(2);
  store.close();
});

test('what was told to be safe is there, whole, after the writer was killed in the middle of writing', async () => {
  const safe: string[] = [];
  for (let kill = 0; kill < 4; kill++) {
    const writer = new Worker(new URL('./testing-worker.ts', import.meta.url), { type: 'module' });
    const before = safe.length;
    writer.onmessage = ({ data }: MessageEvent<string>) => safe.push(data);
    writer.postMessage(name);
    await expect.poll(() => safe.length, { timeout: 20_000 }).toBeGreaterThan(before + 3);
    writer.terminate();
  }

  const store = await WalkStore.open('flen-kvall', name);
  const notes = new Map((await store.list()).map((each) => [each.id, each]));
  const photos = await store.photos.list();
  for (const id of safe) {
    expect(notes.get(id)?.observation).toEqual(observation);
    const [photo] = photos.filter(({ noteId }) => noteId === id);
    expect((await store.photos.open(photo!.id))?.size).toBe(20_000);
  }
  store.close();
}, 60_000);
