import { afterEach, beforeEach, expect, test } from 'vitest';
import { note, observation } from './examples.js';
import { FakeServer, chance, digest } from './fake-server.js';
import { HeldClock } from './held-clock.js';
import { NoteOutbox } from './note-outbox.js';
import { observationApi } from './observation-api.js';
import { photoApi } from './photo-api.js';
import { PhotoOutbox } from './photo-outbox.js';
import { SendQueue } from './send-queue.js';
import type { Sending } from './types.js';
import { WalkStore } from './walk-store.js';

let name: string;
let store: WalkStore;
let clock: HeldClock;
let server: FakeServer;
let told: Sending | undefined;

beforeEach(async () => {
  name = crypto.randomUUID();
  store = await WalkStore.open('flen-kvall', name);
  clock = new HeldClock();
  server = new FakeServer(chance(7));
  told = undefined;
});
afterEach(() => {
  store.close();
  indexedDB.deleteDatabase(name);
});

function queue(): SendQueue {
  const lang = () => 'sv';
  const outboxes = [
    new NoteOutbox(store, observationApi('flen-kvall', lang, server.fetch)),
    new PhotoOutbox(store, photoApi('flen-kvall', lang, server.fetch)),
  ];
  return new SendQueue(outboxes, (sending) => (told = sending), clock, chance(3));
}

const jpeg = (words: string) => new Blob([words.repeat(50)], { type: 'image/jpeg' });
const onlyNote = async () => (await store.list())[0];
const onlyPhoto = async () => (await store.photos.list())[0];
/** Lets time pass until what is due has been done, or a second has gone by. */
async function pass(late_ms = 0): Promise<void> {
  const before = server.requests;
  clock.pass(late_ms);
  await expect.poll(() => server.requests > before && told?.state !== 'sending').toBe(true);
}

test('the server is asked a second time, a minute later and not before, and only then is a note secured', async () => {
  await store.put(note());
  await queue().start();
  expect(await onlyNote()).toMatchObject({ state: 'sent', version: 1, secured: false });
  expect(clock.due_ms).toBe(60_000);

  await pass();
  await expect.poll(onlyNote).toMatchObject({ state: 'sent', secured: true });
  expect(server.requests).toBe(2);
  expect(clock.due_ms).toBeUndefined();
});

test('what takes minutes to send is asked about a minute after it has been answered for', async () => {
  await store.put(note({ id: 'u-1' }));
  await store.photos.add('u-1', jpeg('a'));
  server.meanwhile = () => clock.goOn(90_000);
  await queue().start();
  await expect.poll(onlyPhoto).toMatchObject({ state: 'sent', secured: false });
  expect([await onlyNote(), await onlyPhoto()].map((sent) => clock.now() - sent!.confirmedAt!)).toEqual([90_000, 0]);
  expect(server.requests).toBe(2);
});

test('a note that the server has lost is sent again, and confirmed for the first time again', async () => {
  await store.put(note());
  await queue().start();
  server.stored.clear();

  await pass();
  await expect.poll(() => clock.due_ms).toBe(60_000);
  expect(await onlyNote()).toMatchObject({ state: 'sent', secured: false });
  expect(server.stored.size).toBe(1);

  await pass();
  await expect.poll(onlyNote).toMatchObject({ secured: true });
});

test('a note edited after its first confirmation needs two new ones', async () => {
  const made = note();
  await store.put(made);
  const sending = queue();
  await sending.start();
  await store.update(made.id, (now) => ({ ...now, observation: { ...observation, description: 'Nytt' }, state: 'unsent' }));
  await sending.wake();

  expect(await onlyNote()).toMatchObject({ state: 'sent', version: 2, secured: false });
  await pass();
  await expect.poll(onlyNote).toMatchObject({ secured: true, version: 2 });
});

test('a clock that was set back gives no confirmation for free', async () => {
  await store.put(note({ state: 'sent', version: 1, confirmedAt: clock.now() + 3_600_000 }));
  await queue().start();

  expect(await onlyNote()).toMatchObject({ state: 'sent', secured: false, confirmedAt: clock.now() });
});

test('a photo goes after its note, and its bytes leave the phone after the second confirmation', async () => {
  const made = note();
  await store.put(made);
  const { id } = await store.photos.add(made.id, jpeg('bild'));
  await queue().start();

  const [path] = server.paths('photos');
  expect(server.stored.get(path!)!.content).toBe(await digest(jpeg('bild')));
  expect(await onlyPhoto()).toMatchObject({ state: 'sent', secured: false });
  expect(await store.photos.open(id)).toBeDefined();

  await pass();
  await expect.poll(onlyPhoto).toMatchObject({ state: 'sent', secured: true });
  expect(await store.photos.open(id)).toBeUndefined();
});

test('a photo of a note that is not sent stays', async () => {
  const made = note({ state: 'private' });
  await store.put(made);
  await store.photos.add(made.id, jpeg('bild'));
  await queue().start();

  expect(server.requests).toBe(0);
});

test('a photo taken away after it may have arrived is taken back from the server too', async () => {
  const made = note();
  await store.put(made);
  const { id } = await store.photos.add(made.id, jpeg('bild'));
  const sending = queue();
  await sending.start();
  await store.photos.update(id, (now) => ({ ...now, state: 'removing' }));
  await sending.wake();

  expect(server.paths('photos')).toEqual([]);
  expect(await store.photos.list()).toEqual([]);
});

test('a note held for its writer is sent when its time has come', async () => {
  await store.put(note({ notBefore: clock.now() + 120_000 }));
  await queue().start();
  expect(server.requests).toBe(0);
  expect(clock.due_ms).toBe(120_000);

  await pass();
  await expect.poll(onlyNote).toMatchObject({ state: 'sent' });
});

test('a walk that closes between the two looks keeps what it has, and the phone asks no more', async () => {
  await store.put(note());
  await queue().start();
  server.closed = true;

  await pass();
  await expect.poll(onlyNote).toMatchObject({ state: 'sent', secured: true });
});

test('with 5 % lost and 30 % cut off, and all of it sent twice, everything is there exactly once', async () => {
  const [notes, photos] = [40, 80];
  const sent = new Map<string, string>();
  for (let n = 0; n < notes; n++) {
    const made = note({ observation: { ...observation, description: `Plats ${n}` } });
    await store.put(made);
    sent.set(made.id, JSON.stringify(made.observation));
    for (let p = 0; p < photos / notes; p++) {
      const { id } = await store.photos.add(made.id, jpeg(`bild ${n}.${p}`));
      sent.set(id, await digest(jpeg(`bild ${n}.${p}`)));
    }
  }
  Object.assign(server, { lost: 0.05, cutOff: 0.3 });
  await queue().start();
  for (let round = 0; round < 2_000 && clock.due_ms !== undefined; round++) await pass();

  expect((await store.list()).map(({ secured }) => secured)).toEqual(Array(notes).fill(true));
  expect((await store.photos.list()).map(({ secured }) => secured)).toEqual(Array(photos).fill(true));
  expect([server.paths('observations').length, server.paths('photos').length]).toEqual([notes, photos]);
  for (const [path, { content, made }] of server.stored) {
    expect(content).toBe(sent.get(path.split('/').at(-1)!));
    expect(made).toBe(1);
  }
  expect(server.requests).toBeGreaterThan(2 * (notes + photos));
}, 120_000);
