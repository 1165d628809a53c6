import { expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import type { Command } from '../../src/core/commands/orderTypes.ts';
import { isUnknown } from '../../src/core/deals/secrecy.ts';
import { type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { newDice } from '../../src/core/state/dice.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import { lawfulPlay, type Player } from '../support/lawfulPlay.ts';
import { otherSecrets } from '../support/otherSecrets.ts';
import { LEVEL_IDS, shippedLevel } from '../support/shippedLevels.ts';

const TURNS = 3;
const WORDS = 24;

/** What was hidden somewhere on the way, so that the test cannot pass with nothing to hide. */
const hid = new Set<string>();

function note(state: GameState, seat: string): void {
  for (const deal of state.deals.filter(({ between }) => !between.includes(seat))) {
    if (deal.signedTurn === null && deal.vote === undefined) hid.add('talks');
    else if (isUnknown(deal)) hid.add('annex');
  }
  if (state.embargoes.some((each) => each.by !== seat && each.mode === 'threatened')) hid.add('threat');
  if (state.open.debts.some((debt) => debt.hidden && ![debt.creditor, debt.debtor].includes(seat))) hid.add('debt');
  if (state.secrets.some((secret) => secret.seat !== seat && secret.orders.length > 0)) hid.add('orders');
}

const everything = (state: GameState, seat: string): readonly Command[] => {
  const { moves, orders } = optionsFor(viewFor(state, seat));
  return [
    ...moves.map(({ template }) => template),
    ...orders.map(({ template }): Command => ({ type: 'placeOrder', order: template })),
  ];
};

/** The referee's answers to a seat, one a command: the reason of the refusal, or that it is taken. */
const answers = (state: GameState, seat: string, commands: readonly Command[]) =>
  commands.map((command) => {
    const answer = submit(state, seat, command);
    return answer.ok ? 'taken' : answer.refusal;
  });

/** At the talks or orders of a turn, with much said by all. */
function stops(game: Player): readonly GameState[] {
  const states: GameState[] = [];
  while (game.state().open.turn <= TURNS && game.state().open.phase !== 'debrief') {
    if (game.play(WORDS).length > 0) states.push(game.state());
    game.advance();
  }
  return states;
}

test.each(LEVEL_IDS)(
  '[VIEW-1] [CMD-2] [AI-4] %s: what a seat cannot see changes nothing that it sees, may do, or as a program does',
  {
    timeout: 120_000,
  },
  (id) => {
    const scenario = shippedLevel(id);
    for (const [stop, state] of stops(lawfulPlay(scenario, 2)).entries())
      for (const [at, { country: seat }] of scenario.seats.entries()) {
        note(state, seat);
        const other = otherSecrets(state, seat);
        expect({ stop, seat, view: viewFor(other, seat) }).toEqual({ stop, seat, view: viewFor(state, seat) });
        const commands = everything(state, seat);
        expect(everything(other, seat)).toEqual(commands);
        expect(answers(other, seat, commands)).toEqual(answers(state, seat, commands));
        if (at !== stop % scenario.seats.length) continue; // one seat thinks at each stop
        const thought = (world: GameState) => {
          const view = viewFor(world, seat);
          return agentFor(seat)(view, optionsFor(view), newDice(stop)).commands;
        };
        expect(thought(other)).toEqual(thought(state));
      }
  },
);

test('[VIEW-1] on the way there was something to hide of every kind', () => {
  expect([...hid].sort((a, b) => (a < b ? -1 : 1))).toEqual(['annex', 'debt', 'orders', 'talks', 'threat']);
});
