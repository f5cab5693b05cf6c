import { describe, expect, test } from 'vitest';
import vectors from '../../../src/test/resources/answer-vectors.json';
import { check } from './answers.js';
import { answersToSend } from './conditions.js';
import type { Answers, Question, Questionnaire } from './questionnaire.js';

interface Vector {
  name: string;
  questionnaire: Questionnaire;
  answers: Answers;
  problems: Array<{ question: string; code: string }>;
}

describe('the rules that the server shares', () => {
  for (const { name, questionnaire, answers, problems } of vectors as unknown as Vector[]) {
    test(name, () => {
      expect(check(questionnaire, answers).map(({ question, code }) => ({ question, code }))).toEqual(problems);
    });
  }

  test('every kind and every code occurs', () => {
    const text = JSON.stringify(vectors);
    for (const kind of ['singleChoice', 'scale', 'matrix', 'multiChoice', 'number', 'text', 'date', 'ranking', 'places', 'area', 'information']) {
      expect(text).toContain(`"kind":"${kind}"`);
    }
    for (const code of ['missing', 'hidden', 'unknown_question', 'wrong_type', 'unknown_option', 'too_many', 'too_few', 'too_long', 'out_of_range', 'outside_area']) {
      expect(text).toContain(`"code":"answer.${code}"`);
    }
  });
});

describe('where a problem lies', () => {
  const options = [{ key: 'a', text: 'A' }];

  test('a matrix names the row', () => {
    const question: Question = { key: 'm', kind: 'matrix', text: 'M', required: true, options, rows: [{ key: 'r', text: 'R' }, { key: 's', text: 'S' }] };
    expect(check(asking(question), { m: { r: 'a' } })).toEqual([{ question: 'm', code: 'answer.missing', row: 's' }]);
  });

  test('a sub-question names the place', () => {
    const question: Question = { key: 'p', kind: 'places', text: 'P', sub: [{ key: 'why', kind: 'text', text: 'Why', required: true }] };
    const places = [{ lat: 1, lon: 1, sub: { why: 'x' } }, { lat: 1, lon: 1, sub: {} }];
    expect(check(asking(question), { p: places })).toEqual([{ question: 'why', code: 'answer.missing', place: 1 }]);
  });
});

describe('"don’t know" among several options', () => {
  const question: Question = {
    key: 'q', kind: 'multiChoice', text: 'Q', min: 2, options: [{ key: 'a', text: 'A' }, { key: 'b', text: 'B' }, { key: 'x', text: 'X', dontKnow: true }],
  };

  test.each([[['x'], []], [['x', 'a'], ['answer.too_many']], [['a'], ['answer.too_few']], [['a', 'b'], []]])('%o', (q, codes) => {
    expect(check(asking(question), { q }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('what is sent', () => {
  const hidden: Question = { key: 'b', kind: 'text', text: 'B', showIf: { all: [{ question: 'a', op: 'equals', value: 'yes' }] } };

  test('hidden and empty answers are dropped', () => {
    const questionnaire = asking({ key: 'a', kind: 'text', text: 'A' }, hidden, { key: 'c', kind: 'text', text: 'C' });
    expect(answersToSend(questionnaire, { a: 'no', b: 'x', c: ' ' })).toEqual({ a: 'no' });
    expect(answersToSend(questionnaire, { a: 'yes', b: 'x', c: 'y' })).toEqual({ a: 'yes', b: 'x', c: 'y' });
  });

  test('hidden answers about a place are dropped', () => {
    const questionnaire = asking({ key: 'p', kind: 'places', text: 'P', sub: [{ key: 'a', kind: 'text', text: 'A' }, hidden] });
    const place = { lat: 1, lon: 2, sub: { a: 'no', b: 'x' } };
    expect(answersToSend(questionnaire, { p: [place] })).toEqual({ p: [{ lat: 1, lon: 2, sub: { a: 'no' } }] });
  });

  test('for every vector, what is sent has nothing hidden left', () => {
    for (const { questionnaire, answers, problems } of vectors as unknown as Vector[]) {
      if (problems.some(({ code }) => code !== 'answer.hidden')) continue;
      expect(check(questionnaire, answersToSend(questionnaire, answers)).filter(({ code }) => code === 'answer.hidden')).toEqual([]);
    }
  });
});

function asking(...questions: Question[]): Questionnaire {
  return { pages: [{ id: 'p', questions }] };
}
