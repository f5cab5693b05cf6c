import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { Outline, Place, Stop, Tiles } from '../place-map/types.js';

/** A point in WGS 84, degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** Where something was noted; `accuracy_m` only when a device measured it. */
export interface Position extends Point {
  accuracy_m?: number;
}

export type Valence = 'safe' | 'unsafe';

/** What is put under an observation's UUID; the words of the walk API. */
export interface Observation {
  stopId?: string;
  position: Position;
  /** ISO 8601, UTC. */
  observedAt: string;
  valence: Valence;
  /** A category's key, exactly as the walk gave it. */
  category: string;
  /** 0 for a safe place, else 1 slight to 3 serious. */
  severity: number;
  description: string;
  cause?: string;
  proposal?: string;
}

/** An observation on its way to being one: what has been chosen so far. */
export type Draft = Partial<Observation> & { id: string; observedAt: string };

export type NoteState = 'unsent' | 'sending' | 'sent' | 'failed';

export type ObservationField = keyof Observation;

/** One thing the server found wrong with an observation; an empty field where it does not say which. */
export interface Complaint {
  field: ObservationField | '';
  code: string;
  /** The server's own words. */
  detail?: string;
}

/** Why a note will not be taken as it is. Being out of reach is no trouble: that passes by itself. */
export type Trouble =
  | { kind: 'conflict' }
  | { kind: 'closed' }
  | { kind: 'invalid'; complaints: Complaint[] }
  | { kind: 'refused'; status: number };

/** A participant's note as the phone keeps it. */
export interface Note {
  /** The client-made UUID that the observation is put under. */
  id: string;
  joinCode: string;
  observation: Observation;
  state: NoteState;
  /** The version the server last confirmed; absent until it has confirmed any. */
  version?: number;
  /** Contents that went out and were never answered for: the server may have one of them. */
  unanswered: Observation[];
  trouble?: Trouble;
  /** Milliseconds since the epoch; the list's order. */
  createdAt: number;
}

export interface Category {
  key: string;
  text: string;
}

/** A walk as the API gives it, with what the page adds for the map. Words of state come in any letter case. */
export interface Walk {
  id: string;
  joinCode: string;
  title: string;
  purpose: string;
  /** ISO 8601. */
  startsAt: string;
  light: string;
  status: string;
  route?: LineString | null;
  stops: Stop[];
  categories: Category[];
  areaOutline?: Polygon | MultiPolygon | null;
  context?: { outlines?: Outline[]; places?: Place[]; tiles?: Tiles };
  madeUp: boolean;
}

/** How sending stands: nothing to do, under way, waiting to try again, or the phone's own storage failed. */
export interface Sending {
  state: 'idle' | 'sending' | 'waiting' | 'broken';
  /** When the next try is due, milliseconds since the epoch. */
  retryAt?: number;
}
