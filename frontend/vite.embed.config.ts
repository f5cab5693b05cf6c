import { defineConfig } from 'vite';

/** Builds the one script that other sites include: all in one file, under a name that never changes. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../target/classes/META-INF/resources/embed',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'public/embed.ts', formats: ['iife'], name: 'medborgarlofte', fileName: () => 'v1.js' },
  },
});
