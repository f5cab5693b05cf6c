/** The languages that elements speak. Swedish is the source; the others must have the same keys. */
export type Language = 'sv' | 'en' | 'ar';

export interface Texts<Key extends string> {
  /** The language the texts are in: the one asked for, or Swedish where that is not spoken here. */
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The text for a key, with `{name}` replaced by the value of that name; numbers as the language writes them. */
  t(key: Key, values?: Readonly<Record<string, string | number>>): string;
}

/** Latin digits also in Arabic: they must agree with the signs and codes that people see around them. */
const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' };

/**
 * Makes the texts of one element, from its section files `i18n/<element>.<language>.json`. A key that a
 * language lacks fails to compile, and the test beside this file tells which.
 *
 *     const textsIn = languages({ sv, en, ar });
 *     const { t, direction } = textsIn(this.lang);
 */
export function languages<Key extends string>(
  section: Record<Language, Record<Key, string>>,
): (language: string) => Texts<Key> {
  const made = new Map<Language, Texts<Key>>();
  return (asked) => {
    const language = spoken(asked);
    const texts = made.get(language) ?? speak(language, section[language]);
    made.set(language, texts);
    return texts;
  };
}

/** The element language for a language tag: `en-GB` is `en`, an unknown one is Swedish. */
export function spoken(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'ar' ? primary : 'sv';
}

/** Also of languages that the elements do not speak, but a survey may be written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

function speak<Key extends string>(language: Language, texts: Record<Key, string>): Texts<Key> {
  const numbers = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 5 });
  const written = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);
  return {
    language,
    direction: directionOf(language),
    t: (key, values = {}) =>
      texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : written(value);
      }),
  };
}
