// A made-up server: the walk's pages, and the API with its contract, on a network that can be made bad.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const PORT = 18431;
const CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:";
export const ORIGIN = `http://localhost:${PORT}`;
export const WALK = '/vandring/bench';

const walk = {
  id: 'w', joinCode: 'bench', title: 'Åtta timmar', purpose: 'Mätning.', startsAt: '2026-10-14T16:00:00Z',
  light: 'dark', status: 'open', madeUp: true,
  stops: [{ id: 's1', text: 'Stationen', position: { lat: 59.058, lon: 16.586 } }],
  categories: [{ key: 'lighting', text: 'Belysning' }, { key: 'traffic', text: 'Trafik' }],
};

export class Server {
  /** What has been taken in, by path: its hash, and how many times it was made. */
  taken = new Map();
  requests = 0;
  /** Of requests to the API: refused with 503, lost on the way in, and cut off on the way out. */
  refusing = false;
  lost = 0;
  cutOff = 0;
  #http;

  constructor(app) {
    this.app = app;
  }

  async up() {
    this.#http = createServer((request, response) => this.#answer(request, response).catch(() => request.socket.destroy()));
    await new Promise((done) => this.#http.listen(PORT, done));
  }

  async down() {
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  count(part) {
    return [...this.taken.keys()].filter((path) => path.includes('/photos/') === (part === 'photos')).length;
  }

  async #answer(request, response) {
    const path = request.url.split('?')[0];
    if (path.startsWith('/api/')) return this.#api(request, response, path);
    const { app } = this;
    if (path === WALK) return send(response, 200, 'text/html', page(app, JSON.stringify(walk)));
    if (path === '/vandring/app.html') return send(response, 200, 'text/html', page(app));
    if (path === '/vandring/sw.js') return send(response, 200, 'text/javascript', readFileSync(join(app.folder, 'worker', 'sw.js')));
    if (app.files.includes(path)) return send(response, 200, 'text/javascript', readFileSync(join(app.folder, path)));
    return send(response, 404, 'text/plain', '');
  }

  async #api(request, response, path) {
    const parts = [];
    for await (const part of request) parts.push(part);
    if (request.method === 'GET') return send(response, 200, 'application/json', JSON.stringify(walk));
    this.requests++;
    if (this.refusing) return send(response, 503, 'application/json', '{}');
    if (Math.random() < this.lost) return request.socket.destroy();
    const status = this.#take(path, Buffer.concat(parts), request.headers['if-match']);
    if (Math.random() < this.cutOff) return request.socket.destroy();
    send(response, status, 'application/json', JSON.stringify({ id: path.split('/').at(-1), version: this.taken.get(path)?.version }));
  }

  #take(path, body, builtOn) {
    const photo = path.includes('/photos/');
    if (photo && !this.taken.has(path.replace(/\/photos\/.*/, ''))) return 404;
    const hash = createHash('sha256').update(body).digest('hex');
    const there = this.taken.get(path);
    if (there?.hash === hash) return 200;
    if (there && (photo || builtOn !== `"${there.version}"`)) return 409;
    this.taken.set(path, { hash, body: photo ? undefined : String(body), version: (there?.version ?? 0) + 1, made: (there?.made ?? 0) + (there ? 0 : 1) });
    return there ? 200 : 201;
  }
}

function page({ script }, walkJson) {
  const data = walkJson ? `<script type="application/json" id="walk">${walkJson}</script>` : '';
  return `<!DOCTYPE html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Vandring</title>
    <script type="module" src="${script}"></script><body><main><walk-logger></walk-logger></main>${data}`;
}

function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache', 'Content-Security-Policy': CSP }).end(body);
}
