import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mount, settle, surveyOf } from '../../elements/survey-form/testing.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { keeper, type Keeper } from './keeper.js';
import type { Submission } from './post.js';
import { Sender } from './sender.js';
import { memory, replies } from './testing.js';

const survey = surveyOf([{ key: 'safe', kind: 'text', text: 'Trygg?' }]);
const answers = { safe: 'ja' };
const taken = { status: 201, body: { receipt: 'K' } };
const busy = { status: 503, headers: { 'Retry-After': '40' } };
let form: SurveyForm;
let storage: Storage;
let kept: Keeper;
let fetcher: ReturnType<typeof vi.fn<typeof fetch>>;
let now: number;
let renew: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(async () => {
  form = await mount(survey);
  form.resume();
  storage = memory();
  kept = keeper(survey, '', storage);
  kept.write({ answers, page: 0 }, false);
  now = 0;
  renew = vi.fn(() => Promise.resolve());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function sender(...answersOfServer: Parameters<typeof replies>): Sender {
  fetcher = vi.fn<typeof fetch>(replies(...answersOfServer));
  return new Sender(form, kept, { fetcher, renew, random: () => 1, now: () => now });
}

function sent(call = 0): Submission {
  return JSON.parse(String(fetcher.mock.calls[call]?.[1]?.body)) as Submission;
}

async function pass(seconds: number): Promise<void> {
  now += seconds * 1000;
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}

test('a receipt ends it, and the draft is gone', async () => {
  const id = kept.submissionId();
  await sender(taken).send(answers, '7K3M');
  expect(sent()).toEqual({ submissionId: id, questionnaireVersion: 3, language: 'sv', code: '7K3M', channel: 'web', answers });
  expect([form.state, form.receipt, form.receivedEarlier, storage.length]).toEqual(['sent', 'K', false, 0]);
});

test('without a code none is sent', async () => {
  await sender(taken).send(answers, '');
  expect(sent()).not.toHaveProperty('code');
});

describe('while the server is away', () => {
  test('it is tried again when the server says, with the same id, and that is told', async () => {
    await sender(busy, taken).send(answers, '');
    expect([form.state, form.waiting, storage.length]).toEqual(['waiting', { reason: 'busy', wait_s: 40, kept: true }, 1]);
    await pass(39);
    expect(fetcher).toHaveBeenCalledTimes(1);
    await pass(2);
    expect(sent(1)).toEqual(sent(0));
    await vi.waitFor(() => expect(form.state).toBe('sent'));
  });

  test('it is tried again without network too, more and more seldom', async () => {
    await sender('no network').send(answers, '');
    expect(form.waiting).toEqual({ reason: 'network', wait_s: 4, kept: true });
    await pass(4);
    expect(fetcher).toHaveBeenCalledTimes(2);
    await pass(7);
    expect(fetcher).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(fetcher).toHaveBeenCalledTimes(3);
  });

  test('the network’s return is made use of, but not before the time that the server asked for', async () => {
    const sending = sender('no network', busy, taken);
    await sending.send(answers, '');
    await sending.hurry();
    expect(fetcher).toHaveBeenCalledTimes(2);
    await sending.hurry();
    expect(fetcher).toHaveBeenCalledTimes(2);
    now += 40_000;
    await sending.hurry();
    expect(form.state).toBe('sent');
  });

  test('a reload goes on with it', async () => {
    await sender('no network').send(answers, '7K3M');
    const before = sent();
    const again = await mount(survey);
    kept = keeper(survey, '', storage);
    form = again;
    const sending = sender(taken);
    const underWay = sending.resume(kept.queued!);
    expect([form.state, form.waiting?.kept, form.waiting?.trying]).toEqual(['waiting', true, true]);
    await underWay;
    expect([sent(), form.state, storage.length]).toEqual([before, 'sent', 0]);
  });

  test('on a shared device only the page keeps it, and says so', async () => {
    kept.write({ answers, page: 0 }, true);
    await sender('no network').send(answers, '');
    expect([form.waiting?.kept, storage.length]).toEqual([false, 0]);
  });

  test('nothing is sent behind the back of someone who has gone back to the answers', async () => {
    await sender(busy).send(answers, '');
    form.state = 'answering';
    kept.write({ answers, page: 0 }, false);
    await pass(600);
    expect(fetcher).toHaveBeenCalledTimes(1);
    expect(keeper(survey, '', storage).queued).toBeUndefined();
  });

  test('a sending that another has replaced says nothing', async () => {
    const sending = sender(taken);
    fetcher.mockImplementationOnce((_address, options) => new Promise((_done, failed) => {
      options?.signal?.addEventListener('abort', () => failed(new DOMException('aborted', 'AbortError')));
    }));
    const first = sending.send(answers, '');
    await sending.send(answers, '');
    await first;
    expect([form.state, form.receipt]).toEqual(['sent', 'K']);
  });
});

describe('what is refused', () => {
  test.each([
    [403, 'code.unknown', 'code'], [409, 'code.spent', 'spent'], [409, 'response.conflict', 'conflict'], [410, 'survey.closed', 'closed'], [413, 'body.too_large', 'tooLarge'],
  ])('with %i %s is told, loses nothing and is not tried again', async (status, code, kind) => {
    await sender({ status, body: { code } }).send(answers, 'X');
    expect([form.state, form.failure]).toEqual(['failed', { kind }]);
    await pass(600);
    expect(fetcher).toHaveBeenCalledTimes(1);
    const reloaded = keeper(survey, '', storage);
    expect([reloaded.draft?.answers, reloaded.queued]).toEqual([answers, undefined]);
  });

  test('for its answers leads back to the questions', async () => {
    await sender({ status: 422, body: { problems: [{ question: 'safe', code: 'answer.too_long' }] } }).send(answers, '');
    await settle(form);
    expect(form.state).toBe('answering');
    expect(form.shadowRoot?.querySelector('#summary')?.textContent).toContain('Trygg?');
  });

  test('for answers to no question here is told as a failure', async () => {
    await sender({ status: 422, body: { problems: [{ question: 'gone', code: 'answer.unknown_question' }] } }).send(answers, '');
    expect(form.failure).toEqual({ kind: 'other' });
  });

  test('because the questions were corrected gets the new questions, and can be sent to them', async () => {
    renew.mockImplementation(async () => {
      form.survey = { ...survey, version: 4 };
    });
    const sending = sender({ status: 409, body: { code: 'questionnaire.changed' } }, taken);
    await sending.send(answers, '');
    expect([form.failure?.kind, renew.mock.calls.length]).toEqual(['changed', 1]);
    await sending.send(answers, '');
    expect([sent(1).questionnaireVersion, form.state]).toEqual([4, 'sent']);
  });

  test('because an earlier sending did come through ends with that one’s receipt', async () => {
    const sending = sender('no network', { status: 409, body: { code: 'response.conflict' } }, { status: 200, body: { receipt: 'FIRST' } });
    await sending.send(answers, '');
    form.state = 'answering';
    const changed = { safe: 'nej' };
    kept.write({ answers: changed, page: 0 }, false);
    await sending.send(changed, '');
    expect([sent(1).answers, sent(2).answers]).toEqual([changed, answers]);
    expect([form.state, form.receipt, form.receivedEarlier, storage.length]).toEqual(['sent', 'FIRST', true, 0]);
  });

  test('after a mistyped code does not count as an earlier sending', async () => {
    const sending = sender({ status: 403, body: { code: 'code.unknown' } }, taken);
    await sending.send(answers, 'WRONG');
    await sending.send(answers, 'RIGHT');
    expect([fetcher.mock.calls.length, form.state, form.receivedEarlier]).toEqual([2, 'sent', false]);
  });

  test('for a code that came with the link lets another be typed', async () => {
    form.code = '7K3M0XQ2.abcdefghijklmnopqrstuvw';
    await sender({ status: 403, body: { code: 'code.unknown' } }).send(answers, form.code);
    expect(form.code).toBe('');
  });
});
