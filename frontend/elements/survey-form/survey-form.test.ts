import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import type { Question } from './questionnaire.js';
import type { Survey } from './survey.js';
import { choose, find, has, mount, next, options, press, settle, show, surveyOf, write } from './testing.js';

const safe: Question = { key: 'safe', kind: 'singleChoice', text: 'Är du trygg?', required: true, options: options('yes', 'no') };
const why: Question = { key: 'why', kind: 'text', text: 'Varför inte?', maxLength: 60, showIf: { all: [{ question: 'safe', op: 'equals', value: 'no' }] } };
const age: Question = { key: 'age', kind: 'number', text: 'Hur gammal är du?', min: 16, max: 110 };
const everyKind: Question[] = [
  safe,
  { key: 'scale', kind: 'scale', text: 'Hur mycket?', options: options('1', '2', '3') },
  { key: 'seen', kind: 'multiChoice', text: 'Vad ser du?', help: 'Välj alla.', options: [...options('a', 'b'), { key: 'x', text: 'Annat', other: true }] },
  { key: 'feel', kind: 'matrix', text: 'Var är du trygg?', help: 'Där du brukar vara.', rows: options('north', 'south'), options: options('good', 'bad') },
  age,
  { key: 'say', kind: 'text', text: 'Något mer?', maxLength: 40 },
  { key: 'day', kind: 'date', text: 'Vilken dag?' },
  { key: 'rank', kind: 'ranking', text: 'Vad är viktigast?', options: options('lamps', 'patrols') },
  { key: 'area', kind: 'area', text: 'Var bor du?', areas: options('a', 'b') },
  { key: 'long', kind: 'area', text: 'Vilken by?', areas: options(...'abcdefghi') },
  { key: 'spots', kind: 'places', text: 'Vilka platser?' },
  { key: 'info', kind: 'information', text: 'Tack så långt.' },
];
const everything: Survey = {
  ...surveyOf(everyKind), madeUp: true, askedBy: 'Kommunen', closesOn: '2026-10-31', minutes: 5, intro: 'Vi vill veta.',
  requiresCode: true, resultsUrl: '/resultat',
};

beforeEach(() => screen.viewport(390, 844));
afterEach(() => {
  document.body.replaceChildren();
});

describe('accessibility', () => {
  for (const lang of ['sv', 'ar']) {
    for (const width of [390, 1440]) {
      test(`no state has a fault that axe finds, in ${lang} at ${width}`, async () => {
        await screen.viewport(width, 844);
        document.documentElement.lang = lang;
        const form = await mount(everything, { lang, receipt: 'KX7Q', code: '' });
        const audit = async () => {
          const { violations } = await axe.run(form, { rules: { region: { enabled: false } } });
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        };
        await audit();
        await show(form, 'answering');
        await choose(form, 'Annat');
        await choose(form, 'Svar lamps', '[id=q-rank]');
        await audit();
        await press(form, '#next');
        expect(has(form, '#summary')).toBe(true);
        await audit();
        for (const state of ['sent', 'failed'] as const) {
          await show(form, state);
          await audit();
        }
      });
    }
  }

  test('a matrix is questions of its own on a phone and a table where there is room', async () => {
    const form = await mount(surveyOf(everyKind));
    await show(form, 'answering');
    expect(has(form, 'table')).toBe(false);
    expect(find(form, '#q-feel-north').getAttribute('role')).toBe('radiogroup');
    await choose(form, 'Svar good', '#q-feel-north');

    await screen.viewport(1000, 844);
    await settle(form);
    const radio = find<HTMLInputElement>(form, '#q-feel-north');
    expect(radio.checked).toBe(true);
    const named = radio.getAttribute('aria-labelledby')?.split(' ').map((id) => find(form, `[id="${id}"]`).textContent);
    expect(named).toEqual(['Svar north', 'Svar good']);
  });

  test('Arabic runs from right to left', async () => {
    const form = await mount(everything, { lang: 'ar' });
    expect(getComputedStyle(find(form, '.form')).direction).toBe('rtl');
    expect(find(form, '#begin').textContent).toBe('ابدأ');
  });

  test('nothing is wider than a screen of 320 pixels', async () => {
    await screen.viewport(320, 800);
    const form = await mount(everything);
    await show(form, 'answering');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('a page', () => {
  test('lets nobody on without a required answer, and leads to it', async () => {
    const form = await mount(surveyOf([safe], [age]));
    await press(form, '#begin');
    await press(form, '#next');
    expect(form.shadowRoot?.activeElement?.id).toBe('summary');
    expect(find(form, '#summary').textContent).toContain('Är du trygg?');
    await press(form, '#summary a');
    expect(form.shadowRoot?.activeElement?.closest('vaadin-radio-group')?.id).toBe('q-safe');
    await choose(form, 'Svar yes');
    expect(has(form, '#summary')).toBe(false);
    await press(form, '#next');
    expect(find(form, 'h1').textContent).toBe('Del 2');
    expect(form.shadowRoot?.activeElement?.id).toBe('heading');
    expect(find(form, '.progress').textContent).toContain('Sida 2 av 2');
  });

  test('keeps its answers when one goes back', async () => {
    const form = await mount(surveyOf([safe], [age]));
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await press(form, '#next');
    await write(form, '#q-age', '44');
    await press(form, '#back');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
    await press(form, '#next');
    expect(find<HTMLInputElement>(form, '#q-age input').value).toBe('44');
  });

  test('with nothing to show is left out', async () => {
    const form = await mount(surveyOf([safe], [why], [age]));
    await press(form, '#begin');
    await choose(form, 'Svar yes');
    expect(find(form, '.progress').textContent).toContain('Sida 1 av 2');
    await choose(form, 'Svar no');
    expect(find(form, '.progress').textContent).toContain('Sida 1 av 3');
  });

  test('says what is wrong with a number', async () => {
    const form = await mount(surveyOf([age]));
    await press(form, '#begin');
    await write(form, '#q-age', '12');
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('Skriv ett tal mellan 16 och 110.');
    await write(form, '#q-age', 'tolv');
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('Skriv med siffror.');
  });

  test('warns against naming persons, and says when a text grows too long', async () => {
    const form = await mount(surveyOf([{ key: 'say', kind: 'text', text: 'Vad?', maxLength: 60 }]));
    await press(form, '#begin');
    expect(find(form, '#q-say').textContent).toContain('Nämn inga personer. Pågår ett brott, ring 112. Vill du tipsa polisen, ring 114 14.');
    await write(form, '#q-say', 'x'.repeat(58));
    expect(find(form, '.left').textContent).toBe('2 tecken kvar.');
    await write(form, '#q-say', 'x'.repeat(61));
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('högst 60 tecken');
  });
});

describe('sending', () => {
  test('carries every answer, and none that is hidden', async () => {
    const form = await mount(surveyOf([safe, why]));
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await write(form, '#q-why', 'Mörkt');
    await choose(form, 'Svar yes');
    expect(has(form, '#q-why')).toBe(false);
    const submitted = next(form, 'survey-submitted');
    await press(form, '#next');
    expect(await submitted).toEqual({ answers: { safe: 'yes' }, code: '' });
  });

  test('asks for the code first, where one is needed', async () => {
    const form = await mount({ ...surveyOf([age]), requiresCode: true });
    await press(form, '#begin');
    expect(form.state).toBe('start');
    expect(form.shadowRoot?.activeElement?.closest('#code')).not.toBeNull();
    await write(form, '#code', ' AB12 ');
    await press(form, '#begin');
    const submitted = next(form, 'survey-submitted');
    await press(form, '#next');
    expect((await submitted).code).toBe('AB12');
  });

  test("the server's problems are shown at their questions", async () => {
    const form = await mount(surveyOf([safe], [age]), { draft: { answers: { safe: 'yes', age: 20 }, page: 1 } });
    await press(form, '#begin');
    expect(find(form, 'h1').textContent).toBe('Del 2');
    expect(form.refuse([{ question: 'safe', code: 'answer.unknown_option' }])).toBe(true);
    await settle(form);
    expect(find(form, 'h1').textContent).toBe('Del 1');
    expect(find(form, '#summary').textContent).toContain('Svara på nytt.');
    expect(form.refuse([{ question: 'nobody', code: 'answer.unknown_question' }])).toBe(false);
  });

  test('shows the receipt', async () => {
    const form = await mount(everything, { receipt: 'KX7Q-93MV' });
    await show(form, 'sent');
    expect(find(form, 'code').textContent).toBe('KX7Q-93MV');
    expect(find(form, 'a').getAttribute('href')).toBe('/resultat');
    expect(has(form, 'vaadin-button')).toBe(false);
  });

  test('that failed can be tried again with the same answers', async () => {
    const form = await mount(surveyOf([safe]), { draft: { answers: { safe: 'no' }, page: 0 } });
    form.failure = { title: 'Inte skickat', text: 'Ingen täckning.', again: true };
    await show(form, 'failed');
    expect(find(form, 'h1').textContent).toBe('Inte skickat');
    const submitted = next(form, 'survey-submitted');
    await press(form, '#again');
    expect((await submitted).answers).toEqual({ safe: 'no' });
    await press(form, '#review');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });
});

describe('a draft', () => {
  test('is told of at every change', async () => {
    const form = await mount(surveyOf([safe]));
    await press(form, '#begin');
    const changed = next(form, 'survey-draft-changed');
    await choose(form, 'Svar no');
    expect(await changed).toEqual({ answers: { safe: 'no' }, page: 0, sharedDevice: false });
  });

  test('is resumed where it was, or thrown away', async () => {
    const form = await mount(surveyOf([safe], [age]), { draft: { answers: { safe: 'no', age: 30 }, page: 1 } });
    expect(find(form, '#begin').textContent).toBe('Fortsätt där du var');
    await press(form, '#over');
    expect(find(form, 'h1').textContent).toBe('Del 1');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBeFalsy();
  });

  test('is not kept on a shared device, where the next person begins afresh', async () => {
    const form = await mount(surveyOf([safe]), { receipt: 'A' });
    const changed = next(form, 'survey-draft-changed');
    await choose(form, 'Jag lånar den här enheten');
    expect((await changed).sharedDevice).toBe(true);
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await show(form, 'sent');
    const restarted = next(form, 'survey-restarted');
    await choose(form, 'Nästa person svarar');
    await restarted;
    expect(find(form, '#begin').textContent).toBe('Börja');
  });
});
