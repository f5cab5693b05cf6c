// Moves the officials' map of notes about, chooses in its filters and fetches more of its list; see bench/map. What is
// measured is until the page has been given what it shows: the way to the server and back and the database included.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '..', 'frontend', 'package.json'));
const { chromium } = require('playwright');
const [address, moves] = [process.argv[2], Number(process.argv[3])];
const aim_ms = 200;
const views = [['the world', 13], ['the municipality', 0.5], ['a town', 0.05], ['a street', 0.004]];
const filters = [
  ['', 'all'],
  ['category=lighting', 'a category'],
  ['valence=safe', 'safe'],
  ['light=dark', 'dark'],
  ['from=2026-05-01&until=2026-07-31', 'three months'],
  ['category=lighting&valence=unsafe&light=dark&from=2026-05-01&until=2026-07-31', 'all filters'],
];
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'].find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
try {
  await page.goto(`${address}/app/login`);
  await page.getByLabel('Användarnamn').fill('samordnare.flen');
  await page.getByLabel('Lösenord').first().fill('demo');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL('**/app/flen');
  console.log(`| what | times | p50 ms | p95 ms | longest ms | within ${aim_ms} ms |\n|---|---:|---:|---:|---:|---:|`);
  await open('karta', '');
  await page.evaluate(move, { size: 0.2, count: 20, seed: 1 });
  for (const [query, chosen] of filters) {
    await open('karta', query);
    for (const [seen, size] of views) {
      row(`${seen}, ${chosen}`, await page.evaluate(move, { size, count: query ? Math.ceil(moves / 3) : moves, seed: 7 }));
    }
  }
  await open('benchtrek003', '');
  row('the municipality, one walk', await page.evaluate(move, { size: 0.5, count: Math.ceil(moves / 3), seed: 7 }));
  await open('karta', '');
  row(`20 more in the list, the first ${moves * 20}`, await page.evaluate(more, moves));
  row('20 more in the list, those after', await page.evaluate(more, moves));
  await open('karta', '');
  row('a choice in the filters', await choose(moves));
} finally {
  await browser.close();
}

async function open(place, query) {
  const opened = Date.now();
  await page.goto(`${address}/app/flen/vandringar/${place}?${query}`);
  await page.locator('.observation').first().waitFor();
  await page.waitForFunction(() => document.querySelector('place-map')?.markers?.length > 0);
  console.error(`${place}?${query} opened in ${Date.now() - opened} ms`);
  await page.waitForTimeout(1_000);
}

function row(what, took) {
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)].toFixed(0);
  const within = Math.floor((100 * took.filter((ms) => ms <= aim_ms).length) / took.length);
  console.log(`| ${what} | ${took.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${within} % |`);
}

/** Runs in the page: moves the map about, from where it says that it has come to rest. */
async function move({ size, count, seed }) {
  const map = document.querySelector('place-map');
  let state = seed;
  const random = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
  const isWaiting = () => Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive?.());
  const took = [];
  for (let i = 0; i < count; i++) {
    const lat = size > 5 ? 62 + random() * 0.5 : 58.97 + random() * 0.2;
    const lon = size > 5 ? 16.6 + random() * 0.5 : 16.4 + random() * 0.4;
    const told = new Promise((resolve) => map.addEventListener('view-changed', () => resolve(performance.now()), { once: true }));
    const before = map.markers;
    map.touched = false;
    const side = size * (0.6 + 0.8 * random());
    map.frame = { south: lat - side / 2, west: lon - side, north: lat + side / 2, east: lon + side };
    const from = await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 3000, null))]);
    if (from === null) continue;
    // An answer that is the same as before changes nothing: then the end of the call is the answer.
    while (map.markers === before && (isWaiting() || performance.now() - from < 20)) await new Promise((resolve) => setTimeout(resolve, 1));
    took.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return took;
}

/** In one filter after the other, and back to all. */
async function choose(count) {
  const choices = [0, 1, 2].flatMap((select) => [1, 2, 0].map((option) => [select, option]));
  const took = [];
  for (let i = 0; i < count; i++) {
    const [select, option] = choices[i % choices.length];
    const there = page.evaluate(untilAnew);
    await page.locator('.walk-filters vaadin-select').nth(select).click();
    await page.getByRole('option').nth(option).click();
    took.push(await there);
    await page.waitForTimeout(500);
  }
  return took;
}

/** Runs in the page: from the last click until list and map are there anew. */
async function untilAnew() {
  const before = document.querySelector('place-map');
  let from;
  document.addEventListener('click', () => (from = performance.now()), { capture: true });
  const isThere = () => {
    const map = document.querySelector('place-map');
    return map && map !== before && map.markers?.length > 0 && document.querySelector('.observation');
  };
  const begun = performance.now();
  while (!isThere()) {
    if (performance.now() - begun > 10_000) throw new Error('list and map must be there anew within 10 s of a choice');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - from;
}

/** Runs in the page: presses the button under the list, until there are more cards. */
async function more(count) {
  const cards = () => document.querySelectorAll('.observation').length;
  const took = [];
  for (let i = 0; i < count; i++) {
    const before = cards();
    const from = performance.now();
    document.querySelector('.observation-list ~ vaadin-button').click();
    while (cards() === before) await new Promise((resolve) => setTimeout(resolve, 1));
    took.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return took;
}
