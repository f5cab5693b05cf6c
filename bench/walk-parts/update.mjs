// A later version of the app: the application's own, its files under other names, and a service worker that knows them.

export class Update {
  #files = [];

  constructor(number, ask) {
    this.mark = `-update${number}`;
    this.ask = ask;
  }

  /** What the application's own service worker keeps. */
  async begin() {
    const worker = (await this.ask('/vandring/sw.js')).body.toString();
    this.#files = [...worker.matchAll(/\/assets\/assets\/([\w-]+\.(?:js|css))/g)].map(([, name]) => name);
    if (!this.#files.some((name) => name.startsWith('walk-'))) throw new Error('the service worker must name the app\'s files');
    return this;
  }

  /** The application's path for one of this version; nothing where this version has no such file. */
  pathOf(path) {
    const name = path.split('/').at(-1);
    if (!path.startsWith('/assets/assets/')) return path;
    const original = name.replace(this.mark, '');
    return !this.#files.includes(original) || name !== this.#renamed(original) ? undefined : path.replace(name, original);
  }

  /** The same text with this version's names in it, and in the script of the app a word of which version it is. */
  rewrite(path, text) {
    const named = this.#files.reduce((changed, name) => changed.replaceAll(name, this.#renamed(name)), text);
    if (path === '/vandring/sw.js') return named.replace(/(version:`)([0-9a-f]+)/, `$1$2${this.mark}`);
    return /\/walk-[^/]*\.js$/.test(path) ? `${named}\n;document.documentElement.dataset.version='${this.mark}';` : named;
  }

  #renamed(name) {
    return name.replace(/(\.\w+)$/, `${this.mark}$1`);
  }
}
