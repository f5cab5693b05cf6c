// Eight hours without a network: notes and photos taken, the browser killed, the app updated, storage full.
import { change, differences, take } from './notes.mjs';
import { Update } from './update.mjs';

const HOURS_MS = 8 * 3_600_000;
const KILLS = 10;
const LATEST_KILL_MS = 4_000;
const OPENINGS = 12;
/** How often there is coverage at most until a new version is there. */
const COVERAGES = 3;
const WRITTEN_DOWN_MS = 3_000;
const CHANGED_LATER = 0.05;
/** For half a minute the browser goes by the room that there was when it last asked. */
const ROOM_KNOWN_MS = 35_000;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class Offline {
  facts = { kills: [], updatedWith: [], coverages: 0, full: 0, changed: 0, opened: { gone: [], silent: [] }, slowestAfterKill: 0 };

  constructor({ phone, network, pictures, taken, chance }) {
    Object.assign(this, { phone, network, pictures, taken, chance });
  }

  async walk(notes) {
    const { phone, chance, taken } = this;
    const killedAt = new Set(chance.some(Math.min(KILLS, notes.length), notes.map(({ number }) => number)));
    const fullAt = notes.find(({ number, photos }) => number >= notes.length / 3 && photos.length && !killedAt.has(number));
    if (!fullAt) throw new Error('more notes must be taken, so that storage can be full at one with photos');
    await this.#prepare();
    for (const note of notes) {
      if (note.number % 20 === 0) console.error(`${new Date().toLocaleTimeString('sv')} note ${note.number}`);
      if (note.number > 0) await phone.pass(Math.round(HOURS_MS / (notes.length - 1)));
      if (note.number === Math.floor(notes.length / 2)) await this.#update();
      if (note.number % 5 === 0) await this.#otherNetwork();
      if (killedAt.has(note.number)) await this.#takeKilled(note);
      else await take(phone, note, this.pictures, note === fullAt ? () => this.#refuseWhileFull() : undefined);
      await taken.add(phone, note);
      if (chance.next() < CHANGED_LATER) await this.#changeEarlier(note.number);
    }
    await this.#update();
    for (let opening = 0; opening < OPENINGS; opening++) await this.#open();
    await taken.compareWithPhone(phone, { withHashes: true });
  }

  /** With coverage; and without it, the role that one takes part in. */
  async #prepare() {
    const { phone, network } = this;
    phone.ahead_ms = -HOURS_MS;
    await network.become('good');
    await phone.start('Börja anteckna');
    await phone.press('Förbered vandringen');
    await phone.page.getByText('Redo att gå utan täckning').waitFor();
    await network.become('gone');
    await phone.page.getByText('Förening', { exact: true }).click();
    await phone.press('Börja anteckna');
  }

  /** Nothing answers, or nothing is there. */
  #otherNetwork() {
    return this.network.become(this.chance.one(['gone', 'silent']));
  }

  /** At a random moment while it is taken down; what was begun is taken away, and the note taken down again. */
  async #takeKilled(note) {
    const { phone, chance, taken, pictures, facts } = this;
    const taking = take(phone, note, pictures).then(() => true, () => false);
    await Promise.race([taking, wait(chance.between(0, LATEST_KILL_MS))]);
    await phone.kill();
    await taking;
    facts.slowestAfterKill = Math.max(facts.slowestAfterKill, await phone.start());
    const [half, ...more] = await taken.compareWithPhone(phone);
    if (more.length) throw new Error(`one note at most can be half done, were ${1 + more.length}`);
    const wasBegun = await this.#throwAwayBegun();
    facts.kills.push(half ? `a note with ${half.photos} of ${note.photos.length} photos` : wasBegun ? 'before the third tap' : 'nothing begun');
    if (half && half.photos === note.photos.length && !differences(note, half).length) return;
    if (half) await this.#remove(half, note);
    await take(phone, note, pictures);
  }

  /** The list comes first, and what was begun a moment later. */
  async #throwAwayBegun() {
    const { page } = this.phone;
    await page.getByRole('button', { name: /^(Anteckna här|Kasta)$/ }).first().waitFor();
    await wait(500);
    const begun = page.getByRole('button', { name: 'Kasta', exact: true });
    if (!(await begun.isVisible())) return false;
    await begun.click();
    await page.getByRole('button', { name: 'Anteckna här', exact: true }).waitFor();
    return true;
  }

  /** The latest in the list. */
  async #remove({ observation }, note) {
    const { phone } = this;
    if (observation.description && !note.description.startsWith(observation.description))
      throw new Error(`a half note must have words of its own or none, had ${observation.description}`);
    const item = phone.page.locator('walk-logger ol.notes > li').first();
    await item.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await phone.press('Ja, ta bort');
    await phone.page.getByRole('button', { name: 'Ja, ta bort', exact: true }).waitFor({ state: 'hidden' });
  }

  async #changeEarlier(latest) {
    const number = this.chance.between(0, latest);
    const changed = await change(this.phone, this.taken.notes.get(number).note);
    await this.taken.add(this.phone, changed);
    this.facts.changed++;
  }

  async #refuseWhileFull() {
    const { page } = this.phone;
    await this.phone.quota(1);
    await wait(ROOM_KNOWN_MS);
    await page.locator('walk-photos input').setInputFiles(this.pictures.file(0));
    await page.getByText('Telefonens lagring är full').waitFor();
    await this.phone.quota();
    this.facts.full++;
  }

  /** For a moment there is coverage, enough to fetch a new version of the app and not to send anything. */
  async #update() {
    const { phone, network, taken, facts } = this;
    const update = await new Update(facts.updatedWith.length + 1, (url) => network.forward({ method: 'GET', url, headers: {} })).begin();
    network.update = update;
    for (let tries = 0, done = false; tries < COVERAGES && !done; tries++) {
      facts.coverages++;
      done = await this.#fetched(update);
    }
    if (!(await this.#runs(update))) throw new Error(`the app must be of version ${update.mark} after the update, and was not`);
    await taken.compareWithPhone(phone, { withHashes: true });
    await this.#throwAwayBegun();
    const { notes, photos } = await phone.stored();
    facts.updatedWith.push(`${notes.length} notes and ${photos.length} photos`);
  }

  /** The browser writes down what it has fetched when it pleases, and may show the old build once more. */
  async #fetched(update) {
    const { phone, network } = this;
    await network.become('pages');
    await phone.page.reload();
    await phone.page.locator('walk-logger header').waitFor();
    await phone.page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
    await phone.page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => !!found.waiting), undefined, { polling: 200 });
    await wait(WRITTEN_DOWN_MS);
    await network.become('gone');
    for (let tries = 0; tries < 2; tries++) {
      await phone.kill();
      await phone.start();
      if (await this.#runs(update)) return true;
    }
    return false;
  }

  #runs({ mark }) {
    return this.phone.page.evaluate((wanted) => document.documentElement.dataset.version === wanted, mark);
  }

  /** From a killed browser, with all that waits. */
  async #open() {
    const { phone, network, facts } = this;
    await network.become(network.state === 'gone' ? 'silent' : 'gone');
    await phone.kill();
    facts.opened[network.state].push(await phone.start());
  }
}
