import { afterEach, beforeEach, expect, test } from 'vitest';
import { note, observation } from './examples.js';
import type { Answer } from './observation-api.js';
import { NoteOutbox } from './note-outbox.js';
import { SendQueue, backoff_ms } from './send-queue.js';
import { HeldClock } from './held-clock.js';
import type { Note, Observation, Sending } from './types.js';
import { WalkStore } from './walk-store.js';

const AWAY: Answer = { kind: 'away', retryAfter_ms: 0, reached: false };
const FAULT: Answer = { kind: 'away', retryAfter_ms: 0, reached: true };
const taken = (version: number, created = false): Answer => ({ kind: 'taken', version, created });
const CONFLICT: Answer = { kind: 'troubled', trouble: { kind: 'conflict' } };
const edited: Observation = { ...observation, description: 'Tre lampor är trasiga.' };

let name: string;
let store: WalkStore;
let clock: HeldClock;
let puts: { id: string; description: string; version: number | undefined }[];
let answer: (put: { id: string; observation: Observation; version?: number }) => Answer | Promise<Answer>;
let told: Sending[];

beforeEach(async () => {
  name = crypto.randomUUID();
  store = await WalkStore.open('flen-kvall', name);
  clock = new HeldClock();
  puts = [];
  told = [];
});

afterEach(() => {
  store.close();
  indexedDB.deleteDatabase(name);
});

function queue(): SendQueue {
  const outbox = new NoteOutbox(store, async (id, content, version) => {
    puts.push({ id, description: content.description, version });
    return answer({ id, observation: content, ...(version === undefined ? {} : { version }) });
  });
  const made = new SendQueue([outbox], (sending) => told.push(sending), clock, () => 1);
  store.onChange(() => void made.wake());
  return made;
}

async function kept(changes: Partial<Note> = {}): Promise<Note> {
  const made = note(changes);
  await store.put(made);
  return made;
}

const only = async () => (await store.list())[0];
const settled = () => expect.poll(() => told.at(-1)?.state).not.toBe('sending');

test('what the server takes is sent, with its version', async () => {
  await kept();
  answer = () => taken(1);
  await queue().start();

  expect(await only()).toMatchObject({ state: 'sent', version: 1, unanswered: [] });
  expect(told.at(-1)).toEqual({ state: 'idle' });
});

test('a note saved later is sent without being asked for', async () => {
  answer = () => taken(1);
  await queue().start();
  await kept();

  await expect.poll(async () => (await only())?.state).toBe('sent');
});

test('no network keeps the note and tries again by itself, ever more seldom', async () => {
  await kept();
  answer = () => AWAY;
  await queue().start();
  const waits = [clock.due_ms];
  for (let round = 2; round <= 9; round++) {
    clock.pass();
    await expect.poll(() => puts.length).toBe(round);
    await settled();
    waits.push(clock.due_ms);
  }

  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000, 120_000]);
  expect(await only()).toMatchObject({ state: 'unsent' });

  answer = () => taken(1);
  clock.pass();
  await expect.poll(async () => (await only())?.state).toBe('sent');
});

test('the wait is spread over its upper half', () => {
  expect(backoff_ms(1, 0)).toBe(1_000);
  expect(backoff_ms(1, 1)).toBe(2_000);
  expect(backoff_ms(50, 0.5)).toBe(90_000);
});

test('a server that names its time is not asked sooner', async () => {
  await kept();
  answer = () => ({ kind: 'away', retryAfter_ms: 45_000, reached: false });
  const sending = queue();
  await sending.start();
  await kept();
  await sending.wake();

  expect(clock.due_ms).toBe(45_000);
  expect(told.at(-1)).toEqual({ state: 'waiting', retryAt: clock.now() + 45_000 });
  expect(puts).toHaveLength(1);
});

test('one who asks, or coverage that returns, cuts the wait short', async () => {
  await kept();
  answer = () => AWAY;
  const sending = queue();
  await sending.start();
  answer = () => taken(1);
  await sending.hurry();

  expect(await only()).toMatchObject({ state: 'sent' });
  expect(told.at(-1)).toEqual({ state: 'idle' });
});

test('a network that is gone is not tried for every note, a fault over one lets the others pass', async () => {
  const first = await kept();
  await kept();
  answer = () => AWAY;
  const sending = queue();
  await sending.start();
  expect(puts).toHaveLength(1);

  answer = ({ id }) => (id === first.id ? FAULT : taken(1));
  await sending.hurry();

  expect((await store.list()).map(({ state }) => state)).toEqual(['unsent', 'sent']);
  expect(told.at(-1)).toMatchObject({ state: 'waiting' });
});

test.each<Answer>([
  CONFLICT,
  { kind: 'troubled', trouble: { kind: 'closed' } },
  { kind: 'troubled', trouble: { kind: 'refused', status: 404 } },
  { kind: 'troubled', trouble: { kind: 'invalid', complaints: [{ field: 'position', code: 'x' }] } },
])('what will not be taken is kept, marked and not sent again: %j', async (refusal) => {
  await kept();
  answer = () => refusal;
  const sending = queue();
  await sending.start();
  await sending.hurry();

  const { trouble } = refusal as Extract<Answer, { kind: 'troubled' }>;
  expect(await only()).toMatchObject({ state: 'failed', trouble, observation });
  expect(puts).toHaveLength(1);
});

test('a note refused and then mended is sent', async () => {
  const refused = await kept();
  answer = () => ({ kind: 'troubled', trouble: { kind: 'invalid', complaints: [] } });
  await queue().start();
  answer = () => taken(1);
  await store.update(refused.id, (now) => ({ ...now, observation: edited, state: 'unsent', trouble: undefined }));

  await expect.poll(async () => (await only())?.state).toBe('sent');
  expect(puts.at(-1)).toMatchObject({ description: edited.description, version: undefined });
});

test('an edit of a sent note builds on the version that was confirmed', async () => {
  await kept({ state: 'unsent', version: 4, observation: edited });
  answer = () => taken(5);
  await queue().start();

  expect(puts).toMatchObject([{ description: edited.description, version: 4 }]);
  expect(await only()).toMatchObject({ state: 'sent', version: 5 });
});

test('an edit made while the note was on its way is sent after it, not lost', async () => {
  const original = await kept();
  let release = (_: Answer) => {};
  answer = () => new Promise((resolve) => (release = resolve));
  const running = queue().start();
  await expect.poll(() => puts.length).toBe(1);

  await store.update(original.id, (now) => ({ ...now, observation: edited, state: 'unsent' }));
  answer = () => taken(2);
  release(taken(1));
  await running;

  expect(puts).toMatchObject([
    { description: observation.description, version: undefined },
    { description: edited.description, version: 1 },
  ]);
  expect(await only()).toMatchObject({ state: 'sent', version: 2, observation: edited });
});

test('an edit after a lost answer finds its own earlier content and builds on it', async () => {
  const original = await kept();
  answer = () => AWAY;
  const sending = queue();
  await sending.start();
  await store.update(original.id, (now) => ({ ...now, observation: edited }));

  const server = { content: observation, version: 1 };
  answer = ({ observation: content, version }) => {
    if (content.description === server.content.description) return taken(server.version);
    if (version !== server.version) return CONFLICT;
    Object.assign(server, { content, version: server.version + 1 });
    return taken(server.version);
  };
  await sending.hurry();

  expect(server).toEqual({ content: edited, version: 2 });
  expect(await only()).toMatchObject({ state: 'sent', version: 2, unanswered: [] });
});

test('what was taken out of a note before it arrived is never sent', async () => {
  const original = await kept();
  answer = () => AWAY;
  const sending = queue();
  await sending.start();
  await store.update(original.id, (now) => ({ ...now, observation: edited }));
  puts.length = 0;
  answer = () => taken(1);
  await sending.hurry();

  expect(puts.map(({ description }) => description)).toEqual([edited.description]);
});

test('a change by someone else is a conflict, also after a lost answer', async () => {
  await kept({ unanswered: [edited] });
  answer = () => CONFLICT;
  await queue().start();

  expect(await only()).toMatchObject({ state: 'failed', trouble: { kind: 'conflict' }, observation });
});

test('a note that was on its way when the page was closed is sent by the next page', async () => {
  await kept({ state: 'sending', unanswered: [observation] });
  answer = () => taken(1);
  await queue().start();

  expect(await only()).toMatchObject({ state: 'sent' });
});

test('a note removed before its turn is not sent', async () => {
  const first = await kept();
  const second = await kept();
  answer = async ({ id }) => {
    if (id === first.id) await store.remove(second.id);
    return taken(1);
  };
  await queue().start();

  expect(puts.map(({ id }) => id)).toEqual([first.id]);
});

test('a stopped queue sends nothing', async () => {
  answer = () => taken(1);
  const sending = queue();
  await sending.start();
  sending.stop();
  await kept();
  await sending.hurry();

  expect(puts).toEqual([]);
});

test('a storage that fails is told', async () => {
  store.close();
  await queue().start();

  expect(told.at(-1)).toEqual({ state: 'broken' });
});
