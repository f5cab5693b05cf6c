import type { LineString } from 'geojson';
import type { PlaceMap } from '../elements/place-map/place-map.element.js';
import type { Bounds, Marker, Outline, Position, Stop, Tiles } from '../elements/place-map/types.js';

/** What the page holds for its map; GeoJSON has longitude first. */
interface ProtocolMap {
  outlines: Outline[];
  tiles?: Tiles;
  markers: Marker[];
  stops: Stop[];
  route?: LineString;
}

/** Some thirty metres. */
const room_degrees = 0.0003;

/**
 * The protocol of a walk: draws what was noted, which the page lists too, and leads from each point to the map.
 * The map is fetched when it comes into sight; where it cannot be had, the list stands alone.
 */
const section = document.getElementById('karta')!;
const map: PlaceMap = section.querySelector('place-map')!;
const links = document.querySelectorAll<HTMLAnchorElement>('.point-show');
const { route, tiles, ...drawn }: ProtocolMap = JSON.parse(document.getElementById('protocol')!.textContent!);

Object.assign(map, drawn, {
  tiles: tiles ?? null,
  route: (route?.coordinates ?? []).map(([lon = 0, lat = 0]) => [lat, lon]),
  frame: around([...drawn.markers, ...drawn.stops.map(({ position }) => position)]),
});
for (const link of links) {
  link.addEventListener('click', () => map.focusMarker(link.dataset['point']!));
}
const seen = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) void fetchMap();
}, { rootMargin: '200px' });
seen.observe(section);

async function fetchMap(): Promise<void> {
  seen.disconnect();
  try {
    await import('../elements/place-map/index.js');
    for (const link of links) link.hidden = false;
  } catch {
    section.hidden = true;
  }
}

function around(positions: Position[]): Bounds {
  const lat = positions.map((each) => each.lat);
  const lon = positions.map((each) => each.lon);
  return {
    south: Math.min(...lat) - room_degrees,
    west: Math.min(...lon) - room_degrees,
    north: Math.max(...lat) + room_degrees,
    east: Math.max(...lon) + room_degrees,
  };
}
