import { expect, test, vi } from 'vitest';
import { markApi } from './mark-api.js';
import type { SentMark } from './types.js';

const id = '0f7c8b1e-52a4-4f0b-8a55-9d3f4f6f2c10';
const mark: SentMark = { position: { lat: 59, lon: 16 }, valence: 'safe', category: 'liked', description: '' };

function answering(status: number, body: unknown, headers: HeadersInit = {}) {
  const request = vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
  return { request, put: markApi('flen-karta', 'en', request) };
}

test('puts the mark under its id, with nothing of the device', async () => {
  const { request, put } = answering(201, { id });
  expect(await put(id, mark)).toEqual({ kind: 'taken' });
  const [address, options] = request.mock.calls[0]!;
  expect(address).toBe(`/api/v1/maps/flen-karta/marks/${id}`);
  expect(options).toMatchObject({ method: 'PUT', credentials: 'omit', body: JSON.stringify(mark) });
});

test.each([
  [200, { id }, { kind: 'taken' }],
  [409, {}, { kind: 'conflict' }],
  [410, {}, { kind: 'closed' }],
  [413, {}, { kind: 'refused', status: 413 }],
  [403, {}, { kind: 'refused', status: 403 }],
  [422, { problems: [{ field: 'position', code: 'x' }] }, { kind: 'invalid', fields: ['position'] }],
  [503, {}, { kind: 'away', wait_s: 0 }],
  [200, { hotspot: 'Välkommen' }, { kind: 'away', wait_s: 0 }],
])('%i with %j is %j', async (status, body, outcome) => {
  expect(await answering(status, body).put(id, mark)).toEqual(outcome);
});

test('too many says how long to wait, and a broken line is away', async () => {
  expect(await answering(429, {}, { 'Retry-After': '120' }).put(id, mark)).toEqual({ kind: 'away', wait_s: 120 });
  const put = markApi('flen-karta', 'sv', () => Promise.reject(new TypeError('offline')));
  expect(await put(id, mark)).toEqual({ kind: 'away', wait_s: 0 });
});
