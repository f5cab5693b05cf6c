import { expect, test } from 'vitest';
import { arranged } from './order.js';
import type { Kind, Question } from './questionnaire.js';
import { options } from './testing.js';

const free = [...'abcdefgh'];

function question(kind: Kind, more: Partial<Question> = {}): Question {
  return {
    key: 'q', kind, text: 'Q', shuffled: true, ...more,
    options: [
      { key: 'other', text: 'Annat', other: true }, ...options(...free), { key: 'none', text: 'Inget', exclusive: true },
      { key: 'dont', text: 'Vet inte', dontKnow: true },
    ],
  };
}

function keysIn(asked: Question, seed: number): string[] {
  return arranged([{ id: 'p', questions: [asked] }], seed)[0]?.questions[0]?.options?.map(({ key }) => key) ?? [];
}

test('the same respondent sees the same order, and others see others', () => {
  const orders = new Set([...Array(50).keys()].map((seed) => keysIn(question('singleChoice'), seed).join()));
  expect(keysIn(question('singleChoice'), 7)).toEqual(keysIn(question('singleChoice'), 7));
  expect(orders.size).toBeGreaterThan(45);
});

test('every option comes first about as often', () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed++) {
    const key = keysIn(question('multiChoice'), seed * 2_654_435)[0] ?? '';
    first.set(key, (first.get(key) ?? 0) + 1);
  }
  expect([...first.keys()].sort()).toEqual(free);
  for (const times of first.values()) expect(times).toBeGreaterThan(400);
});

test('"other", "none of these" and "don’t know" stay last, as they stood', () => {
  for (const seed of [1, 2, 3]) expect(keysIn(question('multiChoice'), seed).slice(-3)).toEqual(['other', 'none', 'dont']);
});

test('two questions with the same options have orders of their own', () => {
  const seeds = [...Array(20).keys()];
  expect(seeds.some((seed) => keysIn(question('ranking'), seed).join() !== keysIn(question('ranking', { key: 'r' }), seed).join())).toBe(true);
});

test.each<Kind>(['scale', 'matrix'])('the steps of a %s are never shuffled', (kind) => {
  expect(keysIn(question(kind), 5)).toEqual(['other', ...free, 'none', 'dont']);
});

test('what is asked about a place is shuffled too', () => {
  const places: Question = { key: 'p', kind: 'places', text: 'P', sub: [question('singleChoice')] };
  const [page] = arranged([{ id: 'p', questions: [places] }], 5);
  expect(page?.questions[0]?.sub?.[0]?.options?.map(({ key }) => key)).toEqual(keysIn(question('singleChoice'), 5));
});
