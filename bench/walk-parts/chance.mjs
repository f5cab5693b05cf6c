// Chance that can be repeated: the same seed and name give the same numbers.
import { createHash } from 'node:crypto';

export class Chance {
  #state;

  constructor(seed, name) {
    this.#state = createHash('sha256').update(`${seed}/${name}`).digest().readUInt32LE(0);
  }

  /** At least 0, less than 1 (mulberry32). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one(of) {
    return of[this.between(0, of.length - 1)];
  }

  /** So many different ones, in the order that they had. */
  some(count, of) {
    const left = [...of];
    const taken = new Set();
    while (taken.size < count) taken.add(left.splice(this.between(0, left.length - 1), 1)[0]);
    return of.filter((each) => taken.has(each));
  }
}
