import { afterEach, expect, test, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { context, everyKind } from './examples.js';
import type { SurveyForm } from './survey-form.element.js';
import { find, has, mount, next, settle, surveyOf } from './testing.js';

afterEach(() => document.body.replaceChildren());

function focused(form: SurveyForm): HTMLElement | undefined {
  return (form.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
}

/** Tab until a control inside this is reached, as somebody does who sees where the focus is. */
async function tabTo(form: SurveyForm, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await userEvent.keyboard('{Tab}');
    if (focused(form)?.closest(selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}; it stopped at ${focused(form)?.outerHTML ?? 'nothing'}`);
}

async function type(form: SurveyForm, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settle(form);
}

test.each([390, 1200])('a whole survey of every kind is answered and sent by the keyboard alone, at %i pixels', async (width) => {
  await screen.viewport(width, 844);
  const [first, ...rest] = everyKind;
  const form = await mount({ ...surveyOf([first!], rest), context });
  await tabTo(form, '#begin');
  await type(form, '{Enter}');
  expect(focused(form)?.id).toBe('heading');

  await tabTo(form, '#next');
  await type(form, '{Enter}');
  expect(focused(form)?.id).toBe('summary');
  await tabTo(form, '#summary a');
  await type(form, '{Enter}');
  expect(focused(form)?.closest('#q-safe')).not.toBeNull();
  await type(form, '{ArrowDown}{ArrowUp}');
  await tabTo(form, '#next');
  await type(form, '{Enter}');

  await tabTo(form, '#q-scale');
  await type(form, ' ');
  await tabTo(form, '#q-seen');
  await type(form, ' ');
  await tabTo(form, '[id="q-feel"]');
  await type(form, ' ');
  await tabTo(form, '#q-age');
  await type(form, '44');
  await tabTo(form, '#q-say');
  await type(form, 'Mer ljus');
  await tabTo(form, '#q-day');
  await type(form, '{ArrowUp}{ArrowRight}{ArrowUp}{ArrowRight}{ArrowUp}');
  await tabTo(form, '#q-rank vaadin-button');
  await type(form, '{Enter}');
  await tabTo(form, '#q-area');
  await type(form, ' ');
  await tabTo(form, '#q-long');
  await type(form, 'Svar c');
  find(form, 'survey-places').scrollIntoView();
  await vi.waitFor(() => expect(has(form, '.mapChoice')).toBe(true));
  await tabTo(form, '.mapChoice');
  await type(form, '{Enter}');
  await tabTo(form, '#q-spots-search');
  await type(form, 'torg');
  await tabTo(form, '.found');
  await type(form, '{Enter}');
  await tabTo(form, '#q-0-dark');
  await type(form, ' ');

  await tabTo(form, '#next');
  const submitted = next(form, 'survey-submitted');
  await type(form, '{Enter}');
  const { answers } = await submitted;
  expect(answers).toEqual({
    safe: 'yes', scale: '1', seen: [expect.any(String)], feel: { north: 'good' }, age: 44, say: 'Mer ljus',
    day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), rank: ['lamps'], area: 'a', long: 'c',
    spots: [{ lat: 55.8, lon: 13.2, sub: { dark: 'dark' } }],
  });
  expect(find(form, 'h1').textContent).toBe('Del 2');
});
