// Coverage again, and a bad one: all that waits is sent, asked about again, and let go of.
import { change } from './notes.mjs';

const KILLS = 2;
const CHANGES = 8;
/** The phone's clock goes ahead by this at each look, so that its waits pass sooner. */
const STEP_MS = 2_000;
const LOOK_MS = 250;
const LONGEST_MS = 40 * 60_000;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class Sending {
  facts = { kills: 0, changed: 0, took_s: 0 };

  constructor({ phone, network, taken, chance }) {
    Object.assign(this, { phone, network, taken, chance });
  }

  async send() {
    const { phone, network, facts } = this;
    network.phoneTime = () => phone.now();
    await network.become('bad');
    const from = performance.now();
    for (let look = 1; performance.now() - from < LONGEST_MS; look++) {
      await phone.pass(STEP_MS);
      await wait(LOOK_MS);
      if (look % 4) continue;
      const { notes, photos } = await this.#look();
      const done = [...notes, ...photos].filter(({ state, secured }) => state === 'sent' && secured).length;
      if (done === notes.length + photos.length) {
        await network.settled();
        facts.took_s = (performance.now() - from) / 1_000;
        return;
      }
      if (look % 80 === 0) console.error(`${new Date().toLocaleTimeString('sv')} confirmed twice: ${done} of ${notes.length + photos.length}`);
      await this.#disturb([...notes, ...photos].filter(({ state }) => state === 'sent').length / (notes.length + photos.length));
    }
    throw new Error(`all must be confirmed twice within ${LONGEST_MS / 60_000} minutes, and was not`);
  }

  /** Nothing is refused, and bytes are there until they have been confirmed twice. */
  async #look() {
    const { notes, photos, withBytes } = await this.phone.stored();
    const troubled = [...notes, ...photos].find(({ trouble }) => trouble);
    if (troubled) throw new Error(`nothing must be refused, was ${JSON.stringify(troubled)}`);
    const missing = photos.filter(({ id, secured }) => !secured && !withBytes.includes(id));
    if (missing.length) throw new Error(`bytes must stay until they are confirmed twice, and were gone of ${JSON.stringify(missing)}`);
    return { notes, photos };
  }

  /** Evenly over the way: the browser is killed, and notes are changed that may have been sent or may not. */
  async #disturb(share) {
    const { phone, taken, facts, chance } = this;
    if (facts.kills < KILLS && share > (facts.kills + 1) / (KILLS + 1)) {
      await phone.kill();
      await phone.start();
      await taken.compareWithPhone(phone);
      facts.kills++;
    }
    if (facts.changed < CHANGES && share > facts.changed / CHANGES) {
      const { note } = taken.notes.get(chance.between(0, taken.notes.size - 1));
      const changed = await change(phone, note).catch((busy) => this.#unlessChanging(busy));
      if (!changed) return;
      await taken.add(phone, changed);
      facts.changed++;
    }
  }

  /** One that is being sent just now cannot be changed; another is tried later. */
  async #unlessChanging(busy) {
    const { page } = this.phone;
    if (!(await page.getByRole('button', { name: 'Anteckna här', exact: true }).isVisible())) throw busy;
  }

  async expectReceipts() {
    const without = (await this.phone.stored()).notes.filter(({ receipt }) => !receipt);
    if (without.length) throw new Error(`each note must have got its receipt, ${without.length} have not`);
  }

  /** The walk is over: the phone has nothing more of it. */
  async expectNothingLeft() {
    const { phone } = this;
    await phone.page.reload();
    for (let tries = 0; tries < 100; tries++) {
      const { notes, photos, withBytes, drafts, locks } = await phone.stored();
      if (![notes, photos, withBytes, drafts, locks].some(({ length }) => length)) return;
      await wait(200);
    }
    throw new Error('nothing must be left in the phone once the walk is over and all is sent');
  }
}
