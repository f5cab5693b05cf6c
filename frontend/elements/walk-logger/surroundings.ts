import type { Outline, Place, Tiles } from '../place-map/types.js';
import type { Walk } from './types.js';

export interface Surroundings {
  outlines: Outline[];
  places: Place[];
  tiles: Tiles | null;
  /** Latitude and longitude, as the map wants them; GeoJSON has them the other way round. */
  route: [number, number][];
}

/** What the map shows around a walk: its area, or else the municipality's outlines, its places and its route. */
export function surroundingsOf(walk?: Walk): Surroundings {
  const { outlines = [], places = [], tiles = null } = walk?.context ?? {};
  const area = walk?.areaOutline ? [{ key: 'walk-area', name: walk.title, geometry: walk.areaOutline }] : outlines;
  const route = walk?.route?.coordinates ?? [];
  return { outlines: area, places, tiles, route: route.map(([lon = 0, lat = 0]) => [lat, lon]) };
}
