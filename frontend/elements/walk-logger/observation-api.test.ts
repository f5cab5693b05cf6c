import { expect, test } from 'vitest';
import { observation } from './examples.js';
import { observationApi } from './observation-api.js';

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const calls: [string, RequestInit][] = [];
  const put = observationApi('flen kväll', () => 'sv', async (url, init) => {
    calls.push([String(url), init!]);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  });
  return { put, calls };
}

test('an observation is put under its id, with the version it builds on and without cookies', async () => {
  const { put, calls } = answering(200, {}, { ETag: '"4"' });

  expect(await put('u-1', observation, 3)).toEqual({ kind: 'taken', version: 4, created: false });

  const [url, init] = calls[0]!;
  expect(url).toBe('/api/v1/walks/flen%20kv%C3%A4ll/observations/u-1');
  expect(init).toMatchObject({ method: 'PUT', credentials: 'omit', redirect: 'error' });
  expect(init.headers).toMatchObject({ 'If-Match': '"3"', 'Content-Type': 'application/json' });
  expect(JSON.parse(String(init.body))).toEqual(observation);
});

test('a first put builds on no version, and its version may come in the body', async () => {
  const { put, calls } = answering(201, { version: 1 });

  expect(await put('u-1', observation)).toEqual({ kind: 'taken', version: 1, created: true });
  expect(calls[0]![1].headers).not.toHaveProperty('If-Match');
});

test('a weak tag, as a compressing proxy makes it, is read too', async () => {
  expect(await answering(200, {}, { ETag: 'W/"5-gzip"' }).put('u', observation)).toEqual({ kind: 'taken', version: 5, created: false });
});

test.each(['<html>Välkommen till nätet</html>', {}, [], 'null', { version: null }, { version: '' }, { version: true }])(
  'a friendly 200 that is not the server (%j) confirms nothing',
  async (body) => {
    expect(await answering(200, body).put('u', observation)).toMatchObject({ kind: 'away' });
  },
);

test('a receipt goes with the answer', async () => {
  expect(await answering(201, { version: 1, receipt: 'abcd1234efgh' }).put('u', observation)).toMatchObject({ receipt: 'abcd1234efgh' });
});

test('a walk that has not opened is no refusal: the note waits', async () => {
  expect(await answering(403, { code: 'walk.not_open' }).put('u', observation)).toMatchObject({ kind: 'away', notOpen: true });
  expect(await answering(403, {}).put('u', observation)).toEqual({ kind: 'troubled', trouble: { kind: 'refused', status: 403 } });
});

test('a walk that is called off is not called closed', async () => {
  expect(await answering(410, { code: 'walk.called_off' }).put('u', observation)).toEqual({ kind: 'troubled', trouble: { kind: 'calledOff' } });
});

test.each([
  [409, { kind: 'conflict' }],
  [412, { kind: 'conflict' }],
  [410, { kind: 'closed' }],
  [404, { kind: 'refused', status: 404 }],
  [413, { kind: 'refused', status: 413 }],
])('%i is settled for good', async (status, trouble) => {
  expect(await answering(status, {}).put('u', observation)).toEqual({ kind: 'troubled', trouble });
});

test('422 tells which fields are wrong', async () => {
  const problems = [
    { field: 'position.lat', code: 'observation.outside', detail: 'Utanför Sverige' },
    { field: 'elsewhere', code: 'observation.odd' },
  ];

  expect(await answering(422, { code: 'observation.invalid', problems }).put('u', observation)).toEqual({
    kind: 'troubled',
    trouble: {
      kind: 'invalid',
      complaints: [
        { field: 'position', code: 'observation.outside', detail: 'Utanför Sverige' },
        { field: '', code: 'observation.odd' },
      ],
    },
  });
});

test('422 without a list still says what the server said', async () => {
  const { put } = answering(422, { code: 'observation.empty', detail: 'Beskrivning saknas' });

  expect(await put('u', observation)).toMatchObject({
    trouble: { complaints: [{ field: '', code: 'observation.empty', detail: 'Beskrivning saknas' }] },
  });
});

test('a server that is away says for how long', async () => {
  expect(await answering(503, {}, { 'Retry-After': '30' }).put('u', observation)).toEqual({
    kind: 'away',
    retryAfter_ms: 30_000,
    reached: false,
  });
});

test('a fault over one note does not count as the server being away', async () => {
  expect(await answering(500, {}).put('u', observation)).toMatchObject({ kind: 'away', reached: true });
});

test('no network is no answer', async () => {
  const put = observationApi('x', () => 'sv', () => Promise.reject(new TypeError('Failed to fetch')));

  expect(await put('u', observation)).toEqual({ kind: 'away', retryAfter_ms: 0, reached: false });
});

test.each([200, 201, 403, 409, 422])('a %i that breaks off on the way is no answer', async (status) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"version": 1, "rec'));
      controller.error(new TypeError('network error'));
    },
  });
  const put = observationApi('x', () => 'sv', async () => new Response(body, { status, headers: { ETag: '"1"' } }));

  expect(await put('u', observation)).toEqual({ kind: 'away', retryAfter_ms: 0, reached: false });
});
