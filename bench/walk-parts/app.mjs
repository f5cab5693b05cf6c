// Builds the walk app as it is delivered, twice, so that the second is an update of the first.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const frontend = join(import.meta.dirname, '..', '..', 'frontend');
const { build } = await import(pathToFileURL(join(frontend, 'node_modules/vite/dist/node/index.js')));
const common = { root: frontend, configFile: false, publicDir: false, logLevel: 'error' };

/** @returns {Promise<{name: string, folder: string, script: string, files: string[]}>} */
export async function buildApp(folder, name) {
  const output = { entryFileNames: `assets/[name]-${name}-[hash].js`, chunkFileNames: `assets/[name]-${name}-[hash].js` };
  await build({
    ...common,
    base: '/assets/',
    build: {
      outDir: join(folder, 'assets'), target: 'es2022', modulePreload: { polyfill: false },
      rolldownOptions: { input: { walk: join(frontend, 'public/walk.ts') }, output },
    },
  });
  const files = readdirSync(join(folder, 'assets', 'assets')).map((file) => `/assets/assets/${file}`);
  const about = { version: name, shell: '/vandring/app.html', files };
  await build({
    ...common,
    define: { BUILD: JSON.stringify(about) },
    build: {
      outDir: join(folder, 'worker'), target: 'es2022',
      lib: { entry: join(frontend, 'public/walk-worker.ts'), formats: ['iife'], name: 'walkWorker', fileName: () => 'sw.js' },
    },
  });
  return { name, folder, files, script: files.find((file) => file.includes('/walk-')) };
}
