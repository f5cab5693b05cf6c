import type { Answers, Condition, Question, Questionnaire, Test } from './questionnaire.js';

/** Nothing, blank text, an empty list and an empty object are all "not answered". */
export function answered(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** The key of a chosen option, whether it came with a text or not. */
export function optionKey(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'option' in value ? value.option : value;
}

/**
 * Which questions show, in order. A condition sees the visible questions before its own and nothing else,
 * so a hidden answer never decides anything. A sub-question also sees its place's earlier answers.
 */
export function visibleQuestions(questions: Question[], answers: Answers, around: Answers = {}): Question[] {
  const known: Answers = { ...around };
  return questions.filter((question) => {
    const shows = holds(question.showIf, known);
    if (shows && Object.hasOwn(answers, question.key)) known[question.key] = answers[question.key];
    return shows;
  });
}

export function allQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.pages.flatMap((page) => page.questions);
}

/** What is sent: answers to visible questions only, places with their visible sub-answers. */
export function answersToSend(questionnaire: Questionnaire, answers: Answers): Answers {
  return prune(allQuestions(questionnaire), answers, {});
}

function prune(questions: Question[], answers: Answers, around: Answers): Answers {
  const kept: Answers = {};
  for (const question of visibleQuestions(questions, answers, around)) {
    const value = answers[question.key];
    if (!answered(value)) continue;
    kept[question.key] = question.kind === 'places' && Array.isArray(value)
      ? value.map((place) => ({ ...place, sub: prune(question.sub ?? [], place.sub ?? {}, { ...around, ...kept }) }))
      : value;
  }
  return kept;
}

function holds(condition: Condition | undefined, known: Answers): boolean {
  if (!condition) return true;
  return 'all' in condition
    ? condition.all.every((test) => passes(test, known))
    : condition.any.some((test) => passes(test, known));
}

function passes(test: Test, known: Answers): boolean {
  const value = known[test.question];
  switch (test.op) {
    case 'answered': return answered(value);
    case 'equals': return optionKey(value) === test.value;
    case 'notEquals': return optionKey(value) !== test.value;
    case 'contains': return Array.isArray(value) && value.some((item) => optionKey(item) === test.value);
    case 'greaterThan': return order(value, test.value) > 0;
    case 'lessThan': return order(value, test.value) < 0;
  }
}

/** Above nought when `value` is greater. Numbers compare with numbers, dates with dates; the rest has no order. */
function order(value: unknown, bound: unknown): number {
  if (typeof value === 'number' && typeof bound === 'number') return value - bound;
  return isDate(value) && isDate(bound) ? value.localeCompare(bound) : NaN;
}

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
