/** Who may import whom: the table of the architecture as data. A layer may always import itself. */
export const LAYERS = [
  'market',
  'scenario',
  'balance',
  'core',
  'ai',
  'match',
  'lab',
  'protocol',
  'server',
  'client',
  'tools',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Pure layers: the same numbers in every browser and in Node, no clock, no chance, no input or output. */
export const PURE_LAYERS = ['scenario', 'market', 'balance', 'core', 'match', 'ai', 'lab', 'protocol'] as const;

/** A layer's whole folder, one file of it, or its types alone. */
type Target = Layer | `${Layer}/${string}` | `${Layer} (types)` | `levels` | `tests/bench`;

interface Rule {
  readonly imports: readonly Target[];
  readonly inSessionAndWorkers?: readonly Target[]; // added in client/session/ and *.worker.ts
  readonly npm: readonly string[]; // `node:` stands for all of Node's own modules
}

const CORE_DOORS = ['core/seat', 'core/imagine', 'core/referee'] as const;

export const TABLE: Readonly<Record<Layer, Rule>> = {
  market: { imports: [], npm: [] },
  scenario: { imports: [], npm: ['zod'] },
  balance: { imports: ['scenario (types)', 'market'], npm: [] },
  core: { imports: ['scenario', 'balance', 'market'], npm: ['xstate', 'zod', 'pure-rand', '@noble/hashes'] },
  ai: { imports: ['core/seat', 'core/imagine', 'balance'], npm: [] },
  match: { imports: ['core/seat', 'core/referee', 'scenario'], npm: [] },
  lab: { imports: ['match', 'ai', 'core/seat', 'scenario', 'balance'], npm: [] },
  protocol: { imports: ['core/seat', 'scenario'], npm: ['zod'] },
  server: { imports: ['match', 'protocol', 'ai', 'lab', 'scenario', 'core/seat'], npm: ['node:'] },
  client: {
    imports: ['core/seat', 'protocol', 'scenario', 'balance', 'levels'],
    inSessionAndWorkers: ['match', 'ai', 'lab', 'core/imagine'],
    npm: [
      '@fontsource-variable/atkinson-hyperlegible-mono',
      '@fontsource-variable/atkinson-hyperlegible-next',
      '@fontsource/source-serif-4',
      '@preact/signals',
      'd3-geo',
      'earcut',
      'howler',
      'idb',
      'phaser',
      'preact',
      'topojson-client',
      'topojson-specification', // types only
      'world-atlas',
    ],
  },
  tools: {
    imports: [
      'market',
      'scenario',
      'balance',
      ...CORE_DOORS,
      'core',
      'ai',
      'match',
      'lab',
      'protocol',
      'levels',
      'tests/bench',
    ],
    npm: [
      'node:',
      // Tools also build the game: compilers and map makers run in Node and never reach the page.
      '@inlang/paraglide-js',
      'topojson-client',
      'topojson-simplify',
      'topojson-specification',
      'vite',
      'wasm-media-encoders',
      'world-atlas',
      'zod',
    ],
  },
};

/** The layer a path of the repository lies in, or null outside `src/`. */
export function layerOf(path: string): Layer | null {
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return LAYERS.find((layer) => layer === name) ?? null;
}
