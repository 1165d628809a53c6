import { BUILD_STEP, GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm run build`: the game as static files in `dist/`. */
bringUpToDateOrExit([...GENERATE_STEPS, BUILD_STEP]);
process.stdout.write('The game is built: dist/\n');
