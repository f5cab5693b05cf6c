import type { Point, Position } from './types.js';

/** A box around Sweden: catches a device that is lost or abroad, not a step over the border. */
const SWEDEN = { south: 55.0, north: 69.2, west: 10.5, east: 24.3 };

/** Beyond this a device's position may point out the wrong street. */
export const POOR_ACCURACY_M = 50;

export function isInSweden({ lat, lon }: Point): boolean {
  return lat >= SWEDEN.south && lat <= SWEDEN.north && lon >= SWEDEN.west && lon <= SWEDEN.east;
}

export type Locating =
  | { state: 'seeking'; found?: Position }
  | { state: 'found'; found: Position }
  | { state: 'denied' | 'unavailable' | 'abroad' };

const GOOD_ENOUGH_M = 15;
const PATIENCE_MS = 20_000;

/**
 * Follows the device until its position is good enough or patience runs out, telling each better one on the
 * way. The result calls it off.
 */
export function locate(
  tell: (locating: Locating) => void,
  device: Pick<Geolocation, 'watchPosition' | 'clearWatch'> | undefined = navigator.geolocation,
): () => void {
  if (!device) {
    tell({ state: 'unavailable' });
    return () => {};
  }
  let best: Position | undefined;
  let over = false;
  const finish = (locating: Locating) => {
    if (over) return;
    stop();
    tell(locating);
  };
  const patience = setTimeout(() => finish(best ? { state: 'found', found: best } : { state: 'unavailable' }), PATIENCE_MS);
  const watch = device.watchPosition(
    ({ coords }) => {
      if (over || (best && coords.accuracy >= best.accuracy_m!)) return;
      const position = { lat: round(coords.latitude), lon: round(coords.longitude), accuracy_m: Math.ceil(coords.accuracy) };
      if (!isInSweden(position)) return finish({ state: 'abroad' });
      best = position;
      if (coords.accuracy <= GOOD_ENOUGH_M) finish({ state: 'found', found: best });
      else tell({ state: 'seeking', found: best });
    },
    (error) => {
      if (error.code === error.PERMISSION_DENIED) finish({ state: 'denied' });
      else if (!best) finish({ state: 'unavailable' });
    },
    { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 5_000 },
  );
  function stop() {
    over = true;
    clearTimeout(patience);
    device!.clearWatch(watch);
  }
  return stop;
}

/** Six decimals, about a decimetre: what the server keeps. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
