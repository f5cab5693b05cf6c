import { expect, test } from 'vitest';
import vectors from '../../../src/test/resources/typed-text-vectors.json';
import { typedText } from './typed-text.js';

test.each(vectors)('$name', ({ typed, kept }) => {
  expect(typedText(typed)).toBe(kept);
});
