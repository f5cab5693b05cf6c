import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from './examples.js';
import { ParticipantOutbox, participantApi } from './participant-outbox.js';
import { SendQueue } from './send-queue.js';
import { HeldClock } from './held-clock.js';
import type { Role, Sending } from './types.js';
import { WalkStore } from './walk-store.js';

let store: WalkStore;
let answers: (() => Response | Promise<Response>)[];
let sent: [string, unknown][];
let told: Sending[];
let clock: HeldClock;
let queue: SendQueue;

beforeEach(async () => {
  store = await WalkStore.open(walk.joinCode, crypto.randomUUID());
  [answers, sent, told, clock] = [[], [], [], new HeldClock()];
  const api = participantApi(walk.joinCode, () => 'sv', async (address, init) => {
    sent.push([String(address), JSON.parse(String(init!.body))]);
    return answers.shift()?.() ?? new Response(JSON.stringify({ id: String(address).split('/').at(-1) }), { status: 201 });
  });
  queue = new SendQueue([new ParticipantOutbox(store, api)], (sending) => told.push(sending), clock, () => 0);
});

afterEach(() => {
  queue.stop();
  store.close();
});

const choose = (role: Role) => store.keepWalk((now) => ({ walk, lang: 'sv', ...now, role, joined: now?.joined ?? { id: 'p-1' } }));

test('a role is told once, again when it changes, and under the same id', async () => {
  await queue.start();
  expect(sent).toEqual([]);
  await choose('resident');
  await queue.wake();
  await queue.wake();
  await choose('police');
  await queue.wake();

  const address = '/api/v1/walks/flen-kvall/participants/p-1';
  expect(sent).toEqual([[address, { role: 'resident' }], [address, { role: 'police' }]]);
});

test('without coverage it is told later, and a friendly page has counted nobody', async () => {
  answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => new Response('<html>Välkommen</html>')];
  await choose('resident');
  await queue.start();
  expect(told.at(-1)?.state).toBe('waiting');
  await queue.hurry();
  expect(told.at(-1)?.state).toBe('waiting');
  await queue.hurry();

  expect(told.at(-1)?.state).toBe('idle');
  expect(sent).toHaveLength(3);
  expect((await store.walk())?.joined).toEqual({ id: 'p-1', told: 'resident' });
});

test('one that will not be counted is let go', async () => {
  answers = [() => new Response(JSON.stringify({ code: 'participants.full' }), { status: 409 })];
  await choose('resident');
  await queue.start();
  await queue.wake();

  expect(sent).toHaveLength(1);
  expect(told.at(-1)?.state).toBe('idle');
});
