// Builds or tests frontend/, and does nothing where nothing changed since last time.
// Usage: node build-tools/frontend.mjs build|test
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const frontend = join(root, 'frontend');
const stamps = join(root, 'target', 'frontend');

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('.vite'))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Runs the work unless its stamp says that it was done for these very files and its output is still there. */
function unlessUnchanged(stampFile, print, output, work) {
  if (existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print) return;
  work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: frontend, stdio: 'inherit' });
  if (error) throw new Error(`npm could not be run (${error.message}); use ./mvnw, which provides it`);
  if (status !== 0) process.exit(status ?? 1);
}

const lock = [join(frontend, 'package.json'), join(frontend, 'package-lock.json')];
unlessUnchanged(join(frontend, 'node_modules', '.installed'), fingerprint(lock), join(frontend, 'node_modules'), () =>
  npm('ci', '--no-fund', '--no-audit'));

/** What printed papers are set in, beside the licence that lets it go along. */
function copyFonts() {
  const fonts = join(root, 'target/classes/fonts');
  mkdirSync(fonts, { recursive: true });
  for (const [family, name] of [['noto-sans', 'NotoSans'], ['noto-sans-arabic', 'NotoSansArabic']]) {
    const folder = join(frontend, 'node_modules/@expo-google-fonts', family);
    copyFileSync(join(folder, 'LICENSE_FONT'), join(fonts, `${name}-OFL.txt`));
    for (const weight of ['400Regular', '700Bold']) {
      copyFileSync(join(folder, weight, `${name}_${weight}.ttf`), join(fonts, `${name}_${weight}.ttf`));
    }
  }
}

const sources = fingerprint(files(frontend));
if (process.argv[2] === 'build') {
  const manifest = join(root, 'target/classes/META-INF/resources/assets/manifest.json');
  unlessUnchanged(join(stamps, 'built'), sources, manifest, () => npm('run', 'build'));
  copyFonts();
} else {
  npm('test');
}
