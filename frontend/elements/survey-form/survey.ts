import type { Bounds, Outline, Place, Tiles } from '../place-map/types.js';
import type { Answers, Page, Questionnaire } from './questionnaire.js';

/** What the map needs around a question about places. */
export interface SurveyContext {
  outlines?: Outline[];
  places?: Place[];
  tiles?: Tiles;
  bounds?: Bounds;
}

/** An open survey, as `GET /api/v1/surveys/{slug}` answers and the page `/svara/{slug}` carries. */
export interface Survey {
  slug: string;
  version: number;
  status?: string;
  /** The widest way in: `open`, `meeting` or `sample`. */
  mode: string;
  /** All ways in. */
  modes?: string[];
  languages?: string[];
  /** What the texts here are in. */
  language?: string;
  title: string;
  intro?: string;
  pages: Page[];
  requiresCode?: boolean;
  context?: SurveyContext;
  /** Demo data, marked as such. */
  madeUp?: boolean;
  /** Who asks: "Kävlinge kommun och polisen". */
  askedBy?: string;
  /** The municipality that asks, "Kävlinge", and the address of its page. */
  municipality?: { name: string; url: string };
  /** The police's part in it: "Lokalpolisområde Kävlinge". */
  policeArea?: string;
  /** The last day, `2026-05-04`. */
  closesOn?: string;
  /** How long it takes. */
  minutes?: number;
  /** Where the results will stand. */
  resultsUrl?: string;
  /** News of what comes of it, as Atom. */
  feedUrl?: string;
}

export function questionnaireOf(survey: Survey): Questionnaire {
  return { pages: survey.pages, bounds: survey.context?.bounds };
}

/** Unsent answers and what is needed to go on with them. */
export interface Draft {
  answers: Answers;
  /** Which of the visible pages they were left at, counted from 0. */
  page: number;
  code?: string;
  /** Where shuffled options get their order from; never sent. */
  seed?: number;
}

/**
 * `waiting`: the answers are complete and will be sent by themselves. `failed`: they will not be taken as they are.
 * `next`: on a meeting's shared screen, between two persons.
 */
export type State = 'start' | 'answering' | 'sending' | 'waiting' | 'sent' | 'failed' | 'next';

/** Why the answers were not taken: the code is unknown or spent, others came first, the questions were corrected, … */
export type FailureKind = 'code' | 'spent' | 'conflict' | 'changed' | 'closed' | 'tooLarge' | 'other';

export interface Failure {
  kind: FailureKind;
  /** More about it, in the server's words. */
  detail?: string;
}

/** Why the answers are not sent yet, and when that is tried again. */
export interface Waiting {
  reason: 'offline' | 'network' | 'busy';
  wait_s: number;
  /** They are kept on the device, also when the page is closed. */
  kept: boolean;
  /** Right now. */
  trying?: boolean;
}

export interface SurveyFormEvents {
  'survey-draft-changed': CustomEvent<Draft & { sharedDevice: boolean }>;
  'survey-submitted': CustomEvent<{ answers: Answers; code: string }>;
  /** All answers are gone: somebody else begins, or they were not to be kept. */
  'survey-restarted': CustomEvent<null>;
  /** Another page is shown, '' for the start; `back` where it lies before the last one. */
  'survey-page-turned': CustomEvent<{ page: string; title: string; back: boolean }>;
  'survey-language-asked': CustomEvent<{ language: string }>;
}
