import { expect, test } from 'vitest';
import vectors from '../../../src/test/resources/code-vectors.json';
import { grouped, isLinked, readCode } from './code.js';

test.each(vectors)('$name: $typed', ({ typed, normalized }) => {
  const read = readCode(typed);
  expect('code' in read ? read.code : null).toBe(normalized);
});

const right = '7K3M0XQ29B4TA1VV';

test('what is wrong is told apart', () => {
  expect(readCode(right.slice(0, 9))).toEqual({ fault: 'short' });
  expect(readCode(`${right}0`)).toEqual({ fault: 'long' });
  expect(readCode(`${right.slice(0, 15)}W`)).toEqual({ fault: 'checksum' });
  expect(readCode('Ö7K3')).toEqual({ fault: 'character' });
});

test('no single wrong character goes unnoticed, wherever it stands', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (let at = 0; at < right.length; at++) {
    for (const character of alphabet) {
      if (character === right[at]) continue;
      expect(readCode(right.slice(0, at) + character + right.slice(at + 1)), `${character} at ${at}`).toEqual({ fault: 'checksum' });
    }
  }
});

test('a code from a link is passed on as it is, also when the whole link is pasted', () => {
  const linked = '7K3M0XQ2.aZ09_-aZ09_-aZ09_-abc';
  expect(readCode(linked)).toEqual({ code: linked });
  expect(readCode(` https://example.org/svara/x#c=${linked} `)).toEqual({ code: linked });
  expect([isLinked(linked), isLinked(right), grouped(linked)]).toEqual([true, false, linked]);
});

test('it is shown in groups of four as soon as it is left', () => {
  expect(grouped(right.toLowerCase())).toBe('7K3M-0XQ2-9B4T-A1VV');
  expect(grouped('7k3 m0x')).toBe('7K3M-0X');
  expect(grouped(' ')).toBe('');
});
