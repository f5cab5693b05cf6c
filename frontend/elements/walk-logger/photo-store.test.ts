import { afterEach, beforeEach, expect, test } from 'vitest';
import { answered } from './database.js';
import { note } from './examples.js';
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

const jpeg = new Blob([new TextEncoder().encode('JFIF en mycket hemlig bild')], { type: 'image/jpeg' });

async function raw<T>(from: string, key: string): Promise<T> {
  const database = await answered(indexedDB.open(name));
  const found = await answered<T>(database.transaction(from).objectStore(from).get(key));
  database.close();
  return found;
}

test('a photo comes back as it was put in, also after the page is gone', async () => {
  const { id } = await store.photos.add('n', jpeg);
  store.close();
  store = await WalkStore.open('flen-kvall', name);

  const opened = await store.photos.open(id);
  expect(await opened!.text()).toBe(await jpeg.text());
  expect(opened!.type).toBe('image/jpeg');
});

test('what lies on the disk says nothing, and its key cannot be read out', async () => {
  const { id } = await store.photos.add('n', jpeg);

  const { data } = await raw<{ data: ArrayBuffer }>('photo-bytes', id);
  expect(new TextDecoder().decode(data)).not.toContain('hemlig');
  const key = await raw<CryptoKey>('keys', 'photos');
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('bytes that were moved to another photo do not open', async () => {
  const [first, second] = [await store.photos.add('n', jpeg), await store.photos.add('n', jpeg)];
  const bytes = await raw('photo-bytes', first.id);
  const database = await answered(indexedDB.open(name));
  const writing = database.transaction('photo-bytes', 'readwrite');
  writing.objectStore('photo-bytes').put(bytes, second.id);
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();

  await expect(store.photos.open(second.id)).rejects.toThrow();
});

test('a removed note takes its photos along, bytes and all, and no others', async () => {
  const [gone, kept] = [note(), note()];
  await store.put(gone);
  await store.put(kept);
  const { id } = await store.photos.add(gone.id, jpeg);
  const other = await store.photos.add(kept.id, jpeg);

  await store.remove(gone.id);

  expect((await store.photos.list()).map((photo) => photo.id)).toEqual([other.id]);
  expect(await raw('photo-bytes', id)).toBeUndefined();
});

test('a note that is sent as a new one takes its photos along', async () => {
  const [old, next] = [note(), note()];
  await store.put(old);
  const { id } = await store.photos.add(old.id, jpeg);
  await store.photos.update(id, (now) => ({ ...now, state: 'failed', trouble: { kind: 'conflict' } }));

  await store.replace(old.id, next);

  expect(await store.list()).toEqual([next]);
  expect(await store.photos.list()).toMatchObject([{ id, noteId: next.id, state: 'unsent' }]);
  expect((await store.photos.open(id))!.size).toBe(jpeg.size);
});

test('a cleared walk leaves nothing, not even the key; another walk keeps both', async () => {
  const other = await WalkStore.open('another', name);
  await other.photos.add('m', jpeg);
  await store.put(note());
  await store.photos.add('n', jpeg);
  await store.clear();
  expect([await store.list(), await store.photos.list()]).toEqual([[], []]);
  expect(await raw('keys', 'photos')).toBeDefined();

  await other.clear();
  expect(await raw('keys', 'photos')).toBeUndefined();
  other.close();
});

test('two that come first at once share one key', async () => {
  const other = await WalkStore.open('flen-kvall', name);
  const [a, b] = await Promise.all([store.photos.add('n', jpeg), other.photos.add('n', jpeg)]);

  expect((await store.photos.open(b.id))!.size).toBe(jpeg.size);
  expect((await other.photos.open(a.id))!.size).toBe(jpeg.size);
  other.close();
});
