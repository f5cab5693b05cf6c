import type { Position } from './types';

export interface Located extends Position {
  accuracy_m: number;
}

/** Why the device gave no position, as the key of the text that says so. */
export type NotLocated = 'position.denied' | 'position.unavailable' | 'position.timeout';

const patience = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 };

/** Asks the device once where it is. Never rejects: a refusal is an answer like another. */
export function locate(device: Geolocation | undefined): Promise<Located | NotLocated> {
  return new Promise((resolve) => {
    if (!device) return resolve('position.unavailable');
    device.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude, accuracy_m: coords.accuracy }),
      ({ code }) => resolve(reasons[code] ?? 'position.unavailable'),
      patience,
    );
  });
}

/** By the codes of GeolocationPositionError. */
const reasons: Record<number, NotLocated> = { 1: 'position.denied', 2: 'position.unavailable', 3: 'position.timeout' };
