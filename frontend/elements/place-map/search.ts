import type { Place } from './types';

/** Without case and diacritics, so that "kavlinge" finds Kävlinge: not every keyboard has an ä. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Places whose name or kind holds every word asked for; names that begin with it come first. */
export function search(places: readonly Place[], query: string): Place[] {
  const asked = plain(query.trim());
  const words = asked.split(/\s+/);
  const found = places.filter((place) => {
    const text = plain(`${place.name} ${place.kind}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (place: Place) => (plain(place.name).startsWith(asked) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv'));
}
