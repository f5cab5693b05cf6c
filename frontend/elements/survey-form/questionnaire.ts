import type { Bounds } from '../place-map/types.js';

/** The shapes of a questionnaire and its answers as they cross the API. */

export type Kind =
  | 'singleChoice' | 'scale' | 'matrix' | 'multiChoice' | 'number' | 'text'
  | 'date' | 'ranking' | 'places' | 'area' | 'information';

export interface Choice {
  key: string;
  text: string;
  /** Chosen alone: "none of these". */
  exclusive?: boolean;
  /** Comes with a text of the respondent's own. */
  other?: boolean;
  /** "I don't know": chosen alone, like an exclusive one. */
  dontKnow?: boolean;
  /** Told at once when chosen: "Is this happening now? Call 112." The survey goes on. */
  stop?: string;
}

export interface Test {
  question: string;
  op: 'equals' | 'notEquals' | 'contains' | 'answered' | 'greaterThan' | 'lessThan';
  value?: string | number;
}

export type Condition = { all: Test[] } | { any: Test[] };

export interface Question {
  key: string;
  concept?: string;
  kind: Kind;
  text: string;
  help?: string;
  required?: boolean;
  options?: Choice[];
  /** Options stand in an order of their own for each respondent. */
  shuffled?: boolean;
  rows?: Choice[];
  areas?: Choice[];
  min?: number;
  max?: number;
  maxLength?: number;
  maxPlaces?: number;
  /** Asked about each place. */
  sub?: Question[];
  showIf?: Condition;
}

export interface Page {
  id: string;
  title?: string;
  questions: Question[];
}

export interface Questionnaire {
  pages: Page[];
  /** Where places may lie; anywhere on earth when absent. */
  bounds?: Bounds;
}

/** The "other" option with the respondent's own words. */
export interface OtherAnswer {
  option: string;
  text: string;
}

export interface PlaceAnswer {
  lat: number;
  lon: number;
  sub?: Answers;
}

export type Answer = string | number | Array<string | OtherAnswer> | OtherAnswer | PlaceAnswer[] | Record<string, string>;

/** Question key to value; what comes from outside may be anything. */
export type Answers = Record<string, unknown>;
