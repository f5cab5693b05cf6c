// Moves the officials' map of notes about in Chromium, and measures each answer: from the map's telling where it is until
// it has been given what it shows, the way to the server and back, the database and the list beside it included.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '..', 'frontend', 'package.json'));
const { chromium } = require('playwright');
const [address, moves] = [process.argv[2], Number(process.argv[3])];
const limit_ms = 200;
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'].find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  await page.goto(`${address}/app/login`);
  await page.getByLabel('Användarnamn').fill('samordnare.flen');
  await page.getByLabel('Lösenord').first().fill('demo');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL('**/app/flen');
  const opened = Date.now();
  await page.goto(`${address}/app/flen/vandringar/karta`);
  await page.locator('.observation').first().waitFor();
  await page.waitForFunction(() => document.querySelector('place-map')?.markers?.length > 0);
  console.error(`opened in ${Date.now() - opened} ms`);
  console.log('| view | moves | p50 ms | p95 ms | longest ms | within 200 ms | things on the map, at most | cards in the list, at most |\n|---|---:|---:|---:|---:|---:|---:|---:|');
  const views = [['the world', 13, 13], ['the municipality', 0.5, 0.5], ['a town', 0.05, 0.05], ['a street', 0.004, 0.004]];
  await page.evaluate(measure, { size: 0.2, count: 8, seed: 1 });
  for (const [name, size] of views) {
    row(name, await page.evaluate(measure, { size, count: moves, seed: 7 }));
  }
  await page.goto(`${address}/app/flen/vandringar/karta?light=dark&category=lighting&valence=unsafe`);
  await page.waitForFunction(() => document.querySelector('place-map')?.markers?.length > 0);
  row('the municipality, three filters', await page.evaluate(measure, { size: 0.4, count: moves, seed: 9 }));
} finally {
  await browser.close();
}

function row(name, { took, most, cards }) {
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)].toFixed(0);
  const within = Math.round((100 * took.filter((ms) => ms <= limit_ms).length) / took.length);
  console.log(`| ${name} | ${took.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${within} % | ${most} | ${cards} |`);
}

/** Runs in the page. */
async function measure({ size, count, seed }) {
  const map = document.querySelector('place-map');
  let state = seed;
  const random = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
  const isWaiting = () => Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive?.());
  const took = [];
  let most = 0;
  let cards = 0;
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
    most = Math.max(most, map.markers.length);
    cards = Math.max(cards, document.querySelectorAll('.observation').length);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { took, most, cards };
}
