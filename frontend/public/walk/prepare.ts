import { tileUrls } from '../../elements/walk-logger/tiles-around.js';
import type { KeptTiles, Readiness, Walk } from '../../elements/walk-logger/types.js';
import type { TileProgress } from '../worker/tiles.js';

const WORKER = '/vandring/sw.js';
const PATIENCE_MS = 30_000;

export function tileCache(joinCode: string): string {
  return `walk-tiles-${joinCode}`;
}

/** Installs the service worker that keeps the app; does nothing where the browser has none. */
export async function install(): Promise<void> {
  try {
    await navigator.serviceWorker?.register(WORKER, { scope: '/vandring/', updateViaCache: 'none' });
  } catch (failure) {
    console.error(failure);
  }
}

interface Steps {
  keep(): Promise<void>;
  tell(readiness: Readiness): void;
}

/** Fetches all that the walk needs, tells how far it has come, and at last what is there. */
export async function prepare(walk: Walk, { keep, tell }: Steps): Promise<void> {
  let readiness: Readiness = { state: 'working' };
  const now = (more: Partial<Readiness>) => tell((readiness = { ...readiness, ...more }));
  now({});
  const persisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  const worker = await active();
  now({ app: worker !== undefined, persisted });
  now({ walk: await keep().then(() => true, () => false) });
  const urls = tileUrls(walk);
  if (walk.context?.tiles) {
    now({ tiles: { wanted: urls.length, count: 0, bytes: 0 } });
    if (worker && urls.length) {
      await keepTiles(worker, walk.joinCode, urls, (got) => now({ tiles: { wanted: urls.length, ...got } }));
    }
  }
  const { app, walk: kept, tiles } = readiness;
  now({ state: app && kept && (!tiles || tiles.count === tiles.wanted) ? 'done' : 'failed' });
}

/** How it stands when the page is opened again after having been prepared. */
export async function keptTiles(walk: Walk, tiles: KeptTiles): Promise<Readiness> {
  const wanted = tileUrls(walk).length;
  const there = (await globalThis.caches?.open(tileCache(walk.joinCode)).then((cache) => cache.keys()))?.length ?? 0;
  const app = navigator.serviceWorker?.controller != null;
  const persisted = (await navigator.storage?.persisted?.()) ?? false;
  if (!app || there < tiles.count) return { state: 'unknown' };
  return { state: 'done', app, walk: true, persisted, ...(walk.context?.tiles ? { tiles: { ...tiles, wanted } } : {}) };
}

async function active(): Promise<ServiceWorker | undefined> {
  if (!navigator.serviceWorker) return undefined;
  const never = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return (await Promise.race([navigator.serviceWorker.ready, never]))?.active ?? undefined;
}

/** The worker fetches them, since the page itself may ask no other server than its own. */
function keepTiles(worker: ServiceWorker, joinCode: string, urls: string[], tell: (got: KeptTiles) => void): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let patience = setTimeout(resolve, PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<TileProgress>) => {
      clearTimeout(patience);
      patience = setTimeout(resolve, PATIENCE_MS);
      tell({ count: data.count, bytes: data.bytes });
      if (!data.done) return;
      clearTimeout(patience);
      resolve();
    };
    worker.postMessage({ kind: 'keep-tiles', cache: tileCache(joinCode), urls }, [port2]);
  });
}
