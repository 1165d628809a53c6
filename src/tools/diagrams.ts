import { writeFileSync } from 'node:fs';
import { MACHINES } from './machineList.ts';
import { machinesPage } from './machineText.ts';
import { inRoot } from './paths.ts';

/** Writes the state diagrams of all machines beside them. */
writeFileSync(inRoot('src', 'core', 'machines', 'README.md'), machinesPage(MACHINES));
