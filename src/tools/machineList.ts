import { armedGroupTable } from '../core/conflict/armedGroupMachine.ts';
import { dealTable } from '../core/deals/dealMachine.ts';
import { caseTable } from '../core/disputes/wtoMachine.ts';
import { embargoTable } from '../core/embargoes/embargoMachine.ts';
import { siteTable } from '../core/sites/siteMachine.ts';
import { turnTable } from '../core/turn/turnMachine.ts';
import type { Described } from './machineText.ts';

/** Every machine of the core, in the order in which a turn meets them. */
export const MACHINES: readonly Described[] = [
  { title: 'Turn', file: 'src/core/turn/turnMachine.ts', table: turnTable },
  { title: 'Deal', file: 'src/core/deals/dealMachine.ts', table: dealTable },
  { title: 'Embargo', file: 'src/core/embargoes/embargoMachine.ts', table: embargoTable },
  { title: 'Case at the World Trade Organization', file: 'src/core/disputes/wtoMachine.ts', table: caseTable },
  { title: 'Site', file: 'src/core/sites/siteMachine.ts', table: siteTable },
  { title: 'Armed group', file: 'src/core/conflict/armedGroupMachine.ts', table: armedGroupTable },
];
