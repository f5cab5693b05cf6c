import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PromiseCard } from './promise-card.element';
import type { Promises, State } from './types';

customElements.define('promise-card', PromiseCard);

const promises: Promises = {
  municipality: { name: 'Kävlinge', links: { page: 'https://example.org/kavlinge' } },
  promises: [{
    id: 'p1',
    title: { sv: 'Medborgarlöfte 2021', en: 'Citizen promise 2021' },
    validity: { text: { sv: '2021', en: '2021' } },
    links: { page: 'https://example.org/kavlinge/loften/p1' },
    activities: [
      {
        id: 'a1', text: { sv: 'Två informationsmöten <b>nya</b>' }, madeUp: true,
        progress: { text: { sv: '1 av minst 2 möten', en: '1 of at least 2 meetings' }, share: 0.5 },
        links: { page: 'https://example.org/kavlinge/loften/p1#a1' },
      },
      {
        id: 'a2', text: { sv: 'Finnas på plats', en: 'Be there' }, madeUp: false,
        progress: { text: { sv: 'Inget redovisat ännu', en: 'Nothing reported yet' } },
        links: { page: 'https://example.org/kavlinge/loften/p1#a2' },
      },
    ],
  }],
};
const shown: State = { kind: 'shown', promises };
const states: readonly State[] = [
  { kind: 'loading' },
  shown,
  { kind: 'shown', promises: { ...promises, promises: [] } },
  { kind: 'unknown', code: '9999' },
  { kind: 'failed', page: 'https://example.org/' },
];

let card: PromiseCard;

beforeEach(() => {
  document.documentElement.lang = 'sv';
  document.title = 'En annan webbplats';
  card = document.createElement('promise-card') as PromiseCard;
  document.body.append(card);
});

afterEach(() => card.remove());

const root = () => card.shadowRoot!;
const text = () => root().textContent!.replace(/\s+/g, ' ');

describe('promise-card', () => {
  test.each(['sv', 'en', 'ar'].flatMap((lang) => states.map((state) => [state.kind, lang, state] as const)))(
    'has no accessibility faults that axe can find when %s in %s', async (_kind, lang, state) => {
      card.lang = lang;
      card.state = state;
      const { violations } = await axe.run(card, { rules: { 'target-size': { enabled: true } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

  test('says each activity with how far it has come, and leads to the promise', () => {
    card.state = shown;
    expect(text()).toContain('1 av minst 2 möten');
    expect(text()).toContain('Inget redovisat ännu');
    expect(root().querySelector<HTMLAnchorElement>('h3 a')!.href).toBe('https://example.org/kavlinge/loften/p1');
    expect(root().querySelectorAll('.bar')).toHaveLength(1);
    expect(root().querySelector<HTMLElement>('.bar span')!.style.width).toBe('50%');
  });

  test('marks what is made up, and only that', () => {
    card.state = shown;
    expect([...root().querySelectorAll('li')].map((line) => line.querySelector('.tag') !== null)).toEqual([true, false]);
  });

  test('shows markup in a text as text', () => {
    card.state = shown;
    expect(text()).toContain('Två informationsmöten <b>nya</b>');
    expect(root().querySelector('b')).toBeNull();
  });

  test('speaks the language it stands in, and marks what is not in it as Swedish', () => {
    document.documentElement.lang = 'en-GB';
    card.state = shown;
    expect(text()).toContain('Promises about safety in Kävlinge');
    expect([...root().querySelectorAll('.text')].map((each) => each.getAttribute('lang'))).toEqual(['sv', null]);
  });

  test('reads from the right in Arabic', () => {
    card.lang = 'ar';
    card.state = shown;
    expect(root().querySelector('.card')!.getAttribute('dir')).toBe('rtl');
  });

  test('takes its place among the headings of the page', () => {
    card.setAttribute('niva', '3');
    card.state = shown;
    expect([...root().querySelectorAll('h3, h4')].map(({ tagName }) => tagName)).toEqual(['H3', 'H4']);
  });

  test('says so when it cannot be shown, and offers another try', () => {
    const again = vi.fn();
    card.addEventListener('again', again);
    card.state = { kind: 'failed', page: 'https://example.org/' };
    expect(root().querySelector('[role=status]')!.textContent).toBe('Löftena går inte att visa just nu.');
    root().querySelector('button')!.click();
    expect(again).toHaveBeenCalledOnce();
  });
});
