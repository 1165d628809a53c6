import { expect, test } from 'vitest';
import { armedGroupTable } from '../../../src/core/conflict/armedGroupMachine.ts';
import { dealTable } from '../../../src/core/deals/dealMachine.ts';
import { caseTable } from '../../../src/core/disputes/wtoMachine.ts';
import { embargoTable } from '../../../src/core/embargoes/embargoMachine.ts';
import type { StepTable } from '../../../src/core/machines/step.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { leadsOf } from '../../../src/core/sites/siteFacts.ts';
import { siteTable } from '../../../src/core/sites/siteMachine.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { turnTable } from '../../../src/core/turn/turnMachine.ts';
import { MACHINES } from '../../../src/tools/machineList.ts';
import { lawfulPlay } from '../../support/lawfulPlay.ts';
import { shippedLevel } from '../../support/shippedLevels.ts';
import { disagreements } from './claims.ts';

type Table = Pick<StepTable<string, string, never>, 'machine' | 'modes' | 'branches'>;
type Modes = ReadonlyMap<string, string>;

const modesOf = (list: readonly { readonly id: string; readonly mode: string }[]): Modes =>
  new Map(list.map(({ id, mode }) => [id, mode]));

/** Every machine with what runs by it in a state: the mode of each, by id. */
const RUNNING: readonly { readonly table: Table; readonly modes: (state: GameState) => Modes }[] = [
  { table: turnTable, modes: ({ open }) => new Map([['turn', open.phase]]) },
  { table: dealTable, modes: ({ deals }) => modesOf(deals) },
  { table: embargoTable, modes: ({ embargoes }) => modesOf(embargoes) },
  { table: caseTable, modes: ({ open }) => modesOf(open.cases) },
  { table: siteTable, modes: (state) => modesOf(leadsOf(landOf(state)).map(({ now }) => now)) },
  { table: armedGroupTable, modes: ({ open }) => modesOf(open.groups) },
];

/** Modes that a mode can come to in any number of steps, itself among them. */
function reachable({ branches }: Table, from: string): ReadonlySet<string> {
  const found = new Set([from]);
  for (const mode of found)
    for (const [way, targets] of branches)
      if (way.startsWith(`${mode}/`)) for (const { target } of targets) found.add(target);
  return found;
}

const walked = new Map<string, Set<string>>();
const agreed = new Map<string, number>();

/** Moves from one state to a later one that no machine knows; what is new began where its machine begins. */
function strayMoves(before: GameState, after: GameState): readonly string[] {
  return RUNNING.flatMap(({ table, modes }) => {
    const was = modes(before);
    const { id, config } = table.machine;
    return [...modes(after)].flatMap(([name, mode]) => {
      const from = was.get(name) ?? String(config.initial);
      if (from === mode) return [];
      walked.set(id, (walked.get(id) ?? new Set()).add(`${from} ${mode}`));
      return reachable(table, from).has(mode) ? [] : [`${id} ${name}: ${from} to ${mode}`];
    });
  });
}

const GAMES = [
  ['the-cut-off', 1],
  ['kivu', 1],
  ['programme', 3],
] as const;

test.each(GAMES)(
  '[DEAL-1] [SITE-1] [EMB-1] [LAW-3] [CONF-1] %s in random lawful play: options, referee and machines agree, and nothing moves but by its machine',
  { timeout: 120_000 },
  (level, seed) => {
    const scenario = shippedLevel(level);
    const game = lawfulPlay(scenario, seed);
    while (game.state().open.phase !== 'debrief') {
      for (let words = 0; words < 12; words++) {
        const before = game.state();
        game.play(1);
        expect(strayMoves(before, game.state())).toEqual([]);
      }
      const state = game.state();
      for (const { country } of scenario.seats) expect(disagreements(state, country, agreed)).toEqual([]);
      game.advance();
      expect(strayMoves(state, game.state())).toEqual([]);
    }
  },
);

test('in those games every machine moved and spoke, of what may be done and of what may not', () => {
  expect(RUNNING.map(({ table }) => table)).toEqual(MACHINES.map(({ table }) => table));
  expect(RUNNING.map(({ table }) => table.machine.id).filter((id) => (walked.get(id)?.size ?? 0) < 1)).toEqual([]);
  for (const machine of ['deal', 'embargo', 'wto', 'site'])
    expect([...agreed.keys()].filter((key) => key.startsWith(machine))).toEqual(
      expect.arrayContaining([`${machine} open taken`, expect.stringContaining(`${machine} shut`)]),
    );
});
