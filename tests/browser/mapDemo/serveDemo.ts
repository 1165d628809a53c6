import { resolve } from 'node:path';
import { build } from 'vite';
import { phaserLite } from '../../../src/tools/phaserLite.ts';
import { type Served, servePath } from '../../../src/tools/staticServer.ts';

const root = import.meta.dirname;
const target = resolve(root, '../../../.cache/map-demo');

/** Builds the page that shows nothing but the map, and serves it as the game is served. */
export async function serveDemo(): Promise<Served> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: resolve(root, '../../../assets'),
    plugins: [phaserLite()],
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      rolldownOptions: { input: [resolve(root, 'index.html'), resolve(root, 'graphics.html')] },
    },
  });
  const served = await servePath(target, { port: 0 });
  if (served === null) throw new Error('no port was free to serve the map page');
  return served;
}
