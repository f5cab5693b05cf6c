// Eight hours of a safety walk without a network, and the sending of it afterwards; see bench/walk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from './walk-parts/application.mjs';
import { Chance } from './walk-parts/chance.mjs';
import { HOST, Network } from './walk-parts/network.mjs';
import { thinkOut } from './walk-parts/notes.mjs';
import { Offline } from './walk-parts/offline.mjs';
import { BROWSER, Phone, chromium } from './walk-parts/phone.mjs';
import { Pictures } from './walk-parts/pictures.mjs';
import { report } from './walk-parts/report.mjs';
import { Sending } from './walk-parts/sending.mjs';
import { Taken } from './walk-parts/taken.mjs';

const count = Number(process.argv[2]);
const seed = process.argv[3] || String(Math.floor(Math.random() * 1e9));
console.error(`seed ${seed}, ${count} notes; the application is reached at ${HOST}`);

const folder = mkdtempSync(join(tmpdir(), 'roda-traden-walk-'));
const application = new Application(folder);
const network = new Network(seed);
const phone = new Phone(join(folder, 'profile'));
const drawing = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
const begun = performance.now();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().finally(() => process.exit(1)));
try {
  await measure();
} catch (failure) {
  console.error(`FAILED with seed ${seed}: ${failure.stack}`);
  console.error(application.log().split('\n').slice(-20).join('\n'));
  process.exitCode = 1;
} finally {
  await end();
}

async function end() {
  await phone.kill().catch(() => {});
  await network.become('gone');
  await drawing.close();
  await application.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function measure() {
  const notes = thinkOut(count, seed);
  const pictures = new Pictures(drawing, folder);
  await Promise.all([application.start().then(() => application.openWalk()), pictures.make(2 * count, seed)]);
  const taken = new Taken();
  const offline = new Offline({ phone, network, pictures, taken, chance: new Chance(seed, 'offline') });
  await offline.walk(notes);
  const sending = new Sending({ phone, network, taken, chance: new Chance(seed, 'sending') });
  await sending.send();
  const wrong = [];
  const held = (what) => Promise.try(what).catch((failure) => void wrong.push(failure));
  await held(() => taken.compareWithDatabase(application, pictures));
  await held(() => taken.compareWithAnswers(network.confirmed));
  await held(() => sending.expectReceipts());
  await application.closeWalk();
  await held(() => sending.expectNothingLeft());
  await held(expectNoFailures);
  report({ taken, size_bytes: await weigh(), offline, sending, network, took_s: (performance.now() - begun) / 1_000 });
  if (wrong.length) throw new Error(wrong.map(({ message }) => message).join('\n'));
}

/** The application was never at a loss. */
function expectNoFailures() {
  const failed = Object.values(network.statuses).flatMap((each) => Object.keys(each)).filter((status) => status >= 500);
  const errors = application.log().split('\n').filter((line) => / ERROR /.test(line));
  if (failed.length || errors.length) throw new Error(`the application must not fail, gave ${failed} and wrote:\n${errors.join('\n')}`);
}

/** The app with its map, as it goes over the wire: the worker, the page without a walk in it, and every file that the worker keeps. */
async function weigh() {
  const ask = (url, encoding) => network.forward({ method: 'GET', url, headers: { 'accept-encoding': encoding } });
  const worker = (await ask('/vandring/sw.js', 'identity')).body.toString();
  const paths = new Set(['/vandring/sw.js', '/vandring/app.html', ...worker.match(/\/assets\/assets\/[\w.-]+|\/icon\.svg/g)]);
  const answers = await Promise.all([...paths].map((path) => ask(path, 'gzip')));
  return answers.reduce((sum, { body }) => sum + body.length, 0);
}
