import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.ts';
import { GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm run dev`: the game served from source, reloading as files change. */
bringUpToDateOrExit(GENERATE_STEPS);
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
