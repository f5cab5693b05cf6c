import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { safe } from './examples.js';
import { pause_s } from './pause.js';
import type { SurveyForm } from './survey-form.element.js';
import { choose, find, has, mount, next, press, settle, show, surveyOf } from './testing.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function begun(): Promise<SurveyForm> {
  const form = await mount(surveyOf([safe]), { meeting: true });
  await press(form, '#begin');
  await choose(form, 'Svar no');
  return form;
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}

test('a shared screen asks neither for a code nor whose device it is', async () => {
  const form = await mount({ ...surveyOf([safe]), modes: ['sample', 'meeting'] }, { meeting: true });
  expect([has(form, '#code'), has(form, '.shared')]).toEqual([false, false]);
});

test('between two persons nothing is left of the first', async () => {
  const form = await begun();
  await show(form, 'next');
  expect(find(form, 'h1').textContent).toBe('Tack! Nästa person');
  const restarted = next(form, 'survey-restarted');
  await press(form, '#go');
  await restarted;
  expect([form.state, find(form, '#begin').textContent]).toEqual(['start', 'Börja']);
  await press(form, '#begin');
  expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBeFalsy();
});

test('who leaves in the middle is asked for, and then forgotten', async () => {
  const form = await begun();
  await pass(pause_s.untilWarning - 1);
  expect(has(form, 'dialog')).toBe(false);
  await pass(1);
  await settle(form);
  const dialog = find<HTMLDialogElement>(form, 'dialog');
  expect([dialog.open, dialog.getAttribute('role')]).toEqual([true, 'alertdialog']);
  expect(form.shadowRoot?.activeElement?.id).toBe('stay');
  await pass(pause_s.warning);
  await settle(form);
  expect([form.state, has(form, 'dialog')]).toEqual(['next', false]);
});

test.each(['sv', 'en', 'ar'])('the question whether somebody is there has no fault that axe finds, in %s', async (lang) => {
  vi.useRealTimers();
  const usual = { ...pause_s };
  Object.assign(pause_s, { untilWarning: 0.01 });
  const form = await mount(surveyOf([safe]), { meeting: true, lang });
  await press(form, '#begin');
  await vi.waitFor(() => expect(has(form, 'dialog[open]')).toBe(true));
  expect((await axe.run(form, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
  Object.assign(pause_s, usual);
});

test('who is still there goes on where they were', async () => {
  const form = await begun();
  await pass(pause_s.untilWarning);
  await settle(form);
  await press(form, '#stay');
  expect(has(form, 'dialog')).toBe(false);
  await pass(pause_s.untilWarning - 1);
  expect([form.state, find<HTMLElement & { value: string }>(form, '#q-safe').value]).toEqual(['answering', 'no']);
});

test('whoever touches the screen or a key is not disturbed', async () => {
  const form = await begun();
  for (const sign of ['pointerdown', 'keydown', 'input']) {
    await pass(pause_s.untilWarning - 1);
    window.dispatchEvent(new Event(sign));
  }
  await pass(pause_s.untilWarning - 1);
  await settle(form);
  expect(has(form, 'dialog')).toBe(false);
});

test('nobody is hurried on a device of their own', async () => {
  const form = await mount(surveyOf([safe]));
  await press(form, '#begin');
  await pass(3600);
  expect([form.state, has(form, 'dialog')]).toEqual(['answering', false]);
});

test('answers that are not sent yet are counted in sight', async () => {
  const form = await begun();
  form.unsent = 2;
  await show(form, 'next');
  expect(find(form, '.trouble').textContent).toContain('Inte skickat än: 2 svar. De skickas av sig själva. Stäng inte sidan.');
  form.unsentTrouble = 'closed';
  await press(form, '#go');
  expect(find(form, '.trouble').textContent).toContain('Enkäten är stängd');
});
