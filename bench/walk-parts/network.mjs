// The way between phone and application: it can be gone or silent, loses and cuts off what it carries, and brings the
// rest twice, the second time at once, after, or much later and among other things.
import http from 'node:http';
import { networkInterfaces } from 'node:os';
import { APPLICATION_PORT, JOIN_CODE } from './application.mjs';
import { Chance } from './chance.mjs';

const PORT = 18_431;
export const ORIGIN = `http://localhost:${PORT}`;
export const WALK = `/vandring/${JOIN_CODE}`;
const LOST = 0.05;
const CUT_BEFORE = 0.1;
const CUT_AFTER = 0.2;
const LATEST_MS = 20_000;
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Where there is one, an address that the application does not take for its own machine: then its limits hold. */
export const HOST = Object.values(networkInterfaces()).flat().find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class Network {
  /** `gone`: refuses. `silent`: never answers. `pages`: brings no writes. `bad`: loses, cuts and doubles. `good` neither. */
  state = 'gone';
  update;
  counts = { requests: 0, lost: 0, cutBefore: 0, cutAfter: 0, doubled: 0, late: 0, refusedWhileUpdating: 0 };
  /** How often the application gave each status, to the phone's own requests (those cut off included) and to second copies. */
  statuses = { phone: {}, copies: {} };
  /** What reached the phone whole, by path: status, and the phone's time. */
  confirmed = new Map();
  /** Now, on the phone's clock. */
  phoneTime = () => Date.now();
  #http;
  #late = [];

  constructor(seed) {
    this.chance = new Chance(seed, 'network');
  }

  async become(state) {
    await this.#close();
    this.state = state;
    if (state === 'gone') return;
    this.#http = http.createServer((request, response) => {
      request.on('error', () => {});
      this.#answer(request, response).catch(() => request.socket.destroy());
    });
    await new Promise((done) => this.#http.listen(PORT, '127.0.0.1', done));
  }

  async #close() {
    if (!this.#http) return;
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
    this.#http = undefined;
  }

  /** Until all second copies have been brought. */
  async settled() {
    await Promise.all(this.#late);
  }

  async #answer(request, response) {
    if (this.state === 'silent') return;
    const path = request.url.split('?')[0];
    if (request.method === 'GET' || request.method === 'HEAD') return this.#page(request, response, path);
    await this.#write(request, response, path);
  }

  async #page(request, response, path) {
    const own = this.update ? this.update.pathOf(path) : path;
    if (!own) return response.writeHead(404).end();
    const { status, headers, body } = await this.forward({ method: 'GET', url: request.url.replace(path, own), headers: pageHeaders(request.headers) });
    const isText = /html|javascript|css/.test(headers['content-type'] ?? '');
    const whole = this.update && isText ? Buffer.from(this.update.rewrite(own, body.toString())) : body;
    response.writeHead(status, { ...endToEnd(headers), 'content-length': whole.length }).end(whole);
  }

  async #write(request, response, path) {
    this.counts.requests++;
    if (this.state === 'pages') {
      this.counts.refusedWhileUpdating++;
      return request.socket.destroy();
    }
    const fate = this.state === 'bad' ? this.chance.next() : 1;
    if (fate < LOST) {
      this.counts.lost++;
      return request.socket.destroy();
    }
    const parts = [];
    for await (const part of request) parts.push(part);
    const message = { method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(parts) };
    if (fate < LOST + CUT_BEFORE) return this.#breakOff(message, request);
    const answer = await this.#twice(message);
    count(this.statuses.phone, answer.status);
    if (fate < LOST + CUT_BEFORE + CUT_AFTER) {
      this.counts.cutAfter++;
      return this.#cutAnswer(answer, request, response);
    }
    response.writeHead(answer.status, { ...endToEnd(answer.headers), 'content-length': answer.body.length }).end(answer.body);
    this.confirmed.set(path, [...(this.confirmed.get(path) ?? []), { status: answer.status, at: this.phoneTime() }]);
  }

  /** The application gets half of it. */
  async #breakOff({ method, url, headers, body }, request) {
    this.counts.cutBefore++;
    const to = http.request({ host: HOST, port: APPLICATION_PORT, method, path: url, headers: { ...headers, 'content-length': body.length } });
    to.on('error', () => {});
    to.write(body.subarray(0, Math.floor(body.length / 2)));
    await wait(20);
    to.destroy();
    request.socket.destroy();
  }

  /** Nothing of it comes, or its beginning. */
  #cutAnswer({ status, headers, body }, request, response) {
    if (this.chance.next() < 0.5) return request.socket.destroy();
    response.writeHead(status, { ...endToEnd(headers), 'content-length': body.length + 1 });
    response.write(body);
    setTimeout(() => request.socket.destroy(), 20);
  }

  /** @returns what the application said to the first or, where that came first, to the second */
  async #twice(message) {
    if (this.state !== 'bad') return this.forward(message);
    this.counts.doubled++;
    const first = this.forward(message);
    switch (this.chance.between(0, 2)) {
      case 0: {
        const copy = this.#copy(message);
        return (await Promise.all([first, copy]))[0];
      }
      case 1: {
        const answer = await first;
        await this.#copy(message);
        return answer;
      }
      default:
        this.counts.late++;
        this.#bringLater(message);
        return first;
    }
  }

  #bringLater(message) {
    const copy = wait(this.chance.between(500, LATEST_MS)).then(() => this.#copy(message));
    copy.catch(() => {}); // told by whoever asks whether all have been brought
    this.#late.push(copy);
  }

  /** Brought again until the application has had a look at it. */
  async #copy(message) {
    for (;;) {
      const { status, headers } = await this.forward(message);
      count(this.statuses.copies, status);
      if (status !== 429 && status !== 503) return;
      await wait(1_000 * Number(headers['retry-after'] ?? 1));
    }
  }

  forward({ method, url, headers, body }) {
    return new Promise((done, failed) => {
      const own = body ? { 'content-length': body.length } : {};
      const to = http.request({ host: HOST, port: APPLICATION_PORT, method, path: url, agent: false, headers: { ...headers, ...own } }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
        answer.on('error', failed);
      });
      to.on('error', failed);
      to.end(body);
    });
  }
}

function count(statuses, status) {
  statuses[status] = (statuses[status] ?? 0) + 1;
}

function pageHeaders({ 'if-none-match': _, 'if-modified-since': __, ...headers }) {
  return { ...headers, 'accept-encoding': 'identity' };
}

function endToEnd(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
