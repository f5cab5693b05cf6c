// A phone: Chromium with a profile on disk, which can be killed and started again, and whose clock can be moved.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ORIGIN, WALK } from './server.mjs';

const require = createRequire(join(import.meta.dirname, '..', '..', 'frontend', 'package.json'));
const { chromium } = require('playwright');
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'].find((path) => existsSync(path))
  ?? chromium.executablePath();
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--window-size=390,844'];

export class Phone {
  #process;
  #browser;

  constructor(profile) {
    this.profile = profile;
  }

  /** Starts the browser and opens the walk, with the clock so far ahead; gives the milliseconds until it could be used. */
  async start(ahead_ms) {
    rmSync(join(this.profile, 'DevToolsActivePort'), { force: true });
    this.#process = spawn(browser, [...ARGUMENTS, `--user-data-dir=${this.profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.#port()}`);
    const [context] = this.#browser.contexts();
    context.setDefaultTimeout(30_000);
    this.page = context.pages()[0] ?? (await context.newPage());
    await this.page.addInitScript((ahead) => {
      const real = Date;
      globalThis.Date = class extends real {
        constructor(...given) {
          super(...(given.length ? given : [real.now() + ahead]));
        }
        static now() {
          return real.now() + ahead;
        }
      };
    }, ahead_ms);
    const from = performance.now();
    await this.page.goto(ORIGIN + WALK);
    await this.page.locator('walk-logger header').waitFor();
    return performance.now() - from;
  }

  /** As when the battery is pulled: no process of the browser gets to say goodbye. */
  async kill() {
    if (this.#process?.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((done) => this.#process.once('exit', done));
    process.kill(-this.#process.pid, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => {});
  }

  async quota(bytes) {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, ...(bytes === undefined ? {} : { quotaSize: bytes }) });
  }

  press(name) {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** What lies in the phone's database. */
  stored() {
    return this.page.evaluate(async () => {
      const asked = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
      const database = await asked(indexedDB.open('roda-traden-walks'));
      const all = (store) => asked(database.transaction(store).objectStore(store).getAll());
      const [notes, photos] = [await all('notes'), await all('photos')];
      database.close();
      return { notes, photos };
    });
  }

  async #port() {
    const file = join(this.profile, 'DevToolsActivePort');
    for (let tries = 0; tries < 300; tries++) {
      if (existsSync(file)) {
        const [port] = readFileSync(file, 'utf8').split('\n');
        if (port) return port;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the browser must open a port to drive it by within 30 s, and did not');
  }
}
