import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { context } from './examples.js';
import type { SurveyPlaces } from './places.element.js';
import type { Answers, Question } from './questionnaire.js';
import type { SurveyForm } from './survey-form.element.js';
import { choose, find, has, mount, next, options, press, settle, surveyOf, write } from './testing.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function sentBy(form: SurveyForm): Promise<Answers> {
  const submitted = next(form, 'survey-submitted');
  await press(form, '#next');
  return (await submitted).answers;
}

const question: Question = {
  key: 'q', kind: 'places', text: 'Var?', maxPlaces: 2, sub: [{ key: 'why', kind: 'singleChoice', text: 'Varför?', required: true, options: options('dark', 'cars') }],
};
const screensOfText = [...Array(40).keys()].map((n): Question => ({ key: `i${n}`, kind: 'information', text: 'Läs detta.' }));

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

test('until the map is there, and where it cannot be had, places are found in the list, by the keyboard alone', async () => {
  const form = await askPlaces(() => Promise.reject(new Error('no network')));
  await see(form, 'survey-place-list input');
  await expect.poll(() => find(form, '#q-q').textContent).toContain('Kartan gick inte att hämta.');
  find(form, '#q-q-search').focus();
  await userEvent.keyboard('torg{Tab}{Enter}');
  await settle(form);
  expect(find(form, '#q-q').textContent).toContain('Platser som passar: 1');
  expect(form.shadowRoot?.activeElement?.id).toBe('q-q-place-0');
  expect(find(form, '.form + [role=status]').textContent).toContain('Vald: Plats 1: Torget');
  await choose(form, 'Svar cars');
  expect(await sentBy(form)).toEqual({ q: [{ lat: 55.8, lon: 13.2, sub: { why: 'cars' } }] });
  await press(form, '[aria-label="Ta bort Plats 1: Torget"]');
  expect(await sentBy(form)).toEqual({});
});

test('a place outside the area is refused at once', async () => {
  const form = await askPlaces(() => Promise.reject(new Error('no network')));
  await see(form, '#q-q-search');
  await write(form, '#q-q-search', 'utanför');
  await press(form, '.found vaadin-button');
  expect(find(form, 'survey-place-list .error').textContent).toContain('utanför området');
  expect(has(form, 'section.place')).toBe(false);
});

test('no more places are offered than are asked for', async () => {
  const form = await askPlaces(() => Promise.reject(new Error('no network')));
  await see(form, '#q-q-search');
  await press(form, '.found li:nth-child(1) vaadin-button');
  await press(form, '.found li:nth-child(2) vaadin-button');
  expect(has(form, '#q-q-search')).toBe(false);
  expect(find(form, '#q-q').textContent).toContain('Du kan välja högst 2 platser.');
});

test('where somebody stands is a place too, named after what is near', async () => {
  vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((found) => {
    found({ coords: { latitude: 55.8005, longitude: 13.2, accuracy: 12 } } as GeolocationPosition);
  });
  const form = await askPlaces(() => Promise.reject(new Error('no network')));
  await see(form, '#q-q-mine');
  await press(form, '#q-q-mine');
  await settle(form);
  expect(find(form, '.placeHeading').textContent).toContain('Plats 1: Nära Torget');
});

test('a position that cannot be had is said, with another way', async () => {
  vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((_found, failed) => {
    failed?.({ code: 1 } as GeolocationPositionError);
  });
  const form = await askPlaces(() => Promise.reject(new Error('no network')));
  await see(form, '#q-q-mine');
  await press(form, '#q-q-mine');
  await settle(form);
  expect(find(form, 'survey-place-list .error').textContent).toContain('eller sök efter en plats');
});

test('who has begun with the list keeps it when the map arrives, and may change', async () => {
  let arrive = () => {};
  const form = await askPlaces(() => new Promise<void>((done) => {
    arrive = done;
  }));
  await see(form, '#q-q-search');
  await vi.waitFor(() => expect(find(form, '#q-q').textContent).toContain('Hämtar kartan'));
  find(form, '#q-q-search').focus();
  await userEvent.keyboard('stat');
  arrive();
  await vi.waitFor(() => expect(find(form, '.mapChoice').textContent).toBe('Visa kartan'));
  expect(find<HTMLInputElement>(form, '#q-q-search').value).toBe('stat');
  await press(form, '.mapChoice');
  expect([has(form, 'place-map'), has(form, 'survey-place-list'), find(form, '.mapChoice').textContent]).toEqual([true, false, 'Svara utan karta']);
});
