import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MACHINES } from '../../../src/tools/machineList.ts';
import { machinesPage } from '../../../src/tools/machineText.ts';
import { ROOT } from '../../support/sourceFiles.ts';

test('the page of state diagrams is the one the machines make', () => {
  expect(readFileSync(join(ROOT, 'src/core/machines/README.md'), 'utf8')).toBe(machinesPage(MACHINES));
});

test('every machine of the core stands on the page', () => {
  const files = readdirSync(join(ROOT, 'src/core'), { recursive: true, encoding: 'utf8' });
  const machines = files
    .filter((file) => file.endsWith('Machine.ts'))
    .map((file) => `src/core/${file.replaceAll('\\', '/')}`);
  expect(machines.length).toBeGreaterThan(3);
  expect(MACHINES.map((each) => each.file).sort()).toEqual(machines.sort());
});
