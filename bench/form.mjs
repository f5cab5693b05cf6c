// Builds the survey form as it is delivered, gives it 100 questions with 30 conditions, and measures changes in Chromium.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const frontend = join(import.meta.dirname, '..', 'frontend');
const require = createRequire(join(frontend, 'package.json'));
const { build } = await import(pathToFileURL(join(frontend, 'node_modules/vite/dist/node/index.js')));
const { chromium } = require('playwright');
const changes = Number(process.argv[2]);
const limit_ms = 50;

const folder = mkdtempSync(join(tmpdir(), 'roda-traden-form-'));
try {
  await build({
    root: frontend, configFile: false, publicDir: false, logLevel: 'error', base: '/',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: join(frontend, 'elements/survey-form/index.ts') } },
  });
  await measureAll(await serve(folder));
} finally {
  rmSync(folder, { recursive: true });
}

async function measureAll({ address, close }) {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'].find((path) => existsSync(path));
  const browser = await chromium.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu'] });
  console.log(`| 100 questions, 30 conditions; ${changes} changes | laid out: p50 ms | p95 ms | longest ms | painted: p95 ms | longest ms | painted within ${limit_ms} ms |\n|---|---:|---:|---:|---:|---:|---:|`);
  for (const [name, perPage] of [['10 on a page', 10], ['all 100 on one page', 100]]) {
    for (const [device, viewport] of [['phone', { width: 390, height: 844 }], ['desktop', { width: 1440, height: 900 }]]) {
      const page = await browser.newPage({ viewport });
      await page.goto(address);
      await page.waitForFunction(() => customElements.get('survey-form'));
      row(`${name}, ${device}: choice`, await page.evaluate(measure, { survey: surveyOf(perPage), count: changes, act: 'choose' }));
      row(`${name}, ${device}: letter`, await page.evaluate(measure, { survey: surveyOf(perPage), count: changes, act: 'write' }));
      await page.close();
    }
  }
  await browser.close();
  close();
}

/**
 * In the page. From the press to the page laid out anew (the answer taken, conditions worked out, all drawn), and to
 * the end of the frame that shows it, which also waits for the screen.
 */
async function measure({ survey, count, act }) {
  const form = document.createElement('survey-form');
  document.body.replaceChildren(form);
  Object.assign(form, { survey, state: 'answering' });
  await form.updateComplete;
  const times = [];
  let answered = 0;
  const seen = new Set();
  form.addEventListener('survey-draft-changed', () => answered++);
  for (let i = -20; i < count; i++) {
    const root = form.shadowRoot;
    const radios = [...root.querySelectorAll('vaadin-radio-group')];
    const options = [...radios[(i + 20) % radios.length].querySelectorAll('vaadin-radio-button')];
    const other = options[(options.findIndex(({ checked }) => checked) + 1) % options.length].querySelector('label');
    const area = root.querySelector('vaadin-text-area textarea');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const from = performance.now();
    if (act === 'choose') other.click();
    else {
      area.value += 'a';
      if (area.value.length > 200) area.value = '';
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await form.updateComplete;
    await Promise.resolve();
    form.getBoundingClientRect();
    const laidOut = performance.now() - from;
    await new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    if (i >= 0) times.push({ laidOut, painted: performance.now() - from });
    seen.add(root.querySelectorAll('.question').length);
  }
  if (answered < count || (act === 'choose' && seen.size < 2)) throw new Error(`every change must count and some show or hide questions, were ${answered} and ${[...seen]}`);
  return times;
}

function row(name, times) {
  const at = (what, share) => {
    const sorted = times.map((time) => time[what]).sort((one, two) => one - two);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  };
  const within = (100 * times.filter(({ painted }) => painted < limit_ms).length) / times.length;
  console.log(`| ${name} | ${at('laidOut', 0.5)} | ${at('laidOut', 0.95)} | ${at('laidOut', 1)} | ${at('painted', 0.95)} | ${at('painted', 1)} | ${within.toFixed(1)} % |`);
}

/** Every tenth asks for words, every fifth has several answers; three of ten stand under a condition on the question before them. */
function surveyOf(perPage) {
  const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, text: `Svar ${key}` }));
  const questions = Array.from({ length: 100 }, (_none, n) => ({
    key: `q${n}`, text: `Fråga ${n + 1}: hur stämmer det här på platsen där du bor?`,
    ...(n % 10 === 9 ? { kind: 'text' } : n % 5 === 3 ? { kind: 'multiChoice', options } : n % 10 === 5 ? { kind: 'matrix', rows: options, options } : { kind: 'singleChoice', options }),
    ...([2, 4, 7].includes(n % 10) && { showIf: { any: [{ question: `q${n - (n % 10)}`, op: 'equals', value: 'b' }, { question: `q${n - 1}`, op: 'equals', value: 'c' }] } }),
  }));
  const pages = Array.from({ length: 100 / perPage }, (_none, n) => ({ id: `p${n}`, title: `Del ${n + 1}`, questions: questions.slice(n * perPage, (n + 1) * perPage) }));
  return { slug: 'bench', version: 1, mode: 'open', title: 'Mätning', pages };
}

function serve(root) {
  const script = readdirSync(join(root, 'assets')).find((name) => /^index.*\.js$/.test(name));
  const server = createServer((request, response) => {
    const path = join(root, new URL(request.url, 'http://localhost').pathname);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(path.endsWith('.js') && existsSync(path) ? readFileSync(path) : `<!doctype html><html lang="sv"><script type="module" src="/assets/${script}"></script>`);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })));
}
