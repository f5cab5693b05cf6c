import { expect, test } from 'vitest';
import vectors from '../../../src/test/resources/typed-text-vectors.json';
import { typedText } from './typed-text.js';

/** Escaped once more than JSON is, since no file may hold half a character. */
const unescaped = (text: string) => JSON.parse(`"${text}"`) as string;

test.each(vectors)('$name', ({ typed, kept }) => {
  expect(typedText(unescaped(typed))).toBe(unescaped(kept));
});
