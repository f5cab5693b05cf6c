/** What one build of the app is made of. */
export interface Build {
  /** Changes when anything in it does. */
  version: string;
  /** The page without a walk in it: what is opened where there is no network. */
  shell: string;
  /** Scripts, styles and pictures, by path. */
  files: string[];
}

/** How long a page of the server is waited for before the device's own is shown. */
const PATIENCE_MS = 1_200;
const APP = 'walk-app-';
const WALK_PAGE = /^\/vandring\/[^/.]+$/;

interface Surroundings {
  caches: CacheStorage;
  fetch: typeof fetch;
  origin: string;
}

/**
 * Keeps one build of the walk app whole: its shell and all its files come into one cache together, or not at
 * all, and leave it together. What participants have written is in the database, which this never touches.
 */
export class OfflineApp {
  constructor(
    private readonly build: Build,
    private readonly around: Surroundings,
  ) {}

  /** @throws TypeError unless every file of the build could be had; the build before it then stays */
  async install(): Promise<void> {
    const cache = await this.#cache();
    const { shell, files } = this.build;
    await cache.addAll([shell, ...files].map((path) => new Request(path, { cache: 'no-cache', credentials: 'omit' })));
  }

  /** Only when no page of an earlier build is open any longer: until then its files are needed. */
  async activate(): Promise<void> {
    const { caches } = this.around;
    const old = (await caches.keys()).filter((name) => name.startsWith(APP) && name !== this.#name);
    await Promise.all(old.map((name) => caches.delete(name)));
  }

  /** The answer to a request; nothing for those that are the browser's own business. */
  answer(request: Request): Promise<Response> | undefined {
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET') return undefined;
    if (origin !== this.around.origin) return request.destination === 'image' ? this.#kept(request, request.url) : undefined;
    if (request.mode === 'navigate') return WALK_PAGE.test(pathname) ? this.#page(request) : undefined;
    return this.build.files.includes(pathname) ? this.#kept(request, pathname) : undefined;
  }

  async #kept(request: Request, address: string): Promise<Response> {
    return (await this.around.caches.match(address)) ?? this.around.fetch(request);
  }

  /** The server's page where it comes in time and is one, else the shell. */
  async #page(request: Request): Promise<Response> {
    const asked = this.around.fetch(request).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
    const page = await Promise.race([asked, late]);
    if (page && (page.type === 'opaqueredirect' || page.status < 500)) return page;
    return (await (await this.#cache()).match(this.build.shell)) ?? page ?? (await asked) ?? Response.error();
  }

  #cache(): Promise<Cache> {
    return this.around.caches.open(this.#name);
  }

  get #name(): string {
    return APP + this.build.version;
  }
}
