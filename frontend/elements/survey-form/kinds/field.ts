import type { Problem } from '../answers.js';
import { problemText } from '../problem-text.js';
import type { Answers, Question } from '../questionnaire.js';
import type { SurveyContext } from '../survey.js';
import type { SurveyTexts } from '../texts.js';

/** What all the questions of a form have around them. */
export interface Surroundings {
  texts: SurveyTexts;
  /** Room for a table. */
  wide: boolean;
  context: SurveyContext;
  /** Visible answers outside this list of questions, for conditions of sub-questions. */
  around: Answers;
  problems: Problem[];
  /** Which place a sub-question is about. */
  place?: number;
  /** Aloud only: what a press has changed elsewhere. */
  say(text: string): void;
}

/**
 * One question as it stands: its answer, what is wrong with it, and where a new answer goes. Fields set a Vaadin
 * component's value after its `value-changed` listener: setting it calls the listener, which must know the new answer.
 */
export interface Field extends Surroundings {
  id: string;
  question: Question;
  value: unknown;
  change(value: unknown): void;
}

/** The DOM id of a question, of a row in it, or of a sub-question. */
export function fieldId({ question, place, row }: Pick<Problem, 'question' | 'place' | 'row'>): string {
  return ['q', place, question, row].filter((part) => part !== undefined).join('-');
}

export function problemOf({ problems, question, place }: Field): Problem | undefined {
  return problems.find((problem) => problem.question === question.key && problem.place === place);
}

export function errorOf(field: Field): string {
  const problem = problemOf(field);
  return problem ? problemText(field.texts, field.question, problem) : '';
}

/** The author's help, and the limits that the answer must keep, before anyone breaks them. */
export function helpOf({ question: { help, kind, min, max }, texts: { t } }: Field): string {
  return [help, kind === 'number' ? range(t, min, max) : kind === 'multiChoice' ? count(t, min, max) : ''].filter(Boolean).join(' ');
}

function range(t: SurveyTexts['t'], min?: number, max?: number): string {
  if (min !== undefined && max !== undefined) return t('limit.range', { min, max });
  if (min !== undefined) return t('limit.min', { min });
  return max === undefined ? '' : t('limit.max', { max });
}

function count(t: SurveyTexts['t'], min = 0, max?: number): string {
  if (min > 0 && max !== undefined) return t('limit.between', { min, max });
  if (min > 0) return t('limit.atLeast', { min });
  return max === undefined ? '' : t('limit.atMost', { max });
}

export function labelOf({ question, texts }: Field): string {
  return question.required ? `${question.text} ${texts.t('question.required')}` : question.text;
}
