import type { Choice, Page, Question } from './questionnaire.js';

/** Kinds whose options are no scale, so that their order says nothing. */
const shuffling = new Set<Question['kind']>(['singleChoice', 'multiChoice', 'ranking']);

/**
 * The pages with shuffled options in the respondent's own order: the same for the same seed, and another for each
 * question. "Other", "none of these" and "don't know" stay last, where people look for them.
 */
export function arranged(pages: Page[], seed: number): Page[] {
  return pages.map((page) => ({ ...page, questions: page.questions.map((question) => arrangedQuestion(question, seed)) }));
}

export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function arrangedQuestion(question: Question, seed: number): Question {
  const { key, kind, shuffled, options, sub } = question;
  const mixed = shuffled && options && shuffling.has(kind) ? { options: mix(options, random(seed ^ hash(key))) } : {};
  return { ...question, ...mixed, ...(sub && { sub: sub.map((inner) => arrangedQuestion(inner, seed)) }) };
}

/** Fisher and Yates. */
function mix(options: Choice[], next: () => number): Choice[] {
  const free = options.filter((option) => !staysLast(option));
  for (let last = free.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [free[last], free[other]] = [free[other]!, free[last]!];
  }
  return [...free, ...options.filter(staysLast)];
}

function staysLast({ other, exclusive, dontKnow }: Choice): boolean {
  return Boolean(other || exclusive || dontKnow);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  return [...text].reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
}

/** Numbers from 0 up to 1, by mulberry32. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
