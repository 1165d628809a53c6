import type { Plugin } from 'vite';
import { makePhaser } from './makePhaser.ts';

/** Vite plugin: `import Phaser from 'phaser'` gets the small build, in development, in tests and in production. */
export function phaserLite(): Plugin {
  return {
    name: 'phaser-lite',
    enforce: 'pre',
    async config() {
      const path = await makePhaser();
      return { resolve: { alias: [{ find: /^phaser$/, replacement: path }] }, optimizeDeps: { exclude: ['phaser'] } };
    },
  };
}
