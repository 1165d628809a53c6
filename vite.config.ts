import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { MESSAGES } from './src/tools/messages.ts';
import { inRoot, ROOT } from './src/tools/paths.ts';
import { phaserLite } from './src/tools/phaserLite.ts';

/** Messages are compiled by a set-up step; only the development server watches them as well. */
function pluginsFor(command: 'build' | 'serve') {
  if (command === 'build') return [phaserLite()];
  // The test runner loads this file to serve, too, and needs neither; a build it starts must be the one that ships.
  const isTestRun = process.env['VITEST'] !== undefined;
  return isTestRun ? [] : [phaserLite(), paraglideVitePlugin(MESSAGES)];
}

export default defineConfig(({ command }) => ({
  root: inRoot('src', 'client'),
  publicDir: inRoot('assets'),
  base: './',
  cacheDir: inRoot('node_modules', '.vite'),
  plugins: pluginsFor(command),
  worker: { format: 'es' as const },
  build: {
    outDir: inRoot('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the page's policy lets fonts and scripts come from files only
    chunkSizeWarningLimit: 1500, // kB; the map's engine in its own chunk
    rolldownOptions: {
      // Pure layers do nothing when they are loaded, so what the page does not use of them stays out of its script.
      treeshake: {
        moduleSideEffects: (id: string) => !/[\\/]src[\\/](scenario|market|balance|core|match|ai)[\\/]/.test(id),
      },
      output: {
        // The map's engine is most of the bytes and is loaded after the page stands.
        codeSplitting: { groups: [{ name: 'phaser', test: /[\\/]phaser[-\\/]/ }] },
      },
    },
  },
  server: { port: 4780, fs: { allow: [ROOT] } },
  test: {
    projects: [
      {
        root: ROOT,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        root: ROOT,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [inRoot('tests', 'support', 'servedGame.ts')],
          fileParallelism: false, // two cores: a second browser makes both miss their frames
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
