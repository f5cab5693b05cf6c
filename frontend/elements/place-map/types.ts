import type { MultiPolygon, Polygon } from 'geojson';

/** A point in WGS 84, in degrees. */
export interface Position {
  lat: number;
  lon: number;
}

/** An area drawn as an outline, such as the municipality itself or one of its parts. */
export interface Outline {
  key: string;
  name: string;
  geometry: Polygon | MultiPolygon;
}

/** A named point that can be searched for and, in pick mode, chosen. `kind` is a word for people: "skola". */
export interface Place extends Position {
  key: string;
  name: string;
  kind: string;
}

export type Tone = 'safe' | 'unsafe' | 'neutral';

/** Something noted at a place. The label is what people read; the tone is shown by shape and word too. */
export interface Marker extends Position {
  id: string;
  label: string;
  tone: Tone;
  detail?: string;
  /** How many it stands for; shown in place of the tone's sign. */
  count?: number;
  /** Pressing it brings what it stands for nearer, where the map can come nearer. */
  opens?: boolean;
}

/** A planned stop on a walk, numbered in the order given. The same shape as a walk's `stops` in the API. */
export interface Stop {
  id: string;
  text: string;
  position: Position;
}

/** A position someone has picked; the label is shown in the list, else the coordinates are. */
export interface Picked extends Position {
  label?: string;
}

/** Tiles by column, row and zoom: `{z}`, `{x}`, `{y}` and, where the server has several names, `{s}`. */
export interface XyzTiles {
  kind: 'xyz';
  url: string;
  attribution: string;
  maxZoom?: number;
  subdomains?: string[];
}

/** An OGC Web Map Service in Web Mercator (EPSG:3857). `layers` is a comma-separated list. */
export interface WmsTiles {
  kind: 'wms';
  url: string;
  layers: string;
  format?: string;
  version?: '1.1.1' | '1.3.0';
  attribution: string;
  maxZoom?: number;
}

/**
 * An OGC Web Map Tile Service with a Web Mercator matrix set. `url` is a template with `{TileMatrix}`,
 * `{TileRow}`, `{TileCol}` (or `{z}`, `{y}`, `{x}`) and, where used, `{Layer}`, `{Style}`, `{TileMatrixSet}`,
 * `{Format}`. A URL without placeholders is taken as a key-value endpoint and completed from `layer` and
 * the rest.
 */
export interface WmtsTiles {
  kind: 'wmts';
  url: string;
  attribution: string;
  layer?: string;
  style?: string;
  matrixSet?: string;
  /** Put before the zoom level where matrices are named like `EPSG:3857:12`. */
  matrixPrefix?: string;
  format?: string;
  maxZoom?: number;
}

export type Tiles = XyzTiles | WmsTiles | WmtsTiles;

/** South-west and north-east corners, in degrees. */
export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

export type MapMode = 'view' | 'pick';

/** What `place-picked` carries. The page decides what to do with it and sets `picked`. */
export interface PlacePicked extends Position {
  /** Only from "use my position": radius in metres that the device vouches for. */
  accuracy_m?: number;
  /** Only when chosen from the list of places. */
  placeKey?: string;
  label?: string;
}

export interface PlaceRemoved {
  index: number;
}

export interface MarkerSelected {
  id: string;
}

/** What is in sight after the map has been moved, by the reader or by `fit`. */
export interface ViewChanged extends Bounds {
  zoom: number;
}

/** The element's events, for typed listeners: `addEventListener('place-picked', (e: PlaceMapEvents['place-picked']) => …)`. */
export interface PlaceMapEvents {
  'place-picked': CustomEvent<PlacePicked>;
  'place-removed': CustomEvent<PlaceRemoved>;
  'marker-selected': CustomEvent<MarkerSelected>;
  'view-changed': CustomEvent<ViewChanged>;
}
