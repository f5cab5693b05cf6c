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
  mode: string;
  languages?: string[];
  title: string;
  intro?: string;
  pages: Page[];
  requiresCode?: boolean;
  context?: SurveyContext;
  /** Demo data, marked as such. */
  madeUp?: boolean;
  /** Who asks: "Kävlinge kommun och polisen". */
  askedBy?: string;
  /** The last day, `2026-05-04`. */
  closesOn?: string;
  /** How long it takes. */
  minutes?: number;
  /** Where the results will stand. */
  resultsUrl?: string;
}

export function questionnaireOf(survey: Survey): Questionnaire {
  return { pages: survey.pages, bounds: survey.context?.bounds };
}

/** Unsent answers and the page they were left at, counted from 0. */
export interface Draft {
  answers: Answers;
  page: number;
}

export type State = 'start' | 'answering' | 'sending' | 'sent' | 'failed';

/** Why sending failed, in words for people. */
export interface Failure {
  title: string;
  text: string;
  /** Sending the same again may help. */
  again: boolean;
  /** The code is what was wrong: ask for it. */
  code?: boolean;
}

export interface SurveyFormEvents {
  'survey-draft-changed': CustomEvent<Draft & { sharedDevice: boolean }>;
  'survey-submitted': CustomEvent<{ answers: Answers; code: string }>;
  /** On a shared device, after sending: somebody else begins. */
  'survey-restarted': CustomEvent<null>;
}
