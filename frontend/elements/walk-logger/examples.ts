import type { Note, Observation, Photo, Walk } from './types.js';

/** A made-up walk and notes for the tests. */
export const walk: Walk = {
  id: 'w1',
  joinCode: 'flen-kvall',
  title: 'Kvällsvandring i centrum',
  purpose: 'Vi går från stationen till parken för att se var belysning och sikt behöver bli bättre.',
  startsAt: '2026-10-14T16:30:00Z',
  endsAt: '2026-10-14T18:30:00Z',
  light: 'DARK',
  status: 'OPEN',
  route: { type: 'LineString', coordinates: [[16.586, 59.058], [16.592, 59.06]] },
  stops: [
    { id: 's1', text: 'Stationen', position: { lat: 59.058, lon: 16.586 } },
    { id: 's2', text: 'Gångtunneln under Södra Järnvägsgatan', position: { lat: 59.06, lon: 16.592 } },
  ],
  categories: [
    { key: 'lighting', text: 'Belysning' },
    { key: 'sight_lines', text: 'Sikt och växtlighet' },
    { key: 'walkways', text: 'Gångvägar och framkomlighet' },
    { key: 'traffic', text: 'Trafik' },
    { key: 'vandalism', text: 'Skadegörelse och klotter' },
    { key: 'litter', text: 'Nedskräpning' },
    { key: 'maintenance', text: 'Underhåll' },
    { key: 'gatherings', text: 'Samlingar och social oro' },
    { key: 'abandoned', text: 'Övergivna platser' },
    { key: 'orientation', text: 'Skyltar och orientering' },
    { key: 'liked', text: 'Omtyckt plats' },
  ],
  areaOutline: null,
  madeUp: true,
};

export const observation: Observation = {
  position: { lat: 59.058, lon: 16.586, accuracy_m: 12 },
  observedAt: '2026-10-14T17:05:00.000Z',
  valence: 'unsafe',
  category: 'lighting',
  severity: 2,
  description: 'Två lampor är trasiga.',
};

let made = 0;

export function note(changes: Partial<Note> = {}): Note {
  return {
    id: crypto.randomUUID(),
    joinCode: walk.joinCode,
    observation,
    state: 'unsent',
    unanswered: [],
    createdAt: Date.parse(observation.observedAt) + made++,
    ...changes,
  };
}

/** A note that was refused, since it lies outside the area. */
export const misplaced = note({
  state: 'failed',
  trouble: { kind: 'invalid', complaints: [{ field: 'position', code: 'x', detail: 'Utanför området' }] },
});

export function photo(noteId: string, changes: Partial<Photo> = {}): Photo {
  return {
    id: crypto.randomUUID(),
    noteId,
    joinCode: walk.joinCode,
    createdAt: Date.parse(observation.observedAt) + made++,
    size: 1000,
    state: 'unsent',
    maybeSent: false,
    ...changes,
  };
}

/** A picture of made-up ground, as a camera would give it. */
export async function picture(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d')!;
  drawing.fillStyle = `hsl(${made++ * 47} 40% 40%)`;
  drawing.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}
