import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands/orderTypes.ts';
import { imagine } from '../../src/core/imagine.ts';
import { advance, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { secretOf, withSecret } from '../../src/core/state/access.ts';
import { newDice } from '../../src/core/state/dice.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import { conservationFaults } from '../../src/lab/conservation.ts';
import { aConflict, WAR, withGroup } from '../support/aConflict.ts';
import { commandsAtMost } from '../support/budget.ts';

const GAMES = Math.ceil(commandsAtMost(1_200) / 60);
const SEATS = ['north', 'south', 'west'] as const;
const IS_SECURITY = /militaryAid|peacekeepers|securityGuarantee|withdrawSupport|dueDiligence|setSupport|acceptDeal/;
const said = fc.record({ seat: fc.constantFrom(...SEATS), pick: fc.nat(1_000), isSecurity: fc.boolean() });
const game = fc.array(fc.array(said, { minLength: 3, maxLength: 10 }), { minLength: 8, maxLength: 8 });

interface Said {
  readonly seat: string;
  readonly pick: number;
  readonly isSecurity: boolean;
}

/** One of the things that a seat is told it may say; every second time one about security. */
function say(state: GameState, { seat, pick, isSecurity }: Said): GameState {
  const { moves, orders } = optionsFor(viewFor(state, seat));
  const isWanted = (key: string) => key !== 'ready' && (!isSecurity || IS_SECURITY.test(key));
  const found: readonly Command[] = [
    ...moves.filter((option) => option.allowed && isWanted(option.key)).map(({ template }) => template),
    ...orders
      .filter((option) => option.allowed && isWanted(option.key))
      .map(({ template }): Command => ({ type: 'placeOrder', order: template })),
  ];
  const command = found[pick % found.length];
  if (!command) return state;
  const answer = submit(state, seat, command);
  if (!answer.ok) throw new Error(`${command.type} was said to be allowed: ${answer.refusal.code}`);
  return answer.state;
}

/** Phases on to the next negotiation. */
function turnOver(state: GameState): GameState {
  let now = state;
  do now = advance(now).state;
  while (now.open.phase !== 'negotiation' && now.open.phase !== 'debrief');
  return now;
}

test('[CON-1] [MON-1] metal and money are conserved whatever is occupied, lost, closed and promised', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(game, fc.integer(), fc.boolean(), (turns, seed, isWar) => {
      const start = isWar ? aConflict({ groups: [], wars: [WAR] }) : withGroup(aConflict(), { strengthBp: 7_000 });
      let state: GameState = { ...start, dice: newDice(seed) };
      for (const turn of turns) {
        const before = turn.reduce(say, state);
        state = turnOver(before);
        expect(conservationFaults(before, state)).toEqual([]);
        for (const site of state.open.sites) seen.add(site.mode);
        for (const deal of state.deals)
          for (const move of deal.moves) for (const { type } of move.terms.clauses) seen.add(type);
      }
    }),
    { numRuns: GAMES },
  );
  for (const each of ['occupied', 'militaryAid', 'peacekeepers', 'withdrawSupport', 'dueDiligence'])
    expect([...seen]).toContain(each);
});

test('[VIEW-7] what others keep to themselves changes nothing that a seat sees or imagines of a conflict', () => {
  const state = aConflict();
  const other = withSecret(state, { ...secretOf(state, 'west'), capital: 1, treasuryThousandUsd: 77_777 });
  expect(viewFor(other, 'north')).toEqual(viewFor(state, 'north'));
  expect(imagine(viewFor(other, 'north'))).toEqual(imagine(viewFor(state, 'north')));
});
