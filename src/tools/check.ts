import { spawnSync } from 'node:child_process';
import { CHECKS, runCheck } from './checks.ts';
import { GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm run check`: types, pure layers, format and lint, dead code. `--fix` lets the formatter write. */
if (process.argv.includes('--fix')) {
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'], { stdio: 'inherit' });
}
bringUpToDateOrExit(GENERATE_STEPS);
for (const check of CHECKS) {
  const { isGood, output } = runCheck(check);
  process.stdout.write(`${isGood ? 'good' : 'BAD '}  ${check.name}\n${isGood ? '' : `${output}\n`}`);
  if (!isGood) process.exitCode = 1;
}
