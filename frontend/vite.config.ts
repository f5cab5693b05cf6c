import { defineConfig } from 'vite';

/**
 * Builds what public pages and officials' views load beside their HTML. Every entry gets a hashed name;
 * the manifest tells the server which. Output goes into the application's static resources.
 */
export default defineConfig({
  base: '/assets/',
  // `public/` holds entries to build, not files to copy as they are.
  publicDir: false,
  build: {
    outDir: '../target/classes/META-INF/resources/assets',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        page: 'public/page.css',
        survey: 'public/survey.ts',
        closed: 'public/closed.ts',
        preview: 'public/preview.ts',
        walk: 'public/walk.ts',
        protocol: 'public/protocol.ts',
        'open-map': 'public/open-map.ts',
        'place-map': 'elements/place-map/index.ts',
        'photo-cover': 'elements/photo-cover/index.ts',
      },
    },
  },
});
