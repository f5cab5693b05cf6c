import { allQuestions, answered, isDate, visibleQuestions } from './conditions.js';
import type { Bounds } from '../place-map/types.js';
import type { Answers, Choice, Question, Questionnaire } from './questionnaire.js';

/**
 * The rules an answer must keep. The server has the same, and both run `src/test/resources/answer-vectors.json`.
 *
 * A question has at most one problem, the first found; only the sub-questions of places have their own
 * besides. A repeated or exclusive choice counts as too many. An exclusive choice needs no company (`min`).
 */
export type Code =
  | 'answer.missing' | 'answer.hidden' | 'answer.unknown_question' | 'answer.wrong_type' | 'answer.unknown_option'
  | 'answer.too_many' | 'answer.too_few' | 'answer.too_long' | 'answer.out_of_range' | 'answer.outside_area';

export interface Problem {
  /** The key of the question, or of the sub-question. */
  question: string;
  code: Code;
  /** Which row of a matrix. */
  row?: string;
  /** Which place, from 0, when the problem lies in a sub-question. */
  place?: number;
}

/** Limits where the questionnaire names none; in UTF-16 units, as both languages count. */
export const defaultMaxLength = { text: 1000, other: 200 };
export const defaultMaxPlaces = 5;

const earth: Bounds = { south: -90, west: -180, north: 90, east: 180 };

type Finding = Omit<Problem, 'question'>;

/** Problems in the questionnaire's order, then keys that no question has. Empty when all is well. */
export function check(questionnaire: Questionnaire, answers: Answers): Problem[] {
  return checkAll(allQuestions(questionnaire), answers, {}, questionnaire.bounds);
}

function checkAll(questions: Question[], answers: Answers, around: Answers, bounds?: Bounds): Problem[] {
  const visible = new Set(visibleQuestions(questions, answers, around));
  const asked = new Set(questions.filter(({ kind }) => kind !== 'information').map(({ key }) => key));
  const known = { ...around };
  const problems: Problem[] = [];
  for (const question of questions) {
    if (!asked.has(question.key)) continue;
    const value = answers[question.key];
    if (!visible.has(question)) {
      if (answered(value)) problems.push({ question: question.key, code: 'answer.hidden' });
      continue;
    }
    const finding = checkValue(question, value, bounds);
    if (finding) problems.push({ question: question.key, ...finding });
    else if (question.kind === 'places') problems.push(...checkSub(question, value, known));
    known[question.key] = value;
  }
  const strangers = Object.keys(answers).filter((key) => !asked.has(key));
  return [...problems, ...strangers.map((question) => ({ question, code: 'answer.unknown_question' as const }))];
}

function checkSub(question: Question, places: unknown, around: Answers): Problem[] {
  if (!answered(places)) return [];
  return (places as Array<{ sub?: Answers }>).flatMap(({ sub }, place) =>
    checkAll(question.sub ?? [], sub ?? {}, around).map((problem) => ({ ...problem, place })));
}

function checkValue(question: Question, value: unknown, bounds?: Bounds): Finding | undefined {
  if (!answered(value)) return question.required ? { code: 'answer.missing' } : undefined;
  switch (question.kind) {
    case 'singleChoice':
    case 'scale': return checkChoice(question, value);
    case 'area': return checkKey(question.areas, value);
    case 'multiChoice': return checkChoices(question, value);
    case 'matrix': return checkMatrix(question, value);
    case 'ranking': return checkRanking(question, value);
    case 'number': return checkNumber(question, value);
    case 'text': return checkText(value, question.maxLength ?? defaultMaxLength.text);
    case 'date': return isDate(value) ? undefined : { code: 'answer.wrong_type' };
    case 'places': return checkPlaces(question, value, bounds);
    case 'information': return undefined;
  }
}

function checkKey(choices: Choice[] = [], value: unknown): Finding | undefined {
  if (typeof value !== 'string') return { code: 'answer.wrong_type' };
  return choices.some(({ key }) => key === value) ? undefined : { code: 'answer.unknown_option' };
}

/** "Other" always comes as an object with its text, which may be empty; no other option does. */
function checkChoice(question: Question, value: unknown): Finding | undefined {
  const own = isRecord(value, ['option', 'text']);
  const unknown = checkKey(question.options, own ? value.option : value);
  if (unknown) return unknown;
  const chosen = question.options?.find(({ key }) => key === (own ? value.option : value));
  if (Boolean(chosen?.other) !== own) return { code: 'answer.wrong_type' };
  return own ? checkText(value.text, question.maxLength ?? defaultMaxLength.other) : undefined;
}

function checkChoices(question: Question, value: unknown): Finding | undefined {
  if (!Array.isArray(value)) return { code: 'answer.wrong_type' };
  const wrong = value.map((item) => checkChoice(question, item)).find(Boolean);
  if (wrong) return wrong;
  const keys = value.map((item) => (typeof item === 'string' ? item : item.option));
  const exclusive = question.options?.some((option) => alone(option) && keys.includes(option.key));
  return checkCount(question, keys, exclusive);
}

/** Chosen without company. */
export function alone({ exclusive, dontKnow }: Choice): boolean {
  return Boolean(exclusive || dontKnow);
}

function checkRanking(question: Question, value: unknown): Finding | undefined {
  if (!Array.isArray(value)) return { code: 'answer.wrong_type' };
  return value.map((item) => checkKey(question.options, item)).find(Boolean) ?? checkCount(question, value);
}

function checkCount({ min = 0, max = Infinity }: Question, keys: string[], exclusive = false): Finding | undefined {
  const most = exclusive ? 1 : max;
  if (new Set(keys).size < keys.length || keys.length > most) return { code: 'answer.too_many' };
  return keys.length < min && !exclusive ? { code: 'answer.too_few' } : undefined;
}

/** A required matrix wants every row. */
function checkMatrix(question: Question, value: unknown): Finding | undefined {
  if (!isRecord(value)) return { code: 'answer.wrong_type' };
  for (const [row, chosen] of Object.entries(value)) {
    const finding = checkKey(question.rows, row) ?? checkKey(question.options, chosen);
    if (finding) return { ...finding, row };
  }
  const missing = question.required && question.rows?.find(({ key }) => !(key in value));
  return missing ? { code: 'answer.missing', row: missing.key } : undefined;
}

function checkNumber({ min = -Infinity, max = Infinity }: Question, value: unknown): Finding | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'answer.wrong_type' };
  return value < min || value > max ? { code: 'answer.out_of_range' } : undefined;
}

function checkText(value: unknown, most: number): Finding | undefined {
  if (typeof value !== 'string') return { code: 'answer.wrong_type' };
  return value.length > most ? { code: 'answer.too_long' } : undefined;
}

function checkPlaces(question: Question, value: unknown, bounds?: Bounds): Finding | undefined {
  if (!Array.isArray(value) || !value.every(isPlace)) return { code: 'answer.wrong_type' };
  if (value.length > (question.maxPlaces ?? defaultMaxPlaces)) return { code: 'answer.too_many' };
  return value.every(({ lat, lon }) => within(lat, lon, bounds)) ? undefined : { code: 'answer.outside_area' };
}

function isPlace(value: unknown): value is { lat: number; lon: number } {
  if (!isRecord(value) || typeof value.lat !== 'number' || typeof value.lon !== 'number') return false;
  const strange = Object.keys(value).some((key) => !['lat', 'lon', 'sub'].includes(key));
  return !strange && (value.sub === undefined || isRecord(value.sub));
}

/** The edge is inside. */
export function within(lat: number, lon: number, { south, west, north, east }: Bounds = earth): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

/** A JSON object; with `keys`, one that has exactly those. */
function isRecord(value: unknown, keys?: string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !keys || (Object.keys(value).length === keys.length && keys.every((key) => key in value));
}
