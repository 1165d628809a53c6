import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Builds the part of Phaser the map uses (core and the Extern object, WebGL only, no sound) once into a cache file.
 * Phaser's package is one bundle that no bundler can shake; its own source entry for a core build saves 150 kB gzip.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const source = resolve(root, 'node_modules/phaser/src');

const FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: false,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

const ENTRY = `module.exports = Object.assign({}, require('phaser-src/phaser-core'), {
  registered: [require('phaser-src/gameobjects/extern/ExternFactory')],
});`;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function phaserFlags(): Plugin {
  const flag = new RegExp(`typeof (${Object.keys(FLAGS).join('|')})`, 'g');
  return {
    name: 'phaser-flags',
    enforce: 'pre',
    resolveId(id) {
      if (!id.startsWith('phaser-src/')) return null;
      const path = resolve(source, id.slice('phaser-src/'.length));
      return [path, `${path}.js`, `${path}/index.js`].find(isFile) ?? null;
    },
    transform(code, id) {
      if (!id.startsWith(source)) return null;
      const text = code.replace(flag, (_, name: string) => String(FLAGS[name])).replace('global.Phaser = Phaser;', '');
      return { code: text, map: null };
    },
  };
}

/** Makes the file if it is not there yet and returns its path; its name changes with Phaser and with this script. */
export async function makePhaser(): Promise<string> {
  const phaserPackage = JSON.parse(readFileSync(resolve(source, '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  const recipe = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 8);
  const cache = resolve(root, 'node_modules/.cache/rare-terms');
  const target = resolve(cache, `phaser-lite-${phaserPackage.version}-${recipe}.js`);
  if (existsSync(target)) return target;
  const work = resolve(cache, `phaser-work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  const entry = resolve(work, 'entry.cjs');
  writeFileSync(entry, ENTRY);
  await build({
    configFile: false,
    root: work,
    logLevel: 'error',
    publicDir: false,
    plugins: [phaserFlags()],
    build: {
      outDir: resolve(work, 'out'),
      minify: true,
      target: 'es2020',
      lib: { entry, formats: ['es'], fileName: () => 'phaser.js' },
      rollupOptions: { output: { exports: 'named' } },
    },
  });
  renameSync(resolve(work, 'out/phaser.js'), target);
  rmSync(work, { recursive: true, force: true });
  return target;
}
