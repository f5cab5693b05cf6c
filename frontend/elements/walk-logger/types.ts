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
  /** For officials with the role only, and deleted when its time is out. */
  private?: true;
}

/** An observation on its way to being one: what has been chosen so far. */
export type Draft = Partial<Omit<Observation, 'private'>> & { id: string; observedAt: string; private?: boolean };

/** `private` notes were made when such stayed on the device, and still do. */
export type NoteState = 'unsent' | 'sending' | 'sent' | 'failed' | 'private';

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
  | { kind: 'calledOff' }
  | { kind: 'invalid'; complaints: Complaint[] }
  | { kind: 'refused'; status: number };

/** What the server has said of a thing that it has. */
interface Confirmed {
  /** When the server first said that it has it as it is here; milliseconds since the epoch. */
  confirmedAt?: number;
  /** Whether it has said so again, long enough after to have slept on it. */
  secured?: boolean;
}

/** A participant's note as the phone keeps it. */
export interface Note extends Confirmed {
  /** The client-made UUID that the observation is put under. */
  id: string;
  joinCode: string;
  observation: Observation;
  state: NoteState;
  /** The version the server last confirmed; absent until it has confirmed any. */
  version?: number;
  /** Leads to what becomes of it; the server gives it with its answer. */
  receipt?: string;
  /** Contents that went out and were never answered for: the server may have one of them. */
  unanswered: Observation[];
  trouble?: Trouble;
  /** Milliseconds since the epoch; the list's order. */
  createdAt: number;
  /** Not to be sent before: its writer is still at it. Milliseconds since the epoch. */
  notBefore?: number;
}

/** A photo of what a note is about, without its bytes. */
export interface Photo extends Confirmed {
  /** The client-made UUID that the photo is put under. */
  id: string;
  noteId: string;
  joinCode: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** Bytes. */
  size: number;
  state: 'unsent' | 'sending' | 'sent' | 'failed' | 'removing';
  /** Whether it ever went out: the server may have it. */
  maybeSent: boolean;
  /** `unreadable` where the device itself can no longer open it. */
  trouble?: Trouble | { kind: 'unreadable' };
}

export const ROLES = ['resident', 'municipality', 'police', 'propertyOwner', 'association', 'other'] as const;

/** In what role one takes part. The server counts it, under an id that nothing else hangs on. */
export type Role = (typeof ROLES)[number];

/** Map tiles that are kept for a walk. */
export interface KeptTiles {
  count: number;
  bytes: number;
}

/** A walk as this device keeps it. */
export interface KeptWalk {
  walk: Walk;
  lang: string;
  role?: Role;
  /** The id that the role is counted under, and the role that the server has settled. */
  joined?: { id: string; told?: Role };
  tiles?: KeptTiles;
}

/** How far a walk has been made ready to do without a network. */
export interface Readiness {
  state: 'unknown' | 'working' | 'done' | 'failed';
  /** The app itself lies on the device. */
  app?: boolean;
  /** The walk's stops, categories and outlines do. */
  walk?: boolean;
  tiles?: KeptTiles & { wanted: number };
  /** Whether the browser has promised to keep it all until told otherwise. */
  persisted?: boolean;
}

/** Something to talk about on the way; at every stop where none is named. */
export interface Question {
  text: string;
  stopId?: string | null;
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
  /** ISO 8601; missing in a walk that an older app kept. */
  endsAt?: string;
  light: string;
  status: string;
  route?: LineString | null;
  stops: Stop[];
  categories: Category[];
  /** Missing in a walk that an older app kept. */
  questions?: Question[];
  /** Days from its beginning until private notes are deleted. */
  privateNotesKept_days?: number;
  /** Path of its public page. */
  protocol?: string;
  areaOutline?: Polygon | MultiPolygon | null;
  context?: { outlines?: Outline[]; places?: Place[]; tiles?: Tiles };
  madeUp: boolean;
}

/** How sending stands: nothing to do, under way, waiting to try again, or the phone's own storage failed. */
export interface Sending {
  state: 'idle' | 'sending' | 'waiting' | 'broken';
  /** When the next try is due, milliseconds since the epoch. */
  retryAt?: number;
  /** The server is there, and the walk has not opened. */
  notOpen?: boolean;
}
