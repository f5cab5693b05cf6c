import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isInSweden, locate, type Locating } from './position.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function device() {
  const told: Locating[] = [];
  const clearWatch = vi.fn();
  let success: PositionCallback;
  let failure: PositionErrorCallback;
  const stop = locate((locating) => told.push(locating), {
    watchPosition: (onSuccess, onFailure) => {
      [success, failure] = [onSuccess, onFailure!];
      return 1;
    },
    clearWatch,
  });
  const at = (latitude: number, longitude: number, accuracy: number) =>
    success({ coords: { latitude, longitude, accuracy } } as GeolocationPosition);
  const fail = (code: number) => failure({ code, PERMISSION_DENIED: 1 } as GeolocationPositionError);
  return { told, clearWatch, stop, at, fail };
}

test.each([
  [55.34, 13.36, true],
  [68.43, 18.12, true],
  [0, 0, false],
  [13.1, 55.7, false],
  [52.52, 13.4, false],
  [NaN, 15, false],
])('%f, %f in Sweden: %s', (lat, lon, inside) => {
  expect(isInSweden({ lat, lon })).toBe(inside);
});

test('a good position ends the search', () => {
  const { told, at, clearWatch } = device();
  at(59.0580001, 16.5860009, 11.2);
  at(59.1, 16.6, 5);

  expect(told).toEqual([{ state: 'found', found: { lat: 59.058, lon: 16.586001, accuracy_m: 12 } }]);
  expect(clearWatch).toHaveBeenCalledOnce();
});

test('a poor position is told, bettered, and taken when patience runs out', () => {
  const { told, at } = device();
  at(59, 16, 200);
  at(59, 16, 300);
  at(59.1, 16, 60);
  vi.advanceTimersByTime(20_000);

  expect(told.map(({ state }) => state)).toEqual(['seeking', 'seeking', 'found']);
  expect(told.at(-1)).toEqual({ state: 'found', found: { lat: 59.1, lon: 16, accuracy_m: 60 } });
});

test('no position at all is told', () => {
  const { told } = device();
  vi.advanceTimersByTime(20_000);

  expect(told).toEqual([{ state: 'unavailable' }]);
});

test('a refusal is told as one', () => {
  const { told, fail } = device();
  fail(1);

  expect(told).toEqual([{ state: 'denied' }]);
});

test('a position abroad is refused', () => {
  const { told, at } = device();
  at(48.85, 2.35, 5);

  expect(told).toEqual([{ state: 'abroad' }]);
});

test('a search called off says no more', () => {
  const { told, stop, at } = device();
  stop();
  at(59, 16, 5);
  vi.advanceTimersByTime(20_000);

  expect(told).toEqual([]);
});

test('a browser without positioning says so', () => {
  const told: Locating[] = [];
  locate((locating) => told.push(locating), null as never);

  expect(told).toEqual([{ state: 'unavailable' }]);
});
