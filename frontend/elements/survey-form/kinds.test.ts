import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readNumber } from './kinds/written.js';
import type { Answers, Question } from './questionnaire.js';
import type { SurveyForm } from './survey-form.element.js';
import { choose, find, has, mount, next, options, press, settle, surveyOf, write } from './testing.js';

afterEach(() => document.body.replaceChildren());

async function ask(question: Question, answers: Answers = {}): Promise<SurveyForm> {
  const form = await mount(surveyOf([question]), { draft: { answers, page: 0 } });
  await press(form, '#begin');
  return form;
}

async function sentBy(form: SurveyForm): Promise<Answers> {
  const submitted = next(form, 'survey-submitted');
  await press(form, '#next');
  return (await submitted).answers;
}

test('other takes the respondent’s own words', async () => {
  const form = await ask({ key: 'q', kind: 'singleChoice', text: 'Vad?', options: [...options('a'), { key: 'x', text: 'Annat', other: true }] });
  await choose(form, 'Annat');
  await write(form, '#q-q-other', 'Regnet');
  expect(await sentBy(form)).toEqual({ q: { option: 'x', text: 'Regnet' } });
});

test('an exclusive choice clears the rest, and the rest clears it', async () => {
  const form = await ask({ key: 'q', kind: 'multiChoice', text: 'Vad?', options: [...options('a', 'b'), { key: 'none', text: 'Inget', exclusive: true }, { key: 'x', text: 'Annat', other: true }] });
  await choose(form, 'Svar a');
  await choose(form, 'Inget');
  expect(await sentBy(form)).toEqual({ q: ['none'] });
  await choose(form, 'Svar b');
  await choose(form, 'Annat');
  await write(form, '#q-q-other', 'Buller');
  expect(await sentBy(form)).toEqual({ q: ['b', { option: 'x', text: 'Buller' }] });
  await choose(form, 'Svar b');
  expect(await sentBy(form)).toEqual({ q: [{ option: 'x', text: 'Buller' }] });
});

test('a ranking is made and changed with the keyboard alone', async () => {
  const form = await ask({ key: 'q', kind: 'ranking', text: 'Ordna', options: options('a', 'b', 'c') });
  find(form, 'ul vaadin-button').focus();
  await userEvent.keyboard('{Enter}');
  await settle(form);
  expect(form.shadowRoot?.activeElement?.id).toBe('q-q-a');
  await choose(form, 'Svar c');
  find(form, '[aria-label="Flytta upp Svar c"]').focus();
  await userEvent.keyboard('{Enter}');
  await settle(form);
  expect(form.shadowRoot?.activeElement?.id).toBe('q-q-c');
  expect(await sentBy(form)).toEqual({ q: ['c', 'a'] });
  await press(form, '[aria-label="Ta bort Svar a"]');
  expect(await sentBy(form)).toEqual({ q: ['c'] });
});

test('a long list of areas is a list to open', async () => {
  const form = await ask({ key: 'q', kind: 'area', text: 'Var?', areas: options(...'abcdefghi') });
  await write(form, 'select', 'g');
  expect(await sentBy(form)).toEqual({ q: 'g' });
});

test('what nobody types is left out of what is written', async () => {
  const form = await ask({ key: 'q', kind: 'text', text: 'Vad?' });
  await write(form, 'vaadin-text-area', 'mörkt \u202edär\u0007');
  expect(await sentBy(form)).toEqual({ q: 'mörkt där' });
  const other = await ask({ key: 'q', kind: 'singleChoice', text: 'Vad?', options: [...options('a'), { key: 'o', text: 'Annat', other: true }] });
  await choose(other, 'Annat');
  await write(other, '.other', 'bu\u2066ller');
  expect(await sentBy(other)).toEqual({ q: { option: 'o', text: 'buller' } });
});

test('a day is sent as a date', async () => {
  const form = await ask({ key: 'q', kind: 'date', text: 'När?' });
  await write(form, '#q-q', '2026-05-04');
  expect(await sentBy(form)).toEqual({ q: '2026-05-04' });
});

test.each([
  ['44', 44], ['3,5', 3.5], ['3.5', 3.5], ['1 000', 1000], ['-2', -2], ['−2', -2], ['٤٤', 44], ['۴۴', 44], [' ', undefined],
  ['tolv', 'tolv'], ['1,2,3', '1,2,3'], ['', undefined], ['1e3', '1e3'],
])('what is written as %s is read as %s', (written, read) => {
  expect(readNumber(written)).toBe(read);
});

describe('what is chosen alone', () => {
  const question: Question = {
    key: 'q', kind: 'multiChoice', text: 'Vad?', min: 2,
    options: [...options('a', 'b'), { key: 'dont', text: 'Vet inte', dontKnow: true }],
  };

  test('"don’t know" clears the rest, which is said aloud, and needs no company', async () => {
    const form = await ask(question);
    await choose(form, 'Svar a');
    await choose(form, 'Vet inte');
    expect(find(form, '.form + [role=status]').textContent).toContain('De andra valen togs bort');
    expect(await sentBy(form)).toEqual({ q: ['dont'] });
    await choose(form, 'Svar b');
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('Välj minst 2.');
  });
});

describe('a stop answer', () => {
  const stop = 'Pågår det nu? Ring 112. Vill du tipsa, ring 114 14.';
  const options = [{ key: 'yes', text: 'Ja', stop }, { key: 'no', text: 'Nej' }];

  test.each<Question>([
    { key: 'q', kind: 'singleChoice', text: 'Vad?', options }, { key: 'q', kind: 'multiChoice', text: 'Vad?', options },
    { key: 'q', kind: 'matrix', text: 'Vad?', rows: [{ key: 'r', text: 'Här' }], options },
  ])('is answered at once with its text, and the survey goes on: $kind', async (question) => {
    const form = await ask(question);
    expect(has(form, '.stop')).toBe(false);
    await choose(form, 'Ja');
    expect([find(form, '.stop').textContent, find(form, '.stop').getAttribute('role')]).toEqual([stop, 'alert']);
    expect([...form.shadowRoot!.querySelectorAll('.stop a')].map((link) => link.getAttribute('href'))).toEqual(['tel:112', 'tel:11414']);
    expect(await sentBy(form)).toHaveProperty('q');
  });
});

describe('an answer that may be skipped', () => {
  test.each<Question>([
    { key: 'q', kind: 'singleChoice', text: 'Vad?', options: options('a', 'b') }, { key: 'q', kind: 'scale', text: 'Vad?', options: options('a', 'b') },
    { key: 'q', kind: 'matrix', text: 'Vad?', rows: options('r'), options: options('a', 'b') }, { key: 'q', kind: 'area', text: 'Vad?', areas: options('a', 'b') },
  ])('can be taken back: $kind', async (question) => {
    const form = await ask(question);
    await choose(form, 'Svar a');
    find(form, '.takeBack').focus();
    await userEvent.keyboard('{Enter}');
    await settle(form);
    expect(form.shadowRoot?.activeElement?.localName).toBe('input');
    expect(has(form, 'input:checked')).toBe(false);
    expect(await sentBy(form)).toEqual({});
  });

  test('cannot where it is required', async () => {
    const form = await ask({ key: 'q', kind: 'singleChoice', text: 'Vad?', required: true, options: options('a') });
    await choose(form, 'Svar a');
    expect(has(form, '.takeBack')).toBe(false);
  });
});

test.each<[Partial<Question>, string]>([
  [{ kind: 'number', min: 16, max: 110 }, 'Mellan 16 och 110.'], [{ kind: 'number', min: 1 }, 'Minst 1.'], [{ kind: 'number', max: 9 }, 'Högst 9.'],
  [{ kind: 'multiChoice', min: 1, max: 2 }, 'Välj minst 1 och högst 2.'], [{ kind: 'multiChoice', max: 2 }, 'Du kan välja högst 2.'],
])('limits are told before they are broken: %o', async (question, text) => {
  const form = await ask({ key: 'q', kind: 'number', text: 'Vad?', help: 'Så här.', options: options('a', 'b', 'c'), ...question });
  expect(find(form, '#q-q [slot=helper]').textContent).toBe(`Så här. ${text}`);
});
