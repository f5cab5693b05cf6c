import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { everyKind, everything } from './examples.js';
import type { FailureKind, State } from './survey.js';
import type { SurveyForm } from './survey-form.element.js';
import { choose, find, has, mount, press, settle, show, surveyOf } from './testing.js';

beforeEach(() => screen.viewport(390, 844));
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'sv';
});

/** Every state a respondent may see, with all that can stand in it. */
const states: Array<[name: string, get: (form: SurveyForm) => Promise<void>]> = [
  ['start', async () => {}],
  ['start with a wrong code', async (form) => {
    form.code = '1234-1234-1234-1234';
    form.languageFailed = true;
    await settle(form);
    expect(find(form, '#code').hasAttribute('invalid')).toBe(true);
  }],
  ['questions', (form) => show(form, 'answering')],
  ['questions with answers', async (form) => {
    await show(form, 'answering');
    for (const option of ['Annat', 'Ett brott', 'Svar 1']) await choose(form, option);
    await choose(form, 'Svar lamps', '[id=q-rank]');
    await press(form, 'survey-place-list .found vaadin-button');
    expect([has(form, '.stop'), has(form, '.takeBack'), has(form, 'section.place')]).toEqual([true, true, true]);
  }],
  ['errors', async (form) => {
    await show(form, 'answering');
    await press(form, '#next');
    expect(form.shadowRoot?.activeElement?.id).toBe('summary');
  }],
  ['sending', (form) => show(form, 'sending')],
  ['not sent yet', async (form) => {
    form.waiting = { reason: 'offline', wait_s: 20, kept: true };
    await show(form, 'waiting');
  }],
  ...(['code', 'spent', 'conflict', 'changed', 'closed', 'tooLarge', 'other'] as FailureKind[]).map(
    (kind): [string, (form: SurveyForm) => Promise<void>] => [`refused: ${kind}`, async (form) => {
      form.draft = { answers: { safe: 'yes' }, page: 0 };
      form.failure = { kind, detail: 'Mer om det.' };
      await show(form, 'failed');
    }]),
  ['sent', async (form) => {
    form.receivedEarlier = true;
    await show(form, 'sent');
  }],
  ['next person', async (form) => {
    Object.assign(form, { meeting: true, unsent: 2, unsentTrouble: 'closed' });
    await show(form, 'next');
  }],
];

describe.each(['sv', 'en', 'ar'])('in %s', (lang) => {
  describe.each([390, 1440])('at %i pixels', (width) => {
    test.each(states)('%s has no fault that axe finds', async (_name, get) => {
      await screen.viewport(width, 844);
      document.documentElement.lang = lang;
      const form = await mount(everything, { lang, receipt: 'KX7Q-93MV-0ABC' });
      await get(form);
      const { violations } = await axe.run(form, { rules: { region: { enabled: false }, 'target-size': { enabled: true } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  });

  test.each(states)('%s fits 320 pixels, as at 400 % zoom', async (_name, get) => {
    await screen.viewport(320, 800);
    const form = await mount(everything, { lang, receipt: 'KX7Q-93MV-0ABC' });
    await get(form);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

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

test('so does a language that only the survey speaks, with our own words marked as Swedish', async () => {
  const form = await mount({ ...everything, title: 'آیا احساس امنیت می‌کنید؟' }, { lang: 'fa' });
  expect(getComputedStyle(find(form, '.form')).direction).toBe('rtl');
  expect(find(form, '.form').lang).toBe('fa');
  expect(find(form, '.buttons').lang).toBe('sv');
  await show(form, 'sent');
  expect(find(form, '.form').lang).toBe('sv');
});

test.each<State>(['answering', 'waiting', 'failed', 'sent', 'next'])('the focus is led to the heading when the state becomes %s', async (state) => {
  const form = await mount(everything);
  await show(form, state);
  expect(form.shadowRoot?.activeElement?.id).toBe('heading');
});
