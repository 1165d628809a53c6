import { runProgram } from './runProgram.ts';
import { GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm run dev [-- VITE'S OPTIONS]`: the game served from source, reloading as files change. */
bringUpToDateOrExit(GENERATE_STEPS);
process.exitCode = await runProgram(['node_modules/vite/bin/vite.js', ...process.argv.slice(2)]);
