import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

const resources = '../src/main/resources/';
const SHELL = '/vandring/app.html';
/** What the shell is made of and names; a change in it is another build. */
const shellSources = [`${resources}templates/walk/shell.html`, `${resources}META-INF/resources/icon.svg`];

/** All that the walk app can come to load, from what the main build wrote down. */
function filesOf(entries: string[]): string[] {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync('../target/classes/META-INF/resources/assets/manifest.json', 'utf8'),
  );
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { file, imports = [], dynamicImports = [], css = [] } = manifest[name]!;
    [file, ...css].forEach((path) => files.add(`/assets/${path}`));
    [...imports, ...dynamicImports].forEach(visit);
  };
  entries.forEach(visit);
  return [...files].sort();
}

const files = [...filesOf(['public/walk.ts', 'public/page.css']), '/icon.svg'];
const hash = createHash('sha256').update(files.join());
shellSources.forEach((path) => hash.update(readFileSync(path)));

/**
 * Builds the walk app's service worker, which knows the files of this very build. Runs after the main build; the
 * server sends it as `/vandring/sw.js`.
 */
export default defineConfig({
  publicDir: false,
  define: { BUILD: JSON.stringify({ version: hash.digest('hex').slice(0, 16), shell: SHELL, files }) },
  build: {
    outDir: '../target/classes/walk-app',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'public/walk-worker.ts', formats: ['iife'], name: 'walkWorker', fileName: () => 'sw.js' },
  },
});
