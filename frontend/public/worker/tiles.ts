/** How far the keeping of map tiles has come. */
export interface TileProgress {
  count: number;
  bytes: number;
  done: boolean;
}

/** What a page asks of the worker. */
export interface KeepTiles {
  kind: 'keep-tiles';
  cache: string;
  urls: string[];
}

const AT_ONCE = 4;

export function isKeepTiles(data: unknown): data is KeepTiles {
  return (data as Partial<KeepTiles> | null)?.kind === 'keep-tiles';
}

/**
 * Fetches what is not kept yet, a few at a time, and tells after each. A server that lets no other site read its
 * tiles gets none of them kept: a browser counts what it may not read as megabytes each.
 */
export async function keepTiles(
  { cache: name, urls }: KeepTiles,
  caches: CacheStorage,
  request: typeof fetch,
  tell: (progress: TileProgress) => void,
): Promise<void> {
  const cache = await caches.open(name);
  const left = [...urls];
  let [count, bytes] = [0, 0];
  const worker = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const size = await keep(cache, url, request);
      if (size === undefined) continue;
      count++;
      bytes += size;
      tell({ count, bytes, done: false });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  tell({ count, bytes, done: true });
}

/** Its size in bytes; nothing where it could not be had. */
async function keep(cache: Cache, url: string, request: typeof fetch): Promise<number | undefined> {
  try {
    const there = await cache.match(url);
    if (there) return (await there.blob()).size;
    const response = await request(url, { mode: 'cors', credentials: 'omit', referrerPolicy: 'strict-origin' });
    if (!response.ok) return undefined;
    const size = (await response.clone().blob()).size;
    await cache.put(url, response);
    return size;
  } catch {
    return undefined;
  }
}
