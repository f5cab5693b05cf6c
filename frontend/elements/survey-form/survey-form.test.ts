import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { age, everything, safe, why } from './examples.js';
import type { SurveyFormEvents } from './survey.js';
import { choose, find, has, mount, next, options, press, settle, show, surveyOf, write } from './testing.js';

beforeEach(() => screen.viewport(390, 844));
afterEach(() => {
  document.body.replaceChildren();
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

  test('leads back to a question that an earlier page wants answered', async () => {
    const form = await mount(surveyOf([safe], [age]), { draft: { answers: {}, page: 1 } });
    await press(form, '#begin');
    await press(form, '#next');
    expect(find(form, 'h1').textContent).toBe('Del 1');
    expect(form.shadowRoot?.activeElement?.id).toBe('summary');
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

  test('ends with a receipt to copy and the ways to follow what comes of it, and the answers are gone', async () => {
    const form = await mount({ ...everything, requiresCode: false }, { receipt: 'KX7Q-93MV', draft: { answers: { safe: 'no' }, page: 0 } });
    await show(form, 'sent');
    expect(find(form, 'code').textContent).toBe('KX7Q-93MV');
    expect([...form.shadowRoot!.querySelectorAll('.links a')].map((link) => link.getAttribute('href')))
      .toEqual(['/kavlinge/enkater/test', '/kavlinge', '/kavlinge/flode.atom']);
    await press(form, '#copy');
    await expect.poll(() => find(form, '.form + [role=status]').textContent).toMatch(/^Kvittensen är (kopierad|markerad)/);
    await show(form, 'answering');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBeFalsy();
  });

  test('that is refused can be tried again with the same answers, once what was wrong is mended', async () => {
    const form = await mount({ ...surveyOf([safe]), requiresCode: true }, { draft: { answers: { safe: 'no' }, page: 0 } });
    form.failure = { kind: 'spent' };
    await show(form, 'failed');
    expect(find(form, '.form').textContent).toContain('Koden är redan använd.');
    await press(form, '#again');
    expect(form.shadowRoot?.activeElement?.closest('#code')).not.toBeNull();
    await write(form, '#code', '7K3M-0XQ2-9B4T-A1VV');
    const submitted = next(form, 'survey-submitted');
    await press(form, '#again');
    expect(await submitted).toEqual({ answers: { safe: 'no' }, code: '7K3M0XQ29B4TA1VV' });
    await press(form, '#review');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });

  test('to a closed survey keeps the answers in sight, until the respondent removes them', async () => {
    const form = await mount(everything, { draft: { answers: { safe: 'no' }, page: 0 }, failure: { kind: 'closed' } });
    await show(form, 'failed');
    expect([has(form, '#again'), has(form, '#review'), find(form, 'a').getAttribute('href')]).toEqual([false, true, '/kavlinge']);
    const restarted = next(form, 'survey-restarted');
    await press(form, '#discard');
    await restarted;
    expect([has(form, '#review'), has(form, '#discard')]).toEqual([false, false]);
  });

  test('that must wait says so, and that it goes on by itself', async () => {
    const form = await mount(surveyOf([safe]), { draft: { answers: { safe: 'no' }, page: 0 }, waiting: { reason: 'busy', wait_s: 39.2, kept: true } });
    await show(form, 'waiting');
    expect(find(form, 'h1').textContent).toBe('Inte skickat än');
    expect(find(form, '.notYet').textContent).toContain('Många svarar just nu.');
    expect(find(form, '.attempt').textContent).toBe('Nästa försök görs inom 40 sekunder.');
    form.waiting = { reason: 'network', wait_s: 5, kept: false, trying: true };
    await settle(form);
    expect(find(form, '.notYet').textContent).toContain('Stäng inte sidan.');
    expect(find(form, '.attempt').textContent).toBe('Försöker skicka …');
  });
});

describe('a page as the browser knows it', () => {
  test('is told when it is turned to, and shown again when the browser goes back or forward', async () => {
    const form = await mount(surveyOf([safe], [age]), { draft: { answers: { safe: 'no' }, page: 0 } });
    const turned: Array<SurveyFormEvents['survey-page-turned']['detail']> = [];
    form.addEventListener('survey-page-turned', (event) => turned.push((event as SurveyFormEvents['survey-page-turned']).detail));
    await press(form, '#begin');
    await press(form, '#next');
    expect(turned).toEqual([{ page: 'p1', title: 'Del 1', back: false }, { page: 'p2', title: 'Del 2', back: false }]);
    form.open('p1');
    await settle(form);
    expect([find(form, 'h1').textContent, form.shadowRoot?.activeElement?.id]).toEqual(['Del 1', 'heading']);
    form.open('');
    await settle(form);
    expect(form.state).toBe('start');
    form.open('p2');
    await settle(form);
    expect(find(form, 'h1').textContent).toBe('Del 2');
    await press(form, '#back');
    await press(form, '#back');
    expect(turned.slice(2)).toEqual([{ page: 'p1', title: 'Del 1', back: true }, { page: '', title: '', back: true }]);
  });

  test('cannot be gone back to once all is sent', async () => {
    const form = await mount(surveyOf([safe], [age]));
    await press(form, '#begin');
    await show(form, 'sent');
    form.open('p1');
    expect(form.state).toBe('sent');
  });
});

describe('a draft', () => {
  test('is told of at every change', async () => {
    const form = await mount(surveyOf([safe]));
    await press(form, '#begin');
    const changed = next(form, 'survey-draft-changed');
    await choose(form, 'Svar no');
    expect(await changed).toEqual({ answers: { safe: 'no' }, page: 0, code: '', seed: expect.any(Number), sharedDevice: false });
  });

  test('is resumed where it was, or thrown away', async () => {
    const form = await mount(surveyOf([safe], [age]), { draft: { answers: { safe: 'no', age: 30 }, page: 1 } });
    expect(find(form, '#begin').textContent).toBe('Fortsätt där du var');
    await press(form, '#over');
    expect(find(form, 'h1').textContent).toBe('Del 1');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBeFalsy();
  });

  test('keeps the order of shuffled options, also in another language', async () => {
    const shuffled = surveyOf([{ key: 'q', kind: 'multiChoice', text: 'Vad?', shuffled: true, options: options(...'abcdefgh') }]);
    const order = (form: Element) => [...form.shadowRoot!.querySelectorAll('vaadin-checkbox label')].map(({ textContent }) => textContent);
    const form = await mount(shuffled);
    const changed = next(form, 'survey-draft-changed');
    await press(form, '#begin');
    const { seed } = await changed;
    const first = order(form);
    form.survey = structuredClone(shuffled);
    form.lang = 'en';
    await settle(form);
    expect(order(form)).toEqual(first);
    const again = await mount(shuffled, { draft: { answers: {}, page: 0, seed } });
    await press(again, '#begin');
    expect(order(again)).toEqual(first);
  });

  test('says when the questions have been corrected since', async () => {
    const form = await mount(surveyOf([safe]), { draft: { answers: { safe: 'no' }, page: 0 }, corrected: true });
    expect(find(form, '.draft').textContent).toContain('Frågorna har rättats');
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
    await press(form, '#restart');
    await restarted;
    expect(find(form, '#begin').textContent).toBe('Börja');
  });
});
