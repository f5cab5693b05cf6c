import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount, surveyOf } from '../../elements/survey-form/testing.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { MeetingBox } from './meeting-box.js';
import type { Submission } from './post.js';
import { replies } from './testing.js';

const survey = surveyOf([{ key: 'safe', kind: 'text', text: 'Trygg?' }]);
const taken = { status: 201, body: { receipt: 'K' } };
let form: SurveyForm;
let fetcher: ReturnType<typeof vi.fn<typeof fetch>>;
const renew = vi.fn(async () => {
  form.survey = { ...survey, version: 4 };
});

beforeEach(async () => {
  form = await mount(survey, { meeting: true });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function box(...answers: Parameters<typeof replies>): MeetingBox {
  fetcher = vi.fn<typeof fetch>(replies(...answers));
  return new MeetingBox(form, { fetcher, renew, random: () => 1, now: () => 0 });
}

function sent(): Submission[] {
  return fetcher.mock.calls.map(([, request]) => JSON.parse(String(request?.body)) as Submission);
}

test('each person’s answers are sent by themselves, as from a meeting, and nothing is left', async () => {
  const meeting = box(taken);
  await meeting.take({ safe: 'ja' });
  await meeting.take({ safe: 'nej' });
  expect(sent().map(({ answers, channel, code }) => [answers, channel, code])).toEqual([[{ safe: 'ja' }, 'meeting', undefined], [{ safe: 'nej' }, 'meeting', undefined]]);
  expect(new Set(sent().map(({ submissionId }) => submissionId)).size).toBe(2);
  expect([form.state, form.unsent, meeting.isEmpty()]).toEqual(['next', 0, true]);
});

test('without network the next person need not wait, and all is sent when it is back', async () => {
  const meeting = box('no network', 'no network', taken);
  await meeting.take({ safe: 'ja' });
  expect([form.state, form.unsent]).toEqual(['next', 1]);
  form.state = 'answering';
  await meeting.take({ safe: 'nej' });
  expect([form.state, form.unsent, meeting.isEmpty()]).toEqual(['next', 2, false]);
  await meeting.hurry();
  expect([form.unsent, meeting.isEmpty()]).toEqual([0, true]);
  expect(sent()[0]?.submissionId).toBe(sent()[2]?.submissionId);
});

test('it tries by itself, and waits as long as the server asks', async () => {
  const meeting = box({ status: 503, headers: { 'Retry-After': '40' } }, taken);
  await meeting.take({ safe: 'ja' });
  await meeting.hurry();
  expect(fetcher).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(40_000);
  await vi.waitFor(() => expect(form.unsent).toBe(0));
});

test('a correction of the questions is fetched, and the answers stand', async () => {
  await box({ status: 409, body: { code: 'questionnaire.changed' } }, taken).take({ safe: 'ja' });
  expect(sent().map(({ questionnaireVersion }) => questionnaireVersion)).toEqual([3, 4]);
  expect(form.unsent).toBe(0);
});

test('what is in the way for good is told, and nothing is thrown away', async () => {
  const meeting = box({ status: 410, body: { code: 'survey.closed' } });
  await meeting.take({ safe: 'ja' });
  expect([form.unsent, form.unsentTrouble, meeting.isEmpty()]).toEqual([1, 'closed', false]);
});
