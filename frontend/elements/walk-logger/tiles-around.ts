import { wmtsUrl } from '../place-map/wmts.js';
import type { Tiles } from '../place-map/types.js';
import type { Point, Walk } from './types.js';

/** Tiles fetched for one walk at most: a polite number for the server, and a few megabytes for the phone. */
export const MOST_TILES = 250;
/** From a whole part of town to single houses; nearer ones only as long as there is room. */
const ZOOMS = [13, 14, 15, 16, 17, 18];
/** Around the route on each side. */
const MARGIN_M = 250;
const METRES_PER_DEGREE = 111_320;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** The tiles around a walk's route and stops, whole zooms at a time, farthest first. */
export function tilesAround(walk: Walk, maxZoom = 19): TileAddress[] {
  const box = boxOf(walk);
  if (!box) return [];
  const found: TileAddress[] = [];
  for (const z of ZOOMS.filter((zoom) => zoom <= maxZoom)) {
    const from = tileAt({ lat: box.north, lon: box.west }, z);
    const to = tileAt({ lat: box.south, lon: box.east }, z);
    if (found.length + (to.x - from.x + 1) * (to.y - from.y + 1) > MOST_TILES) break;
    for (let x = from.x; x <= to.x; x++) for (let y = from.y; y <= to.y; y++) found.push({ z, x, y });
  }
  return found;
}

/** The addresses as the map asks for them. A WMS is asked by area and not by tile, and is left out. */
export function tileUrls(walk: Walk): string[] {
  const tiles = walk.context?.tiles;
  if (!tiles || tiles.kind === 'wms') return [];
  return tilesAround(walk, tiles.maxZoom).map((address) => urlOf(tiles, address));
}

function urlOf(tiles: Exclude<Tiles, { kind: 'wms' }>, { z, x, y }: TileAddress): string {
  const template = tiles.kind === 'wmts' ? wmtsUrl(tiles) : tiles.url;
  const subdomains = (tiles.kind === 'xyz' && tiles.subdomains) || ['a', 'b', 'c'];
  const values: Record<string, string | number> = { z, x, y, r: devicePixelRatio > 1 ? '@2x' : '', s: subdomains[Math.abs(x + y) % subdomains.length]! };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function boxOf({ route, stops, areaOutline }: Walk) {
  const points: Point[] = [
    ...stops.map(({ position }) => position),
    ...(route?.coordinates ?? []).map(([lon = 0, lat = 0]) => ({ lat, lon })),
  ];
  if (!points.length && areaOutline) {
    const rings = areaOutline.type === 'Polygon' ? areaOutline.coordinates : areaOutline.coordinates.flat();
    points.push(...rings.flat().map(([lon = 0, lat = 0]) => ({ lat, lon })));
  }
  if (!points.length) return undefined;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const lat_margin = MARGIN_M / METRES_PER_DEGREE;
  const lon_margin = lat_margin / Math.cos((Math.max(...lats) * Math.PI) / 180);
  return {
    south: Math.min(...lats) - lat_margin,
    north: Math.max(...lats) + lat_margin,
    west: Math.min(...lons) - lon_margin,
    east: Math.max(...lons) + lon_margin,
  };
}

/** Column and row in Web Mercator. */
export function tileAt({ lat, lon }: Point, z: number): TileAddress {
  const radians = (lat * Math.PI) / 180;
  const side = 2 ** z;
  const clamp = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value)));
  return {
    z,
    x: clamp(((lon + 180) / 360) * side),
    y: clamp(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * side),
  };
}
