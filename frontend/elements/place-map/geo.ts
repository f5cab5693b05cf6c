import type { Bounds, Position } from './types';

/** The box that all of Sweden lies in. What falls outside is a slip of the finger or a lost device. */
export const sweden: Bounds = { south: 55.0, west: 10.5, north: 69.1, east: 24.2 };

const earthRadius_m = 6_371_000;

export function isInside({ lat, lon }: Position, { south, west, north, east }: Bounds): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

/** Distance over the ground, by the haversine formula. */
export function distance_m(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * rad) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(a.lon, b.lon);
  return 2 * earthRadius_m * Math.asin(Math.sqrt(h));
}

/** The nearest of the given points, if one lies within the distance. */
export function nearest<P extends Position>(position: Position, points: readonly P[], within_m: number): P | undefined {
  let found: P | undefined;
  let closest_m = within_m;
  for (const point of points) {
    const d = distance_m(position, point);
    if (d <= closest_m) [found, closest_m] = [point, d];
  }
  return found;
}
