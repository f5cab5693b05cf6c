import type { KeptWalk, Walk } from '../../elements/walk-logger/types.js';
import { spoken } from '../../i18n/texts.js';

const PATIENCE_MS = 15_000;

export interface Found {
  walk: Walk;
  lang: string;
  /** Straight from the server, and not from what the device had kept. */
  fresh: boolean;
}

/** The join code in an address such as `/vandring/flen-kvall`, as the server writes it. */
export function joinCodeIn(path: string): string {
  return decodeURIComponent(path.split('/')[2] ?? '').trim().toLowerCase();
}

/** From the page itself, else from the device, else from the server; nothing where none of them has it. */
export async function findWalk(kept: () => Promise<KeptWalk | undefined>): Promise<Found | undefined> {
  const lang = document.documentElement.lang;
  const embedded = document.getElementById('walk')?.textContent;
  if (embedded) return { walk: JSON.parse(embedded), lang, fresh: true };
  const inAddress = new URLSearchParams(location.search).get('lang');
  const found = await kept().catch(() => undefined);
  if (found) return { walk: found.walk, lang: inAddress ? spoken(inAddress) : found.lang, fresh: false };
  const asked = spoken(inAddress ?? lang);
  const walk = await fetched(joinCodeIn(location.pathname), asked);
  return walk && { walk, lang: asked, fresh: true };
}

/** The walk as it now stands, with what only its page carries; nothing where the server is out of reach. */
export async function refreshed(walk: Walk, lang: string): Promise<Walk | undefined> {
  const now = await fetched(walk.joinCode, lang);
  return now && { ...now, ...(walk.context ? { context: walk.context } : {}) };
}

async function fetched(joinCode: string, lang: string): Promise<Walk | undefined> {
  try {
    const response = await fetch(`/api/v1/walks/${encodeURIComponent(joinCode)}?lang=${lang}`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    return isWalk(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A captive portal's friendly answer is no walk. */
function isWalk(body: unknown): body is Walk {
  const { joinCode, status, stops, categories } = (body ?? {}) as Partial<Walk>;
  return typeof joinCode === 'string' && typeof status === 'string' && Array.isArray(stops) && Array.isArray(categories);
}
