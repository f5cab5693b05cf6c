// Eight hours of a safety walk without a network, and the sending of it afterwards; see bench/walk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './walk-parts/app.mjs';
import { Phone } from './walk-parts/phone.mjs';
import { Server } from './walk-parts/server.mjs';

const notes = Number(process.argv[2]);
const photosEach = 2;
const kills = 10;
const hours_ms = 8 * 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'roda-traden-walk-'));
const facts = { opened: [], killed: 0, full: 0 };
let phone;
try {
  await measure();
} finally {
  await phone?.kill().catch(() => {});
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function measure() {
  const [first, update] = [await buildApp(join(folder, 'a'), 'a'), await buildApp(join(folder, 'b'), 'b')];
  if (first.script === update.script) throw new Error(`the update must be another script than ${first.script}`);
  const server = new Server(first);
  phone = new Phone(join(folder, 'profile'));
  await server.up();
  await phone.start(0);
  await phone.press('Förbered vandringen');
  await phone.page.getByText('Redo att gå utan täckning').waitFor();
  await phone.press('Börja anteckna');
  await server.down();

  const acknowledged = [];
  for (let done = 0; done < notes; done++) {
    if (done > 0 && done % Math.ceil(notes / kills) === 0) await killIn(done, acknowledged);
    if (done === Math.floor(notes / 2)) await updateTo(server, update, done);
    await takeNote(done, done === Math.floor(notes / 3));
    acknowledged.push(`Plats ${done}`);
  }
  await killIn(notes, acknowledged);
  await expectStored(acknowledged);
  await sendAll(server);
  report(server);
  await server.down();
}

function ahead(done) {
  return Math.round((hours_ms * done) / notes);
}

/** Kills the browser with a note half taken: at its third tap, at a photo, or between two. */
async function killIn(done, acknowledged) {
  const half = facts.killed % 3;
  if (half > 0 && done < notes) {
    await choosePlace();
    await phone.press('Belysning');
    if (half > 1) phone.page.locator('walk-photos input').setInputFiles(await picture(done)).catch(() => {});
  }
  await phone.kill();
  facts.killed++;
  facts.opened.push(await phone.start(ahead(done)));
  await expectStored(acknowledged);
  await atHome();
  await removeHalves(acknowledged);
}

/** The list of notes, with nothing begun: the list comes first, and what was begun a moment later. */
async function atHome() {
  await phone.page.getByRole('button', { name: /^(Anteckna här|Kasta)$/ }).first().waitFor();
  await new Promise((done) => setTimeout(done, 500));
  const begun = phone.page.getByRole('button', { name: 'Kasta', exact: true });
  if (await begun.isVisible()) await begun.click();
}

/** What was begun and never finished is taken away by hand, as its writer would, so that the count comes out even. */
async function removeHalves(acknowledged) {
  for (const { observation } of (await phone.stored()).notes.filter(({ observation }) => !acknowledged.includes(observation.description))) {
    const item = phone.page.locator('walk-logger li').filter({ hasNotText: /Plats \d/ }).first();
    if (observation.description) throw new Error(`a note that nobody finished must be empty, was ${observation.description}`);
    await item.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await phone.press('Ja, ta bort');
  }
}

async function choosePlace() {
  await phone.press('Annan plats');
  await phone.page.locator('walk-note .stops button').first().click();
  await phone.page.getByRole('button', { name: 'Otrygg' }).click();
}

async function takeNote(number, whileFull) {
  const { page } = phone;
  await choosePlace();
  await phone.press('Belysning');
  await page.getByText('Sparat. Vill du säga mer?').waitFor();
  await page.getByLabel('Beskriv platsen').fill(`Plats ${number}`);
  for (let photo = 0; photo < photosEach; photo++) {
    const input = page.locator('walk-photos input');
    const file = await picture(number * photosEach + photo);
    if (whileFull && photo === 0) await refuseWhileFull(input, file);
    await input.setInputFiles(file);
    await page.locator('walk-photos li').nth(photo).waitFor();
  }
  await phone.press('Klar');
  await page.getByRole('button', { name: 'Anteckna här', exact: true }).waitFor();
}

async function refuseWhileFull(input, file) {
  await phone.quota(1);
  // For half a minute the browser goes by the room that there was when it last asked.
  await new Promise((done) => setTimeout(done, 35_000));
  await input.setInputFiles(file);
  await phone.page.getByText('Telefonens lagring är full').waitFor();
  await phone.quota();
  facts.full++;
}

/** A picture unlike any other, of the size of a thumbnail. */
async function picture(number) {
  const base64 = await phone.page.evaluate(async (n) => {
    const canvas = new OffscreenCanvas(160, 120);
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = `hsl(${(n * 37) % 360} 60% 50%)`;
    drawing.fillRect(0, 0, 160, 120);
    drawing.fillStyle = '#000';
    drawing.fillText(String(n), 20, 60);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, number);
  return { name: `bild-${number}.png`, mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

/** For a moment there is coverage, enough to fetch a new version of the app and not to send anything. */
async function updateTo(server, update, done) {
  const before = await phone.stored();
  server.app = update;
  server.refusing = true;
  await server.up();
  await phone.page.reload();
  await phone.page.locator('walk-logger header').waitFor();
  await phone.page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
  await phone.page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => !!found.waiting), undefined, { timeout: 30_000 });
  await server.down();
  await phone.kill();
  await phone.start(ahead(done));
  // The browser may show the old build once more before it lets the new one in.
  if (!(await runs(update))) {
    await phone.kill();
    await phone.start(ahead(done));
  }
  if (!(await runs(update))) throw new Error(`the app must be ${update.script} after the update, and was not`);
  const after = await phone.stored();
  if (after.notes.length !== before.notes.length || after.photos.length !== before.photos.length)
    throw new Error(`the update must keep ${before.notes.length} notes and ${before.photos.length} photos, kept ${after.notes.length} and ${after.photos.length}`);
  await atHome();
  facts.updated = before.notes.length;
}

function runs({ script }) {
  return phone.page.evaluate((name) => document.querySelector('script[type=module]').src.endsWith(name), script);
}

async function expectStored(acknowledged) {
  const { notes: kept, photos } = await phone.stored();
  for (const words of acknowledged) {
    const found = kept.filter(({ observation }) => observation.description === words);
    if (found.length !== 1) throw new Error(`${words} must lie in the phone once, was there ${found.length} times`);
    const its = photos.filter(({ noteId }) => noteId === found[0].id).length;
    if (its !== photosEach) throw new Error(`${words} must have ${photosEach} photos, had ${its}`);
  }
}

/** Coverage that comes and goes; and a minute later, once more. */
async function sendAll(server) {
  Object.assign(server, { refusing: false, lost: 0.05, cutOff: 0.3 });
  await server.up();
  facts.from = performance.now();
  await until(({ state }) => state === 'sent');
  await phone.kill();
  await phone.start(hours_ms + 120_000);
  await until(({ state, secured }) => state === 'sent' && secured);
}

async function until(holds) {
  for (let tries = 0; tries < 3_000; tries++) {
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    await new Promise((done) => setTimeout(done, 200));
    if (tries % 10) continue;
    const { notes: kept, photos } = await phone.stored();
    const troubled = [...kept, ...photos].find(({ trouble }) => trouble);
    if (troubled) throw new Error(`nothing must be refused, was ${JSON.stringify(troubled.trouble)}`);
    if ([...kept, ...photos].every(holds)) return;
  }
  throw new Error('all must be confirmed within ten minutes, and was not');
}

function report(server) {
  const counts = [server.count('observations'), server.count('photos')];
  const twice = [...server.taken.values()].filter(({ made }) => made !== 1).length;
  const words = [...server.taken.values()].flatMap(({ body }) => (body ? [JSON.parse(body).description] : []));
  if (counts[0] !== notes || counts[1] !== notes * photosEach || twice || new Set(words).size !== notes)
    throw new Error(`the server must have ${notes} notes and ${notes * photosEach} photos once each, had ${counts} and ${twice} more than once`);
  const slowest = Math.max(...facts.opened);
  if (slowest > 2_000) console.log(`Opened more slowly than within 2 s: ${slowest.toFixed(0)} ms`);
  console.log(`| notes | photos | browser killed | updated with in queue | storage full | slowest opening offline, ms | requests | sent in, s |
|---:|---:|---:|---:|---:|---:|---:|---:|
| ${counts[0]} | ${counts[1]} | ${facts.killed} | ${facts.updated} | ${facts.full} | ${slowest.toFixed(0)} | ${server.requests} | ${((performance.now() - facts.from) / 1000).toFixed(0)} |`);
}
