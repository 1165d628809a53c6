import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODE, filesUnder, ROOT, type SourceFile } from '../support/sourceFiles.ts';
import { whyForbidden } from './importRule.ts';
import { importsOf } from './imports.ts';
import { LAYERS } from './layers.ts';
import { mask } from './mask.ts';

const complaints = (file: SourceFile): readonly string[] =>
  importsOf(file).flatMap((edge) => {
    const why = whyForbidden(edge);
    return why === null ? [] : [`${edge.from}:${edge.line} ${why}`];
  });

const at = (path: string, text: string): readonly string[] => complaints({ path, text });

describe('the layer table', () => {
  const files = filesUnder('src', CODE);

  test('the scan reads the source and finds its imports', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(20);
  });

  test('no import leaves the table', () => {
    expect(files.filter((file) => file.path.split('/').length > 2).flatMap(complaints)).toEqual([]);
  });

  test('no module of src is imported for what it does on loading: package.json tells the bundler that none does', () => {
    const bare = /\bimport\s*['"][^'"]*['"]/g;
    const loaded = files.flatMap((file) =>
      [...mask(file.text).matchAll(bare)]
        .map((found) => file.text.slice(found.index, found.index + found[0].length))
        .filter((text) => !/\.css['"]$|['"]@fontsource/.test(text))
        .map((text) => `${file.path} ${text}`),
    );
    expect(loaded).toEqual([]);
  });

  test('every folder of src is a layer', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).filter((name) => !LAYERS.some((layer) => layer === name))).toEqual([]);
  });

  test('every relative import of the source and the tests names a file that exists, with its extension', () => {
    const edges = [...files, ...filesUnder('tests', CODE)].flatMap(importsOf).filter((edge) => !edge.isPackage);
    const lost = edges.filter((edge) => !/[*$]/.test(edge.to) && !/generated/.test(edge.to));
    expect(lost.filter((edge) => !existsSync(join(ROOT, edge.to))).map((edge) => `${edge.from}:${edge.line}`)).toEqual(
      [],
    );
  });
});

describe('the import rule', () => {
  test.each([
    ['src/market/a.ts', "import { x } from '../scenario/b.ts';"],
    ['src/market/a.ts', "import 'zod';"],
    ['src/balance/a.ts', "import { x } from '../scenario/b.ts';"],
    ['src/balance/a.ts', "import { type X, y } from '../scenario/b.ts';"],
    ['src/ai/a.ts', "import type { GameState } from '../core/state/gameState.ts';"],
    ['src/ai/a.ts', "import { submit } from '../core/referee.ts';"],
    ['src/ai/a.ts', "export * from '../core/referee.ts';"],
    ['src/ai/a.ts', "const x = await import('../core/referee.ts');"],
    ['src/ai/a.ts', "type X = import('../core/referee.ts').X;"],
    ['src/match/a.ts', "import { imagine } from '../core/imagine.ts';"],
    ['src/client/panels/a.tsx', "import { play } from '../../match/play.ts';"],
    ['src/client/panels/a.tsx', "import { imagine } from '../../core/imagine.ts';"],
    ['src/client/panels/a.tsx', "import { x } from 'react';"],
    ['src/client/panels/a.tsx', "const w = new Worker(new URL('../../tools/x.ts', import.meta.url));"],
    ['src/client/session/a.ts', "import { submit } from '../../core/referee.ts';"],
    ['src/core/a.ts', "import { x } from 'node:fs';"],
    ['src/tools/a.ts', "import { x } from '../client/map/b.ts';"],
    ['src/core/a.ts', "import {\n  x, // why\n  y,\n} from '../match/b.ts';"],
  ])('forbids in %s: %s', (path, text) => {
    expect(at(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/balance/a.ts', "import type { X } from '../scenario/b.ts';"],
    ['src/balance/a.ts', "import { type X, type Y } from '../scenario/b.ts';"],
    ['src/core/turn/a.ts', "import { x } from '../../market/b.ts'; import * as z from 'zod';"],
    ['src/ai/a.ts', "import { x } from '../core/seat.ts'; import { y } from './b.ts';"],
    ['src/client/session/a.ts', "import { play } from '../../match/play.ts';"],
    ['src/client/panels/ai.worker.ts', "import { x } from '../../ai/play.ts';"],
    ['src/client/a.ts', "const levels = import.meta.glob('../../levels/*.json');"],
    ['src/market/a.ts', "// import { x } from '../core/seat.ts';\nconst s = \"import 'zod'\";"],
  ])('allows in %s: %s', (path, text) => {
    expect(at(path, text)).toEqual([]);
  });
});
