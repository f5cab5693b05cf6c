import { afterEach, describe, expect, test } from 'vitest';
import { age, everything } from './examples.js';
import { find, has, mount, next, press, settle, surveyOf, write } from './testing.js';

const right = '7K3M-0XQ2-9B4T-A1VV';

afterEach(() => document.body.replaceChildren());

test('the start says who asks, why, how long it takes, who sees the answers and what comes of them', async () => {
  const form = await mount(everything);
  expect(find(form, '.askedBy').textContent).toBe('Kävlinge kommun och polisen frågar (Lokalpolisområde Kävlinge)');
  expect(find(form, '.intro').textContent).toBe('Vi vill veta.');
  expect(find(form, '.facts').textContent).toContain('Det tar ungefär 5 minuter. Svara senast 31 oktober 2026.');
  expect([...form.shadowRoot!.querySelectorAll('.facts dt')].map(({ textContent }) => textContent))
    .toEqual(['Tid', 'Frivilligt', 'Vem ser svaren', 'Vad händer sedan']);
});

describe('a code', () => {
  const coded = { ...surveyOf([age]), requiresCode: true };

  test('is asked for first, where one is needed', async () => {
    const form = await mount(coded);
    await press(form, '#begin');
    expect(form.state).toBe('start');
    expect(form.shadowRoot?.activeElement?.closest('#code')).not.toBeNull();
    await write(form, '#code', ` ${right.toLowerCase().replaceAll('0', 'o')}`);
    await press(form, '#begin');
    const submitted = next(form, 'survey-submitted');
    await press(form, '#next');
    expect((await submitted).code).toBe('7K3M0XQ29B4TA1VV');
  });

  test('is put in groups, and told to be wrong at once, but not to be short before one wants to go on', async () => {
    const form = await mount(coded);
    await write(form, '#code', '7k3m0x');
    expect(find<HTMLInputElement>(form, '#code input').value).toBe('7K3M-0X');
    expect(find(form, '#code').hasAttribute('invalid')).toBe(false);
    await write(form, '#code', '7K3M-0XQ2-9B4T-A1VW');
    expect(find(form, '#code').textContent).toContain('Koden är inte rätt skriven.');
    await write(form, '#code', '7K3M-0X');
    await press(form, '#begin');
    expect(find(form, '#code').textContent).toContain('Koden är för kort.');
  });

  test('that came with the link need not be seen', async () => {
    const form = await mount(coded, { code: '7K3M0XQ2.abcdefghijklmnopqrstuvw' });
    expect(has(form, '#code')).toBe(false);
    expect(find(form, '.form').textContent).toContain('följde med länken');
    await press(form, '#begin');
    expect(form.state).toBe('answering');
  });

  test('may be left out where others answer without one', async () => {
    const form = await mount({ ...coded, requiresCode: false, modes: ['sample', 'open'] });
    expect(find(form, '#code').textContent).toContain('om du har fått en');
    await press(form, '#begin');
    expect(form.state).toBe('answering');
  });
});

describe('a choice of language', () => {
  test('names each in itself, and loses no answer', async () => {
    const form = await mount(everything, { draft: { answers: { safe: 'no' }, page: 0 } });
    const buttons = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.languages button')];
    expect(buttons.map(({ textContent, lang }) => [textContent, lang])).toEqual([['Svenska', 'sv'], ['English', 'en'], ['العربية', 'ar']]);
    const asked = next(form, 'survey-language-asked');
    buttons[2]?.click();
    expect(await asked).toEqual({ language: 'ar' });
    Object.assign(form, { survey: { ...everything, requiresCode: false, title: 'الأمان' }, lang: 'ar' });
    await settle(form);
    expect(find(form, 'h1').textContent).toBe('الأمان');
    expect(form.shadowRoot?.activeElement ?? buttons[2]).toBe(buttons[2]);
    await press(form, '#begin');
    expect(find<HTMLElement & { value: string }>(form, '#q-safe').value).toBe('no');
  });

  test('is not offered where there is none', async () => {
    expect(has(await mount({ ...everything, languages: ['sv'] }), '.languages')).toBe(false);
  });
});
