import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keeper, type Keeper } from './keeper.js';
import { tellOfLeftAnswers } from './left-answers.js';
import { memory, replies } from './testing.js';

const survey = { slug: 's', version: 1 };
const submission = { submissionId: 'x', questionnaireVersion: 1, language: 'sv', channel: 'web' as const, answers: { safe: 'no' } };
let storage: Storage;
let kept: Keeper;
let place: HTMLElement;

beforeEach(() => {
  storage = memory();
  kept = keeper(survey, '', storage);
  place = document.createElement('div');
  place.hidden = true;
  place.innerHTML = '<p data-case="arrived">Kom fram</p><div data-case="unsent"><p>Finns kvar</p><button>Ta bort</button></div>';
  document.body.append(place);
});
afterEach(() => place.remove());

async function told(...answers: Parameters<typeof replies>): Promise<string> {
  const fetcher = vi.fn<typeof fetch>(replies(...answers));
  await tellOfLeftAnswers(place, keeper(survey, '', storage), 's', fetcher);
  return place.innerText;
}

test('who has nothing here is told nothing', async () => {
  await told('no network');
  expect(place.hidden).toBe(true);
});

test('answers that never left are told of, and removed on request', async () => {
  kept.write({ answers: { safe: 'no' }, page: 0 }, false);
  expect(await told('no network')).toContain('Finns kvar');
  expect(storage.length).toBe(1);
  place.querySelector('button')?.click();
  expect([storage.length, place.hidden]).toEqual([0, true]);
});

test('answers that came through after all are told to have arrived', async () => {
  kept.write({ answers: { safe: 'no' }, page: 0 }, false);
  kept.addUnanswered(submission);
  expect(await told({ status: 200, body: { receipt: 'K' } })).toBe('Kom fram');
  expect(storage.length).toBe(0);
});

test('answers that were on their way but came too late are still here', async () => {
  kept.write({ answers: { safe: 'no' }, page: 0 }, false);
  kept.addUnanswered(submission);
  expect(await told({ status: 410, body: { code: 'survey.closed' } })).toContain('Finns kvar');
  expect(storage.length).toBe(1);
});
