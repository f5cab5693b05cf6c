import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../elements/survey-form/index.js';
import type { Survey } from '../../elements/survey-form/survey.js';
import type { SurveyForm } from '../../elements/survey-form/survey-form.element.js';
import { choose, find, has, options, press, settle, surveyOf } from '../../elements/survey-form/testing.js';
import { openPage } from './page.js';

const home = location.href;
const linked = '7K3M0XQ2.abcdefghijklmnopqrstuvw';
let slug: string;
let survey: Survey;
let form: SurveyForm;
let fetcher: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(() => {
  slug = `page-${crypto.randomUUID()}`;
  survey = {
    ...surveyOf([{ key: 'safe', kind: 'singleChoice', text: 'Trygg?', options: options('yes', 'no') }], [{ key: 'age', kind: 'number', text: 'Ålder?' }]),
    slug, language: 'sv', languages: ['sv', 'ar'],
  };
  fetcher = vi.fn<typeof fetch>();
});
afterEach(() => {
  for (const key of Object.keys(localStorage)) if (key.includes(slug)) localStorage.removeItem(key);
  document.body.replaceChildren();
  document.body.className = '';
  history.replaceState(null, '', home);
  document.documentElement.lang = 'sv';
  document.documentElement.dir = '';
});

/** As the browser does with the page's HTML. */
async function open(hash = ''): Promise<SurveyForm> {
  if (hash) history.replaceState(history.state, '', hash);
  document.body.innerHTML = '<header class="top"><nav class="languages"><a hreflang="ar" href="?lang=ar">العربية</a></nav></header>';
  const carried = Object.assign(document.createElement('script'), { type: 'application/json', id: 'survey', textContent: JSON.stringify(survey) });
  form = document.createElement('survey-form');
  document.body.append(carried, form);
  openPage(form, fetcher);
  await settle(form);
  return form;
}

function stored(): string {
  return Object.keys(localStorage).filter((key) => key.includes(slug)).map((key) => localStorage.getItem(key)).join();
}

describe('a code in the address', () => {
  test('is taken out of the address bar and kept with the draft', async () => {
    survey.requiresCode = true;
    await open(`#c=${linked}`);
    expect([location.hash, form.code]).toEqual(['', linked]);
    await press(form, '#begin');
    expect(stored()).toContain(linked);
    await open();
    expect(form.code).toBe(linked);
  });

  test('is kept nowhere on a shared device', async () => {
    await open(`#c=${linked}`);
    await choose(form, 'Jag lånar den här enheten');
    await press(form, '#begin');
    await choose(form, 'Svar no');
    expect(stored()).toBe('');
  });
});

describe('a reload', () => {
  test('in the middle of the questions goes on there', async () => {
    await open();
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await press(form, '#next');
    await open();
    expect([form.state, find(form, 'h1').textContent]).toEqual(['answering', 'Del 2']);
    await press(form, '#back');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });

  test('goes on with what was not sent', async () => {
    fetcher.mockRejectedValue(new TypeError('Failed to fetch'));
    await open();
    await press(form, '#begin');
    await press(form, '#next');
    await press(form, '#next');
    await vi.waitFor(() => expect(form.state).toBe('waiting'));
    const first = fetcher.mock.calls[0]?.[1]?.body;
    fetcher = vi.fn<typeof fetch>(() => Promise.resolve(new Response('{"receipt":"7K3M"}', { status: 201 })));
    await open();
    await vi.waitFor(() => expect(form.state).toBe('sent'));
    expect([fetcher.mock.calls[0]?.[1]?.body, form.receipt, stored()]).toEqual([first, '7K3M', '']);
  });

  test('tells when the questions have been corrected since, and keeps the answers', async () => {
    await open();
    await press(form, '#begin');
    await choose(form, 'Svar no');
    survey.version++;
    await open();
    expect([form.state, form.corrected]).toEqual(['start', true]);
    await press(form, '#begin');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });
});

describe('the browser’s own back', () => {
  test('turns the pages of the form, and forward again, and loses nothing', async () => {
    await open();
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await press(form, '#next');
    expect(document.title).toBe('Del 2 – Hur trygg är du? – Röda tråden');
    history.back();
    await vi.waitFor(() => expect(find(form, 'h1').textContent).toBe('Del 1'));
    history.back();
    await vi.waitFor(() => expect(form.state).toBe('start'));
    history.forward();
    await vi.waitFor(() => expect(form.state).toBe('answering'));
    await settle(form);
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });

  test('and the form’s back mean the same', async () => {
    await open();
    await press(form, '#begin');
    await press(form, '#next');
    await press(form, '#back');
    await vi.waitFor(() => expect(history.state).toEqual({ surveyTrail: ['', 'p1'] }));
    expect(find(form, 'h1').textContent).toBe('Del 1');
    await press(form, '#back');
    await vi.waitFor(() => expect(history.state).toEqual({ surveyTrail: [''] }));
    expect(form.state).toBe('start');
  });
});

test('a link within the page turns no page of the form', async () => {
  await open();
  await press(form, '#begin');
  location.hash = '#innehall';
  await vi.waitFor(() => expect(history.state).toEqual({ surveyTrail: ['', 'p1'] }));
  await settle(form);
  expect(form.state).toBe('answering');
});

test.each([true, false])('a page that the browser brings back just as it was is empty on a borrowed device: %s', async (borrowed) => {
  await open();
  if (borrowed) await choose(form, 'Jag lånar den här enheten');
  await press(form, '#begin');
  await choose(form, 'Svar no');
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await settle(form);
  expect(form.state).toBe(borrowed ? 'start' : 'answering');
});

describe('another language', () => {
  const inArabic = () => `<html lang="ar" dir="rtl"><body><header class="top" lang="sv"><nav class="languages"></nav></header>
    <script type="application/json" id="survey">${JSON.stringify({ ...survey, title: 'الأمان', language: 'ar' })}</script></body></html>`;

  test.each(['the form', 'the head of the page'])('is asked for in %s and loses no answer, also where none are kept', async (where) => {
    fetcher.mockImplementation(() => Promise.resolve(new Response(inArabic(), { status: 200 })));
    await open();
    await choose(form, 'Jag lånar den här enheten');
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await press(form, '#back');
    if (where === 'the form') await press(form, '.languages button[lang=ar]');
    else document.querySelector<HTMLElement>('.languages a')!.click();
    await vi.waitFor(() => expect(form.lang).toBe('ar'));
    await settle(form);
    expect([document.documentElement.lang, document.documentElement.dir, new URLSearchParams(location.search).get('lang')]).toEqual(['ar', 'rtl', 'ar']);
    expect([find(form, 'h1').textContent, document.querySelector('.top')?.getAttribute('lang')]).toEqual(['الأمان', 'sv']);
    await press(form, '#begin');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });

  test('that cannot be fetched is said so', async () => {
    fetcher.mockRejectedValue(new TypeError('Failed to fetch'));
    await open();
    await press(form, '.languages button[lang=ar]');
    await vi.waitFor(() => expect(find(form, '.trouble').textContent).toContain('Det gick inte att hämta enkäten'));
    expect(form.lang).toBe('sv');
  });
});

describe('a meeting’s screen', () => {
  test('is known by its address, which stays, and keeps no draft', async () => {
    survey.modes = ['open', 'meeting'];
    fetcher.mockImplementation(() => Promise.resolve(new Response('{"receipt":"K"}', { status: 201 })));
    await open('#mote');
    expect([form.meeting, location.hash, document.body.className]).toEqual([true, '#mote', 'meeting']);
    await press(form, '#begin');
    await choose(form, 'Svar no');
    await press(form, '#next');
    await press(form, '#next');
    await vi.waitFor(() => expect(form.state).toBe('next'));
    expect(stored()).toBe('');
  });

  test('is not one where the round is no meeting, whatever the address says', async () => {
    await open('#mote');
    expect([form.meeting, has(form, '.shared')]).toEqual([false, true]);
  });

  test('is one without a mark where there is no other way in', async () => {
    survey.mode = 'meeting';
    await open();
    expect(form.meeting).toBe(true);
  });
});
