/**
 * Invitation codes as people type them: 16 characters of Crockford's base 32 (no I, L, O, U), in groups of four,
 * the last a checksum. The server has the same rules, and both run `src/test/resources/code-vectors.json`.
 *
 * The checksum is the sum of the other characters' values, each times its weight, modulo 32. Weights are the odd
 * numbers 1, 3, 5, …: odd, so that one wrong character never goes unnoticed, and rising, so that two that have
 * changed places seldom do.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people take the missing letters for. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

export const codeLength = 16;
const groupLength = 4;

/** What the letter's link carries after `#c=`: an id, a point and a secret; passed on as it is. */
const linked = /(?:^|#c=)([0-9A-Za-z]{8}\.[0-9A-Za-z_-]{19,})$/;

export type CodeFault = 'character' | 'short' | 'long' | 'checksum';

/** The code that somebody has typed or pasted, or what is wrong with it. */
export function readCode(typed: string): { code: string } | { fault: CodeFault } {
  const pasted = linked.exec(typed.trim())?.[1];
  if (pasted) return { code: pasted };
  const code = plain(typed);
  if ([...code].some((character) => !alphabet.includes(character))) return { fault: 'character' };
  if (code.length !== codeLength) return { fault: code.length < codeLength ? 'short' : 'long' };
  return code.endsWith(checksum(code.slice(0, -1))) ? { code } : { fault: 'checksum' };
}

/** It came with a link, so nobody needs to see or type it. */
export function isLinked(code: string): boolean {
  return linked.test(code);
}

/** In groups of four, as it stands in the letter. */
export function grouped(typed: string): string {
  return isLinked(typed) ? typed : plain(typed).match(new RegExp(`.{1,${groupLength}}`, 'gu'))?.join('-') ?? '';
}

export function checksum(characters: string): string {
  const sum = [...characters].reduce((total, character, index) => total + alphabet.indexOf(character) * (2 * index + 1), 0);
  return alphabet[sum % alphabet.length] ?? '';
}

/** Upper case, without what separates the groups, with digits of any script and the look-alikes put right. */
function plain(typed: string): string {
  return [...typed]
    .map((character) => latinDigit(character) ?? character.toUpperCase())
    .filter((character) => !/[\s\p{Pd}\p{Cf}\u2212.·]/u.test(character))
    .map((character) => lookAlikes[character] ?? character)
    .join('');
}

/** Arabic and Persian keyboards write other digits. */
function latinDigit(character: string): string | undefined {
  const at = character.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0].find((first) => at >= first && at < first + 10);
  return zero === undefined ? undefined : String(at - zero);
}
