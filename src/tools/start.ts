import { readCommandLine, wholeNumber } from './commandLine.ts';
import { inRoot } from './paths.ts';
import { servePath } from './staticServer.ts';
import { BUILD_STEP, GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

const PORTS_TRIED = 20;
const USAGE = `npm start [-- --port N]

Builds what is stale and serves the game on this machine.
  --port N   the port, else PORT, else 4780; the next free one where it is taken`;

const { values } = readCommandLine(USAGE, { port: { type: 'string' } });
const range = { least: 0, most: 65_535, otherwise: 4780 };
const port = wholeNumber('port', values.port ?? process.env['PORT'], range);
bringUpToDateOrExit([...GENERATE_STEPS, BUILD_STEP]);
const served = await servePath(inRoot('dist'), { port, tries: PORTS_TRIED });
if (served === null) {
  process.stderr.write(`Ports ${port} to ${port + PORTS_TRIED - 1} are all taken; name another with --port N.\n`);
  process.exit(1);
}
process.stdout.write(`Rare Terms is at ${served.url} (stop with Ctrl+C)\n`);
