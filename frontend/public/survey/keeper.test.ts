import { beforeEach, describe, expect, test } from 'vitest';
import { keeper } from './keeper.js';
import type { Submission } from './post.js';
import { memory } from './testing.js';

const survey = { slug: 's', version: 1 };
const draft = { answers: { safe: 'no' }, page: 2, code: '7K3M', seed: 5 };
const submission: Submission = { submissionId: 'x', questionnaireVersion: 1, language: 'sv', channel: 'web', answers: { safe: 'no' } };
let storage: Storage;

beforeEach(() => {
  storage = memory();
});

test('a draft is found again, with its code, its order of options and the id of its submission', () => {
  const kept = keeper(survey, '', storage);
  kept.write(draft, false);
  const again = keeper(survey, '', storage);
  expect([again.draft, again.version, again.submissionId()]).toEqual([draft, 1, kept.submissionId()]);
});

test('a draft outlives a correction of the questions, and tells which it was given to', () => {
  keeper(survey, '', storage).write(draft, false);
  const corrected = keeper({ slug: 's', version: 2 }, '', storage);
  expect([corrected.draft, corrected.version]).toEqual([draft, 1]);
});

test('nothing is kept on a shared device, and what was is removed', () => {
  const kept = keeper(survey, '', storage);
  kept.write(draft, false);
  kept.write(draft, true);
  expect([storage.length, kept.isKept()]).toEqual([0, false]);
  kept.queue(submission);
  kept.addUnanswered(submission);
  expect([storage.length, kept.isKept(), kept.unanswered()]).toEqual([0, false, [submission]]);
});

test('what is on its way is found again after a reload, until the answers are changed or refused', () => {
  const kept = keeper(survey, '', storage);
  kept.write(draft, false);
  kept.queue(submission);
  kept.addUnanswered(submission);
  kept.addUnanswered(submission);
  const again = keeper(survey, '', storage);
  expect([again.queued, again.unanswered(), again.draft]).toEqual([submission, [submission], draft]);
  again.write(draft, false);
  expect([keeper(survey, '', storage).queued, keeper(survey, '', storage).unanswered()]).toEqual([undefined, [submission]]);
  again.queue(submission);
  again.unqueue();
  expect(keeper(survey, '', storage).queued).toBeUndefined();
});

test('after sending nothing is left, and the next submission has another id', () => {
  const kept = keeper(survey, '', storage);
  const id = kept.submissionId();
  kept.write(draft, false);
  kept.clear();
  expect([storage.length, kept.unanswered()]).toEqual([0, []]);
  expect(kept.submissionId()).not.toBe(id);
});

describe('several in a household', () => {
  test('have a draft each where they come by their own links', () => {
    keeper(survey, 'AAAAAAAA.secret', storage).write(draft, false);
    expect(keeper(survey, 'BBBBBBBB.secret', storage).draft).toBeUndefined();
    expect(keeper(survey, 'AAAAAAAA.secret', storage).draft).toEqual(draft);
    expect(JSON.stringify(storage.key(0))).not.toContain('secret');
  });

  test('find the one last written where they come without a link', () => {
    keeper(survey, 'AAAAAAAA.x', storage, () => new Date('2026-05-04T10:00:00Z')).write({ ...draft, page: 1 }, false);
    keeper(survey, 'BBBBBBBB.x', storage, () => new Date('2026-05-04T11:00:00Z')).write({ ...draft, page: 7 }, false);
    expect(keeper(survey, '', storage, () => new Date('2026-05-05')).draft?.page).toBe(7);
  });
});

test('a draft that nobody has touched for thirty days goes, whichever survey is opened', () => {
  keeper(survey, '', storage, () => new Date('2026-05-04')).write(draft, false);
  const later = (date: string) => keeper({ slug: 'another', version: 1 }, '', storage, () => new Date(date));
  later('2026-06-02');
  expect(storage.length).toBe(1);
  later('2026-06-04');
  expect(storage.length).toBe(0);
});

test.each(['{', 'null', '[]', '{"draft":{"answers":null},"submissionId":"x"}', '{"draft":{"answers":{}}}'])('%s in the storage is no draft', (text) => {
  storage.setItem('survey:s', text);
  expect(keeper(survey, '', storage).draft).toBeUndefined();
});

test('a full storage costs the draft only', () => {
  const full = Object.assign(memory(), { setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } });
  const kept = keeper(survey, '', full);
  expect(() => kept.write(draft, false)).not.toThrow();
  expect(kept.isKept()).toBe(false);
});
