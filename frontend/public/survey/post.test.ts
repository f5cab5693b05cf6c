import { afterEach, expect, test, vi } from 'vitest';
import { backoff_s, post, secondsIn, type Outcome, type Submission } from './post.js';
import { replies } from './testing.js';

const submission: Submission = { submissionId: 'x', questionnaireVersion: 1, language: 'ar', channel: 'web', answers: { safe: 'no' } };

afterEach(() => vi.restoreAllMocks());

test('what is posted is the submission as it is', async () => {
  const fetcher = vi.fn<typeof fetch>(replies({ status: 201, body: { receipt: 'K' } }));
  expect(await post('a b', submission, fetcher)).toEqual({ kind: 'taken', receipt: 'K' });
  const [address, request] = fetcher.mock.calls[0] ?? [];
  expect([address, request?.method, JSON.parse(String(request?.body))]).toEqual(['/api/v1/surveys/a%20b/responses', 'POST', submission]);
  expect(new Headers(request?.headers).get('Accept-Language')).toBe('ar');
});

test.each<[number, unknown, Record<string, string>, Outcome]>([
  [200, { receipt: 'K' }, {}, { kind: 'taken', receipt: 'K' }],
  [403, { code: 'code.unknown' }, {}, { kind: 'refused', why: 'code' }],
  [409, { code: 'code.spent' }, {}, { kind: 'refused', why: 'spent' }],
  [409, { code: 'response.conflict' }, {}, { kind: 'refused', why: 'conflict' }],
  [409, { code: 'questionnaire.changed' }, {}, { kind: 'refused', why: 'changed' }],
  [422, { code: 'questionnaire.unknown' }, {}, { kind: 'refused', why: 'changed' }],
  [410, { code: 'survey.closed' }, {}, { kind: 'refused', why: 'closed' }],
  [410, undefined, {}, { kind: 'refused', why: 'closed' }],
  [413, { code: 'body.too_large' }, {}, { kind: 'refused', why: 'tooLarge' }],
  [400, { code: 'body.malformed', detail: 'Väntat var …' }, {}, { kind: 'refused', why: 'other', detail: 'Väntat var …' }],
  [422, { problems: [{ question: 'a', code: 'answer.missing' }] }, {}, { kind: 'invalid', problems: [{ question: 'a', code: 'answer.missing' }] }],
  [429, {}, { 'Retry-After': '40' }, { kind: 'away', reason: 'busy', retryAfter_s: 40 }],
  [503, {}, { 'Retry-After': '5' }, { kind: 'away', reason: 'busy', retryAfter_s: 5 }],
  [500, {}, {}, { kind: 'away', reason: 'busy', retryAfter_s: undefined }],
  [502, undefined, {}, { kind: 'away', reason: 'busy', retryAfter_s: undefined }],
])('%i with %o is understood', async (status, body, headers, outcome) => {
  expect(await post('s', submission, replies({ status, body, headers }))).toEqual(outcome);
});

test.each([[true, 'network'], [false, 'offline']])('no answer at all, with the device online: %s', async (online, reason) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  expect(await post('s', submission, replies('no network'))).toEqual({ kind: 'away', reason });
});

test.each([{}, { receipt: 7 }, '<html>sign in to the network</html>'])('%o with 200 is no receipt', async (body) => {
  expect(await post('s', submission, replies({ status: 200, body }))).toMatchObject({ kind: 'away' });
});

test('a network that answers nothing is given up in the end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent: typeof fetch = (_address, options) => new Promise((_done, failed) => {
    options?.signal?.addEventListener('abort', () => failed(new DOMException('aborted', 'AbortError')));
  });
  const outcome = post('s', submission, silent);
  await vi.advanceTimersByTimeAsync(46_000);
  vi.useRealTimers();
  expect(await outcome).toMatchObject({ kind: 'away' });
});

test('Retry-After is seconds or a date', () => {
  expect(secondsIn('30')).toBe(30);
  expect(secondsIn('Wed, 21 Oct 2026 07:28:30 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(30);
  expect(secondsIn('0')).toBe(1);
  expect(secondsIn('soon')).toBeUndefined();
  expect(secondsIn(null)).toBeUndefined();
});

test('waits double up to five minutes, are spread, and are never shorter than asked for', () => {
  expect([1, 2, 3, 4, 5].map((failures) => backoff_s(failures, 1))).toEqual([4, 8, 16, 32, 64]);
  expect([backoff_s(1, 0), backoff_s(20, 1), backoff_s(20, 0)]).toEqual([2, 300, 150]);
  expect(backoff_s(1, 0, 90)).toBe(90);
});
