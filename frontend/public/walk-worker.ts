import { OfflineApp, type Build } from './worker/offline-app.js';
import type { WorkerScope } from './worker/scope.js';
import { isKeepTiles, keepTiles } from './worker/tiles.js';

/** Put in as the worker is built. */
declare const BUILD: Build;

const scope = self as unknown as WorkerScope;
const fetchNow: typeof fetch = (...given) => scope.fetch(...given);
const app = new OfflineApp(BUILD, { caches: scope.caches, fetch: fetchNow, origin: location.origin });

scope.addEventListener('install', (event) => event.waitUntil(app.install()));
// The first worker takes in the page that installed it; a later one waits until the earlier build's pages are closed.
scope.addEventListener('activate', (event) => event.waitUntil(app.activate().then(() => scope.clients.claim())));
scope.addEventListener('fetch', (event) => {
  const answer = app.answer(event.request);
  if (answer) event.respondWith(answer);
});
scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (isKeepTiles(data)) {
    event.waitUntil(keepTiles(data, scope.caches, fetchNow, (progress) => ports[0]?.postMessage(progress)));
  }
});
