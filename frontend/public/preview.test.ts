import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { find, has, press, settle, surveyOf, write } from '../elements/survey-form/testing.js';
import type { SurveyForm } from '../elements/survey-form/survey-form.element.js';

const survey = surveyOf(
  [{ key: 'safe', kind: 'text', text: 'Trygg?', required: true }],
  [{ key: 'why', kind: 'text', text: 'Varför?', showIf: { all: [{ question: 'safe', op: 'equals', value: 'nej' }] } }],
  [{ key: 'more', kind: 'text', text: 'Något mer?' }],
);

beforeEach(async () => {
  document.body.innerHTML = '<main></main>';
  vi.resetModules();
  await import('./preview.js');
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
});

/** As a view around the page tells it, or somebody else. */
function tell(data: unknown, source: Window = parent, origin = location.origin): void {
  window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
}

async function shown(): Promise<SurveyForm> {
  const form = document.querySelector('survey-form');
  if (!form) throw new Error('no form is shown');
  await settle(form);
  return form;
}

test('the survey is shown from its start, in its language and direction', async () => {
  tell({ survey: { ...survey, title: 'الأمان' }, language: 'ar', page: -1 });
  const form = await shown();
  expect(find(form, 'h1').textContent).toBe('الأمان');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
});

test('it can begin on the page of a question', async () => {
  tell({ survey, language: 'sv', page: 0 });
  expect(has(await shown(), '#q-safe')).toBe(true);
});

test('conditions are in force, and what is sent goes nowhere', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const kept = vi.spyOn(Storage.prototype, 'setItem');
  tell({ survey, language: 'sv', page: 0 });
  const form = await shown();
  await write(form, '#q-safe', 'ja');
  await press(form, '#next');
  expect(has(form, '#q-more')).toBe(true);
  await press(form, '#next');
  expect(form.state).toBe('sent');
  expect(fetched).not.toHaveBeenCalled();
  expect(kept).not.toHaveBeenCalled();
});

test('what has changed is shown anew, from the start', async () => {
  tell({ survey, language: 'sv', page: 0 });
  const before = await shown();
  tell({ survey: { ...survey, title: 'Ny rubrik' }, language: 'sv', page: -1 });
  const after = await shown();
  expect(after).not.toBe(before);
  expect(find(after, 'h1').textContent).toBe('Ny rubrik');
});

test('only the view around it is listened to', () => {
  tell({ survey, language: 'sv', page: 0 }, parent, 'https://elsewhere.example');
  tell({ survey, language: 'sv', page: 0 }, window);
  expect(document.querySelector('survey-form')).toBeNull();
});
