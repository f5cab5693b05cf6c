import { afterEach, expect, test } from 'vitest';
import { keeper } from './keeper.js';

const draft = { answers: { safe: 'no' }, page: 2 };

afterEach(() => localStorage.clear());

test('a draft is found again, with the id of its submission', () => {
  const kept = keeper('s:1');
  kept.write(draft, false);
  const again = keeper('s:1');
  expect(again.read()).toEqual(draft);
  expect(again.submissionId()).toBe(kept.submissionId());
});

test('another version of the questionnaire has a draft of its own', () => {
  keeper('s:1').write(draft, false);
  expect(keeper('s:2').read()).toBeUndefined();
});

test('nothing is kept on a shared device, and what was is removed', () => {
  const kept = keeper('s:1');
  kept.write(draft, false);
  kept.write(draft, true);
  expect(localStorage.length).toBe(0);
});

test('after sending nothing is left, and the next submission has another id', () => {
  const kept = keeper('s:1');
  const id = kept.submissionId();
  kept.write(draft, false);
  kept.clear();
  expect(localStorage.length).toBe(0);
  expect(kept.submissionId()).not.toBe(id);
});

test.each(['{', 'null', '[]', '{"answers":null,"submissionId":"x"}', '{"answers":{}}'])('%s in the storage is no draft', (text) => {
  localStorage.setItem('s:1', text);
  expect(keeper('s:1').read()).toBeUndefined();
});

test('a full storage costs the draft only', () => {
  const full = { getItem: () => null, removeItem: () => undefined, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
  expect(() => keeper('s:1', full as unknown as Storage).write(draft, false)).not.toThrow();
});
