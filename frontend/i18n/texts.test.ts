import { describe, expect, test } from 'vitest';
import { languages, spoken } from './texts';

type Section = Record<string, string>;

const files = import.meta.glob<Section>('./*.json', { eager: true, import: 'default' });
const code = Object.values(
  import.meta.glob<string>(['../{elements,public,shared}/**/*.ts', '!../**/*.test.ts'], {
    eager: true, query: '?raw', import: 'default',
  }),
).join('\n');

const sections = new Map<string, Map<string, Section>>();
for (const [path, texts] of Object.entries(files)) {
  const [, name, language] = /^\.\/(.+)\.(\w+)\.json$/.exec(path)!;
  sections.set(name!, (sections.get(name!) ?? new Map<string, Section>()).set(language!, texts));
}

const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each([...sections])('texts of %s', (_, byLanguage) => {
  const swedish = byLanguage.get('sv')!;

  test('exist in every language', () => {
    expect([...byLanguage.keys()].sort()).toEqual(['ar', 'en', 'sv']);
  });

  test.each([...byLanguage])('have the same keys and values in %s as in Swedish', (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(swedish).sort());
    for (const key of Object.keys(swedish)) {
      expect(texts[key], key).not.toBe('');
      expect(placeholders(texts[key]), key).toEqual(placeholders(swedish[key]));
    }
  });

  test('are all used', () => {
    const written = (key: string) => code.includes(`'${key}'`) || code.includes(`\`${key.replace(/[^.]+$/, '${')}`);
    expect(Object.keys(swedish).filter((key) => !written(key))).toEqual([]);
  });
});

describe('a section in three languages', () => {
  const textsIn = languages({ sv: { near: 'Nära {name}, {m} m' }, en: { near: 'Near {name}, {m} m' }, ar: { near: '{m} {name}' } });

  test('fills in values, with numbers as the language writes them', () => {
    expect(textsIn('sv').t('near', { name: 'stationen', m: 0.5 })).toBe('Nära stationen, 0,5 m');
    expect(textsIn('en').t('near', { name: 'the station', m: 0.5 })).toBe('Near the station, 0.5 m');
  });

  test('leaves a placeholder without a value as it stands, so that it is seen', () => {
    expect(textsIn('sv').t('near', { name: 'x' })).toBe('Nära x, {m} m');
  });

  test('falls back to Swedish for a language it lacks', () => {
    expect(textsIn('fi').language).toBe('sv');
    expect(spoken('en-GB')).toBe('en');
  });

  test('reads from the right only in Arabic', () => {
    expect(['sv', 'en', 'ar'].map((language) => textsIn(language).direction)).toEqual(['ltr', 'ltr', 'rtl']);
  });
});
