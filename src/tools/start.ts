import { parseArgs } from 'node:util';
import { inRoot } from './paths.ts';
import { servePath } from './staticServer.ts';
import { BUILD_STEP, GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm start [-- --port N]`: builds what is stale and serves the game; takes the next free port where N is taken. */
const DEFAULT_PORT = 4780;
const PORTS_TRIED = 20;

function wantedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`A port is a whole number from 0 to 65535, not "${values.port ?? process.env['PORT']}".\n`);
  process.exit(1);
}

const port = wantedPort();
bringUpToDateOrExit([...GENERATE_STEPS, BUILD_STEP]);
const served = await servePath(inRoot('dist'), { port, tries: PORTS_TRIED });
if (served === null) {
  process.stderr.write(`Ports ${port} to ${port + PORTS_TRIED - 1} are all taken; name another with --port N.\n`);
  process.exit(1);
}
process.stdout.write(`Rare Terms is at ${served.url} (stop with Ctrl+C)\n`);
