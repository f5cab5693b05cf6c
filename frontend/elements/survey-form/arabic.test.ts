import { afterEach, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import type { Survey } from './survey.js';
import { choose, find, mount, next, press, show, write } from './testing.js';

afterEach(() => document.body.replaceChildren());

const survey: Survey = {
  slug: 'test', version: 1, mode: 'sample', requiresCode: true, languages: ['sv', 'ar'], language: 'ar', title: 'الأمان في شيفلينغه',
  intro: 'تريد البلدية والشرطة معرفة مدى الأمان هنا.', minutes: 5, closesOn: '2026-10-31', municipality: { name: 'Kävlinge', url: '/kavlinge' },
  policeArea: 'Lokalpolisområde Kävlinge', feedUrl: '/kavlinge/flode.atom',
  pages: [
    { id: 'a', title: 'حياتك اليومية', questions: [
      { key: 'safe', kind: 'scale', text: 'ما مدى شعورك بالأمان مساءً؟', required: true, options: [
        { key: 'safe', text: 'آمن' }, { key: 'unsafe', text: 'غير آمن', stop: 'هل يحدث ذلك الآن؟ اتصل بالرقم 112، وإلا فبالرقم 114 14.' }] },
      { key: 'why', kind: 'multiChoice', text: 'لماذا؟', showIf: { all: [{ question: 'safe', op: 'equals', value: 'unsafe' }] }, options: [
        { key: 'dark', text: 'المكان مظلم' }, { key: 'other', text: 'سبب آخر', other: true }] },
      { key: 'where', kind: 'matrix', text: 'أين؟', rows: [{ key: 'station', text: 'المحطة' }], options: [{ key: 'yes', text: 'نعم' }, { key: 'no', text: 'لا' }] },
    ] },
    { id: 'b', title: 'عنك', questions: [
      { key: 'age', kind: 'number', text: 'كم عمرك؟', required: true, min: 16, max: 110 },
      { key: 'say', kind: 'text', text: 'هل تريد إضافة شيء؟' },
    ] },
  ],
};

test('a survey is answered from code to receipt in Arabic', async () => {
  await screen.viewport(390, 844);
  const form = await mount(survey, { lang: 'ar', receipt: '7K3M-0XQ2-9B4T' });
  expect(getComputedStyle(find(form, '.form')).direction).toBe('rtl');
  expect(find(form, '.facts').textContent).toContain('31 أكتوبر 2026');
  expect(find(form, '.languages button[lang=ar]').getAttribute('aria-pressed')).toBe('true');
  await write(form, '#code', '٧k٣m-٠xq٢-٩b٤t-a١vv');
  await press(form, '#begin');

  await press(form, '#next');
  expect(find(form, '#summary').textContent).toContain('أجب عن السؤال.');
  await choose(form, 'غير آمن');
  const [emergency, police] = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.stop a')];
  expect([emergency?.getAttribute('href'), police?.getAttribute('href')]).toEqual(['tel:112', 'tel:11414']);
  expect(leftOf(police!, '114')).toBeLessThan(leftOf(police!, '14', 3));
  await choose(form, 'المكان مظلم');
  await choose(form, 'سبب آخر');
  await write(form, '#q-why-other', 'لا أحد هناك');
  await choose(form, 'نعم', '#q-where-station');
  await press(form, '#next');
  expect(find(form, '.progress').textContent).toContain('الصفحة 2 من 2');

  await write(form, '#q-age', '٣٤');
  await write(form, '#q-say', 'المزيد من الإضاءة من فضلكم');
  const submitted = next(form, 'survey-submitted');
  await press(form, '#next');
  expect(await submitted).toEqual({
    code: '7K3M0XQ29B4TA1VV',
    answers: {
      safe: 'unsafe', why: ['dark', { option: 'other', text: 'لا أحد هناك' }], where: { station: 'yes' }, age: 34, say: 'المزيد من الإضاءة من فضلكم',
    },
  });
  await show(form, 'sent');
  expect(find(form, 'h1').textContent).toBe('شكرًا على إجاباتك!');
  expect(getComputedStyle(find(form, '.receipt code')).direction).toBe('ltr');
});

/** Where some characters are drawn: numbers of two parts must not change places. */
function leftOf(element: HTMLElement, text: string, after = 0): number {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const at = node.textContent?.indexOf(text, after) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`no "${text}" in ${element.textContent ?? ''}`);
}
