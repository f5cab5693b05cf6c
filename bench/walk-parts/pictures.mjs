// Pictures as from a phone's camera, each with its number in it as black and white blocks, so that it is known again
// however often it is drawn anew; and the reading of such, with what colours lie where.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from './chance.mjs';

const [WIDTH, HEIGHT] = [3_000, 2_250];
/** Of 255, between the colours of a part before and after: it has been made smaller and drawn anew twice. */
const MOST_OFF = 24;

export class Pictures {
  #made = [];

  constructor(browser, folder) {
    this.browser = browser;
    this.folder = folder;
  }

  async make(count, seed) {
    this.page = await this.browser.newPage();
    await this.page.evaluate(`Object.assign(globalThis, { colours: ${colours} })`);
    const chance = new Chance(seed, 'pictures');
    for (let number = 0; number < count; number++) {
      const { base64, seen } = await this.page.evaluate(draw, { number, width: WIDTH, height: HEIGHT, seed: chance.between(1, 2 ** 30) });
      writeFileSync(this.file(number), Buffer.from(base64, 'base64'));
      this.#made.push(seen);
    }
  }

  file(number) {
    return join(this.folder, `bild-${number}.jpg`);
  }

  /** @returns what is wrong with a picture that should be this one, if anything */
  async difference(number, base64) {
    const { read, seen } = await this.page.evaluate(look, base64);
    if (read !== number) return `must show picture ${number}, shows ${read ?? 'none that can be read'}`;
    const off = Math.max(...seen.map((value, index) => Math.abs(value - this.#made[number][index])));
    return off > MOST_OFF ? `must have the colours of picture ${number}, is off by ${off} of 255` : undefined;
  }
}

/** Mean colours of eight by six parts; runs in the browser. */
function colours(picture) {
  const small = new OffscreenCanvas(64, 48);
  const drawing = small.getContext('2d', { willReadFrequently: true });
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, 0, 0, 64, 48);
  const { data } = drawing.getImageData(0, 0, 64, 48);
  const sums = new Array(8 * 6 * 3).fill(0);
  for (let y = 0; y < 48; y++) {
    for (let x = 0; x < 64; x++) {
      for (let c = 0; c < 3; c++) sums[(Math.floor(y / 8) * 8 + Math.floor(x / 8)) * 3 + c] += data[(y * 64 + x) * 4 + c];
    }
  }
  return sums.map((sum) => Math.round(sum / 64));
}

/** Runs in the browser. */
async function draw({ number, width, height, seed }) {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  let state = seed;
  const next = (most) => ((state = (state * 48271) % 2147483647), state % most);
  drawing.fillStyle = `hsl(${next(360)} 50% 40%)`;
  drawing.fillRect(0, 0, width, height);
  for (let stroke = 0; stroke < 1_500; stroke++) {
    drawing.fillStyle = `hsl(${next(360)} ${20 + next(60)}% ${15 + next(70)}% / 70%)`;
    drawing.beginPath();
    drawing.ellipse(next(width), next(height), 4 + next(90), 4 + next(60), next(7), 0, 7);
    drawing.fill();
  }
  const block = width / 16;
  for (let bit = 0; bit < 20; bit++) {
    const set = ((number >> bit % 10) & 1) !== (bit < 10 ? 0 : 1);
    drawing.fillStyle = set ? '#fff' : '#000';
    drawing.fillRect(block * (4 + (bit % 5)), block * (3 + Math.floor(bit / 5)), block, block);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { base64: btoa(binary), seen: colours(canvas) };
}

/** Runs in the browser. */
async function look(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const drawing = canvas.getContext('2d');
  drawing.drawImage(bitmap, 0, 0);
  const block = bitmap.width / 16;
  const bits = Array.from({ length: 20 }, (_, bit) => {
    const [red] = drawing.getImageData(block * (4.5 + (bit % 5)), block * (3.5 + Math.floor(bit / 5)), 1, 1).data;
    return red > 200 ? 1 : red < 55 ? 0 : undefined;
  });
  const number = bits.slice(0, 10).reduce((sum, bit, index) => sum + (bit << index), 0);
  const sure = bits.every((bit) => bit !== undefined) && bits.slice(0, 10).every((bit, index) => bit !== bits[index + 10]);
  return { read: sure ? number : undefined, seen: colours(canvas) };
}
