import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.ts';

export interface Check {
  readonly name: string;
  readonly args: readonly string[]; // run by Node in the repository
}

/** What is checked without running the game; `npm run check` and the tests both go through this list. */
export const CHECKS: readonly Check[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'] },
  {
    name: 'pure layers without browser or Node',
    args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json', '--pretty', 'false'],
  },
  {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=60'],
  },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Runs one check; its output is for people. */
export function runCheck(check: Check): { readonly isGood: boolean; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...check.args], { cwd: ROOT, encoding: 'utf8' });
  return { isGood: status === 0, output: `${stdout}${stderr}`.trim() };
}
