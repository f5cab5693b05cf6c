// A phone: Chromium with a profile on disk, which can be killed and started again, and whose clock can be moved.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ORIGIN, WALK } from './network.mjs';

const require = createRequire(join(import.meta.dirname, '..', '..', 'frontend', 'package.json'));
export const { chromium } = require('playwright');
export const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'].find((path) => existsSync(path))
  ?? chromium.executablePath();
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--window-size=390,844'];
const HOME = /^(Anteckna här|Fortsätt)$/;

export class Phone {
  #process;
  #browser;
  #ahead_ms = 0;

  constructor(profile) {
    this.profile = profile;
  }

  /** What its clock shows. */
  now() {
    return Date.now() + this.#ahead_ms;
  }

  /** Starts the browser and opens the walk; gives the milliseconds from opening the page until there is something to press. */
  async start(button = HOME) {
    rmSync(join(this.profile, 'DevToolsActivePort'), { force: true });
    this.#process = spawn(BROWSER, [...ARGUMENTS, `--user-data-dir=${this.profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.#port()}`);
    const [context] = this.#browser.contexts();
    context.setDefaultTimeout(30_000);
    await context.grantPermissions(['geolocation'], { origin: ORIGIN });
    this.page = context.pages()[0] ?? (await context.newPage());
    await this.page.clock.install({ time: this.now() });
    const from = performance.now();
    await this.page.goto(ORIGIN + WALK, { waitUntil: 'commit' });
    await this.page.locator('walk-logger').getByRole('button', { name: button }).first().waitFor();
    return performance.now() - from;
  }

  /** Moves its clock on, as when it has slept in a pocket: what was due in the meantime happens now, once. */
  async pass(ms) {
    this.#ahead_ms += ms;
    if (this.page) await this.page.clock.fastForward(ms);
  }

  /** Sets its clock, while it is off. */
  set ahead_ms(ms) {
    this.#ahead_ms = ms;
  }

  /** As when the battery is pulled: no process of the browser gets to say goodbye. */
  async kill() {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((done) => this.#process.once('exit', done));
    process.kill(-this.#process.pid, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => {});
    this.page = undefined;
  }

  async quota(bytes) {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, ...(bytes === undefined ? {} : { quotaSize: bytes }) });
  }

  /** Goes there, and has the device find out: it would else give what it found a few seconds ago. */
  async stand({ lat, lon, accuracy_m }) {
    await this.page.context().setGeolocation({ latitude: lat, longitude: lon, accuracy: accuracy_m });
    await this.page.evaluate(() => new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed, { maximumAge: 0 })).then(() => {}));
  }

  press(name) {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** What lies in the phone's database; of photos also which have their bytes there. */
  stored() {
    return this.page.evaluate(async () => {
      const asked = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
      const database = await asked(indexedDB.open('roda-traden-walks'));
      const transaction = database.transaction(['notes', 'photos', 'photo-bytes', 'drafts', 'keys']);
      const all = ['notes', 'photos'].map((store) => asked(transaction.objectStore(store).getAll()));
      const keys = ['photo-bytes', 'drafts', 'keys'].map((store) => asked(transaction.objectStore(store).getAllKeys()));
      const [notes, photos, withBytes, drafts, locks] = await Promise.all([...all, ...keys]);
      database.close();
      return { notes, photos: photos.sort((a, b) => a.createdAt - b.createdAt), withBytes, drafts, locks };
    });
  }

  /** SHA-256 of photos as the phone can open them, by id. */
  hashes(ids) {
    return this.page.evaluate(async (wanted) => {
      const asked = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
      const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
      const database = await asked(indexedDB.open('roda-traden-walks'));
      const read = (store, key) => asked(database.transaction(store).objectStore(store).get(key));
      const key = await read('keys', 'photos');
      const found = {};
      for (const id of wanted) {
        const { iv, data } = await read('photo-bytes', id);
        const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) };
        found[id] = hex(await crypto.subtle.digest('SHA-256', await crypto.subtle.decrypt(how, key, data)));
      }
      database.close();
      return found;
    }, ids);
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
