import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount, surveyOf } from '../../elements/survey-form/testing.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { keeper } from './keeper.js';
import { secondsIn, Sender } from './sender.js';

const survey = surveyOf([{ key: 'safe', kind: 'text', text: 'Trygg?' }]);
const answers = { safe: 'ja' };
let form: SurveyForm;
let storage: Storage;
let fetcher: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(async () => {
  form = await mount(survey);
  storage = memory();
  fetcher = vi.fn<typeof fetch>();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function sender(kept = keeper('k', storage)): Sender {
  return new Sender(form, survey, kept, fetcher);
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): void {
  fetcher.mockImplementationOnce(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
}

function sent(call = 0): Record<string, unknown> {
  return JSON.parse(String(fetcher.mock.calls[call]?.[1]?.body)) as Record<string, unknown>;
}

test.each([201, 200])('%i is a receipt, and the draft is gone', async (status) => {
  const kept = keeper('k', storage);
  const id = kept.submissionId();
  kept.write({ answers, page: 0 }, false);
  answer(status, { receipt: 'KX7Q' });
  await sender(kept).send(answers, 'AB12');
  expect(fetcher.mock.calls[0]?.[0]).toBe('/api/v1/surveys/test/responses');
  expect(sent()).toEqual({ submissionId: id, questionnaireVersion: 3, language: 'sv', code: 'AB12', channel: 'web', answers });
  expect([form.state, form.receipt]).toEqual(['sent', 'KX7Q']);
  expect(storage.length).toBe(0);
});

test('without a code none is sent', async () => {
  answer(201, { receipt: 'K' });
  await sender().send(answers, '');
  expect(sent()).not.toHaveProperty('code');
});

test.each([
  [403, 'code.unknown', true, 'Koden stämmer inte'], [409, 'code.spent', true, 'Koden är redan använd'],
  [409, 'response.conflict', false, 'redan tagits emot'], [410, 'survey.closed', false, 'Enkäten är stängd'],
  [413, 'response.too_large', false, 'för stora'],
])('%i %s is told and not tried again', async (status, code, asksForCode, text) => {
  answer(status, { code });
  await sender().send(answers, 'X');
  expect(form.state).toBe('failed');
  expect(form.failure?.text).toContain(text);
  expect([form.failure?.again, Boolean(form.failure?.code)]).toEqual([false, asksForCode]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(fetcher).toHaveBeenCalledTimes(1);
});

test("the server's own words are shown where it has any", async () => {
  answer(410, { code: 'survey.closed', detail: 'Enkäten stängde den 4 maj.' });
  await sender().send(answers, '');
  expect(form.failure?.text).toBe('Enkäten stängde den 4 maj.');
});

test('problems with answers lead back to the questions', async () => {
  answer(422, { code: 'answers.invalid', problems: [{ question: 'safe', code: 'answer.too_long' }] });
  await sender().send(answers, '');
  await form.updateComplete;
  expect(form.state).toBe('answering');
  expect(form.shadowRoot?.querySelector('#summary')?.textContent).toContain('Trygg?');
});

test('problems with no question here are told as a failure', async () => {
  answer(422, { problems: [{ question: 'gone', code: 'answer.unknown_question' }] });
  await sender().send(answers, '');
  expect(form.state).toBe('failed');
});

test.each([429, 503])('%i is tried again when the server says, with the same id', async (status) => {
  const kept = keeper('k', storage);
  kept.write({ answers, page: 0 }, false);
  answer(status, {}, { 'Retry-After': '40' });
  answer(201, { receipt: 'K' });
  await sender(kept).send(answers, '');
  expect(form.failure?.again).toBe(true);
  expect(storage.length).toBe(1);
  await vi.advanceTimersByTimeAsync(39_000);
  expect(fetcher).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent(1)).toEqual(sent(0));
  await vi.waitFor(() => expect(form.state).toBe('sent'));
});

test('no network is tried again, more and more seldom', async () => {
  fetcher.mockRejectedValue(new TypeError('offline'));
  await sender().send(answers, '');
  expect(form.failure?.text).toContain('Det gick inte att nå tjänsten');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetcher).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(fetcher).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(fetcher).toHaveBeenCalledTimes(3);
});

test('nothing is sent behind the back of someone who has gone back to the answers', async () => {
  answer(503, {}, { 'Retry-After': '5' });
  await sender().send(answers, '');
  form.state = 'answering';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetcher).toHaveBeenCalledTimes(1);
});

test('a sending that another has replaced says nothing', async () => {
  fetcher.mockImplementationOnce((_url, options) => new Promise((_done, failed) => {
    options?.signal?.addEventListener('abort', () => failed(new DOMException('aborted', 'AbortError')));
  }));
  answer(201, { receipt: 'K' });
  const sending = sender();
  const first = sending.send(answers, '');
  await sending.send(answers, '');
  await first;
  expect([form.state, form.receipt]).toEqual(['sent', 'K']);
});

test('Retry-After is seconds or a date', () => {
  expect(secondsIn('30')).toBe(30);
  expect(secondsIn('Wed, 21 Oct 2026 07:28:30 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(30);
  expect(secondsIn('0')).toBe(1);
  expect(secondsIn('soon')).toBeUndefined();
  expect(secondsIn(null)).toBeUndefined();
});

/** Storage of one test's own: the browser's is shared by all that run at the same time. */
function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
