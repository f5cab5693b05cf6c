import type { Bounds, Outline, Place, Tiles } from '../place-map/types.js';

export type Valence = 'safe' | 'unsafe';

/** A point in WGS 84, degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** What somebody has marked and an official has accepted. */
export interface Mark {
  id: string;
  position: Point;
  valence: Valence;
  category: string;
  /** What it is about, in words. */
  label: string;
  description: string;
  agreed: number;
  madeUp: boolean;
}

/** An open map as the API gives it, with what the page adds for drawing. */
export interface OpenMapData {
  code: string;
  title: string;
  status: 'notYet' | 'open' | 'closed';
  /** Key of the outline that is in sight at first. */
  area?: string | null;
  categories: { key: string; text: string }[];
  marks: Mark[];
  madeUp: boolean;
  context?: { outlines?: Outline[]; places?: Place[]; bounds?: Bounds; tiles?: Tiles };
}

/** What has been filled in of a mark, under the id that it will be sent under. */
export interface MarkDraft {
  id: string;
  position?: Point;
  /** How the position is called; stays on the device. */
  place?: string;
  valence?: Valence;
  category?: string;
  description: string;
}

/** What is put under a mark's UUID; the words of the API. */
export interface SentMark {
  position: Point;
  valence: Valence;
  category: string;
  description: string;
}

/** What came of sending. `away` passes by itself: the same may be sent again. */
export type Outcome =
  | { kind: 'taken' }
  | { kind: 'away'; wait_s: number }
  | { kind: 'closed' }
  | { kind: 'conflict' }
  | { kind: 'invalid'; fields: string[] }
  | { kind: 'refused'; status: number };
