import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OfflineApp } from './offline-app.js';
import { keepTiles } from './tiles.js';

const origin = location.origin;
const ours = async () => (await caches.keys()).filter((name) => name.startsWith('walk-'));
const clear = async () => void (await Promise.all((await ours()).map((name) => caches.delete(name))));
beforeEach(clear);
afterEach(async () => {
  vi.restoreAllMocks();
  await clear();
});

const build = { version: 'b1', shell: '/vandring/app.html', files: ['/assets/assets/walk-1.js'] };
const words = (text: string, status = 200) => new Response(text, { status });

async function installed(version = 'b1', files = build.files): Promise<OfflineApp> {
  const network = vi.spyOn(Cache.prototype, 'addAll').mockImplementation(async function (this: Cache, requests) {
    for (const request of requests as Request[]) await this.put(request, words(`${version} ${new URL(request.url).pathname}`));
  });
  const app = new OfflineApp({ ...build, version, files }, { caches, fetch: (...given) => request(...given), origin });
  await app.install();
  network.mockRestore();
  return app;
}

let request: typeof fetch;
const away: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
beforeEach(() => void (request = away));

function opening(path: string): Request {
  const made = new Request(path);
  Object.defineProperty(made, 'mode', { value: 'navigate' });
  return made;
}

const body = async (answer: Promise<Response> | undefined) => (await answer)!.text();

test('without a network a walk opens from the device, in well under two seconds', async () => {
  const app = await installed();
  const begun = performance.now();

  expect(await body(app.answer(opening('/vandring/flen-kvall')))).toBe('b1 /vandring/app.html');
  expect(await body(app.answer(new Request('/assets/assets/walk-1.js')))).toBe('b1 /assets/assets/walk-1.js');
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('a network that never answers is not waited for', async () => {
  const app = await installed();
  request = () => new Promise(() => {});
  const begun = performance.now();

  expect(await body(app.answer(opening('/vandring/flen-kvall')))).toContain('app.html');
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test.each([[200, 'from the server'], [404, 'from the server'], [410, 'from the server'], [502, 'b1 /vandring/app.html'], [503, 'b1 /vandring/app.html']])(
  'a server that answers %i is heard: %s',
  async (status, shown) => {
    const app = await installed();
    request = async () => words('from the server', status);

    expect(await body(app.answer(opening('/vandring/flen-kvall')))).toBe(shown);
  },
);

test('everything else is left to the browser', async () => {
  const app = await installed();

  expect(app.answer(new Request('/api/v1/walks/x/observations/y', { method: 'PUT' }))).toBeUndefined();
  expect(app.answer(new Request('/api/v1/walks/x'))).toBeUndefined();
  expect(app.answer(opening('/kavlinge'))).toBeUndefined();
  expect(app.answer(opening('/vandring/app.html'))).toBeUndefined();
  expect(app.answer(new Request('https://karta.example/style.json'))).toBeUndefined();
});

test('a new build keeps the old one whole until it takes over, and then removes it', async () => {
  const old = await installed();
  const next = await installed('b2', ['/assets/assets/walk-2.js']);

  expect(await body(old.answer(opening('/vandring/x')))).toContain('b1');
  expect(await body(old.answer(new Request('/assets/assets/walk-1.js')))).toContain('b1');

  await next.activate();
  expect(await body(next.answer(opening('/vandring/x')))).toContain('b2');
  expect(await ours()).toEqual(['walk-app-b2']);
});

test('a build that could not be had whole is none', async () => {
  const app = new OfflineApp({ ...build, files: ['/no/such/file.js'] }, { caches, fetch: away, origin });
  vi.spyOn(Cache.prototype, 'addAll').mockRejectedValue(new TypeError('404'));

  await expect(app.install()).rejects.toThrow();
});

test('map tiles are kept once, told of with their size, and given again without a network', async () => {
  const urls = ['https://karta.example/1.png', 'https://karta.example/2.png', 'https://karta.example/missing.png'];
  request = vi.fn(async (url) => (String(url).includes('missing') ? words('', 404) : words('tile')));
  const told: unknown[] = [];
  const ask = { kind: 'keep-tiles' as const, cache: 'walk-tiles-x', urls };
  await keepTiles(ask, caches, request, (progress) => told.push(progress));
  expect(told.at(-1)).toEqual({ count: 2, bytes: 8, done: true });

  await keepTiles(ask, caches, request, () => {});
  expect(request).toHaveBeenCalledTimes(4);

  const app = await installed();
  const image = new Request(urls[0]!);
  Object.defineProperty(image, 'destination', { value: 'image' });
  request = away;
  expect(await body(app.answer(image))).toBe('tile');
});
