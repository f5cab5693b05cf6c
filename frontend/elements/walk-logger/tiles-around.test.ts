import { expect, test } from 'vitest';
import { walk } from './examples.js';
import { MOST_TILES, tileAt, tileUrls, tilesAround } from './tiles-around.js';

test('a place lies in the tile that maps the world over give it', () => {
  expect(tileAt({ lat: 59.058, lon: 16.586 }, 15)).toEqual({ z: 15, x: 17893, y: 9684 });
});

test('the tiles cover every stop and the whole route, from far to near', () => {
  const tiles = tilesAround(walk);
  expect(tiles.length).toBeGreaterThan(10);
  const zooms = [...new Set(tiles.map(({ z }) => z))];
  expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
  for (const z of zooms) for (const { position } of walk.stops) expect(tiles).toContainEqual(tileAt(position, z));
});

test('a long route is kept from afar rather than at the cost of the server', () => {
  const long = { ...walk, route: { type: 'LineString' as const, coordinates: [[16.5, 59.0], [16.7, 59.1]] } };
  const tiles = tilesAround(long);

  expect(tiles.length).toBeLessThanOrEqual(MOST_TILES);
  expect(tiles.length).toBeGreaterThan(0);
});

test('the addresses are those that the map asks for', () => {
  const url = 'https://{s}.karta.example/{z}/{x}/{y}.png';
  const [first] = tileUrls({ ...walk, context: { tiles: { kind: 'xyz', url, attribution: '', maxZoom: 13 } } });

  expect(first).toMatch(/^https:\/\/[abc]\.karta\.example\/13\/\d+\/\d+\.png$/);
});

test('no background, or one that is asked for by area, has no tiles to fetch', () => {
  expect(tileUrls(walk)).toEqual([]);
  expect(tileUrls({ ...walk, context: { tiles: { kind: 'wms', url: 'https://x.example', layers: 'a', attribution: '' } } })).toEqual([]);
});
