import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readNumber } from './kinds/written.js';
import type { SurveyPlaces } from './places.element.js';
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

test('a day is sent as a date', async () => {
  const form = await ask({ key: 'q', kind: 'date', text: 'När?' });
  await write(form, '#q-q', '2026-05-04');
  expect(await sentBy(form)).toEqual({ q: '2026-05-04' });
});

test.each([
  ['44', 44], ['3,5', 3.5], ['3.5', 3.5], ['1 000', 1000], ['-2', -2], ['−2', -2], ['٤٤', 44], [' ', undefined],
  ['tolv', 'tolv'], ['1,2,3', '1,2,3'], ['', undefined], ['1e3', '1e3'],
])('what is written as %s is read as %s', (written, read) => {
  expect(readNumber(written)).toBe(read);
});

describe('places', () => {
  const question: Question = {
    key: 'q', kind: 'places', text: 'Var?', maxPlaces: 2, sub: [{ key: 'why', kind: 'singleChoice', text: 'Varför?', required: true, options: options('dark', 'cars') }],
  };
  const places = [
    { key: 's', name: 'Stationen', kind: 'station', lat: 55.79351, lon: 13.11249 },
    { key: 't', name: 'Torget', kind: 'torg', lat: 55.8, lon: 13.2 },
    { key: 'u', name: 'Utanför', kind: 'by', lat: 50, lon: 13.2 },
  ];
  const screensOfText = [...Array(40).keys()].map((n): Question => ({ key: `i${n}`, kind: 'information', text: 'Läs detta.' }));
  const context = { places, bounds: { south: 55.7, west: 12.9, north: 55.9, east: 13.3 } };

  async function askPlaces(loadMap: () => Promise<unknown>): Promise<SurveyForm> {
    const form = await mount({ ...surveyOf([...screensOfText, question]), context });
    find(form, '#begin').click();
    await form.updateComplete;
    find<SurveyPlaces>(form, 'survey-places').loadMap = loadMap;
    return form;
  }

  async function see(form: SurveyForm, selector: string): Promise<void> {
    find(form, 'survey-places').scrollIntoView();
    await vi.waitFor(() => expect(has(form, selector)).toBe(true));
  }

  test('the map is fetched when the question comes into view, and not before', async () => {
    const loadMap = vi.fn(() => Promise.resolve());
    const form = await askPlaces(loadMap);
    await new Promise((done) => setTimeout(done, 100));
    expect(loadMap).not.toHaveBeenCalled();
    await see(form, 'place-map');
    expect(loadMap).toHaveBeenCalledTimes(1);
  });

  test('a place picked on the map gets its own questions, which must be answered', async () => {
    const form = await askPlaces(() => Promise.resolve());
    await see(form, 'place-map');
    find(form, 'place-map').dispatchEvent(new CustomEvent('place-picked', { detail: { lat: 55.793512345, lon: 13.112491 } }));
    await settle(form);
    expect(find(form, '.placeHeading').textContent).toContain('Plats 1: Stationen');
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('Plats 1: Svara på frågan.');
    await press(form, '#summary a');
    expect(form.shadowRoot?.activeElement?.closest('vaadin-radio-group')?.id).toBe('q-0-why');
    await choose(form, 'Svar dark');
    expect(await sentBy(form)).toEqual({ q: [{ lat: 55.79351, lon: 13.11249, sub: { why: 'dark' } }] });
    find(form, 'place-map').dispatchEvent(new CustomEvent('place-removed', { detail: { index: 0 } }));
    await settle(form);
    expect(await sentBy(form)).toEqual({});
  });

  test('without a map, places are chosen in a list', async () => {
    const form = await askPlaces(() => Promise.reject(new Error('no network')));
    await see(form, '#q-q-list');
    await write(form, '#q-q-list', 't');
    await choose(form, 'Svar cars');
    expect(await sentBy(form)).toEqual({ q: [{ lat: 55.8, lon: 13.2, sub: { why: 'cars' } }] });
    await write(form, '#q-q-list', 'u');
    expect(has(form, '#q-q-list')).toBe(false);
    await press(form, '#next');
    expect(find(form, '#summary').textContent).toContain('utanför området');
    await press(form, '[aria-label="Ta bort Plats 2: Utanför"]');
    expect(await sentBy(form)).toEqual({ q: [{ lat: 55.8, lon: 13.2, sub: { why: 'cars' } }] });
  });
});
