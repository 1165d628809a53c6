import type { Agent, Command } from '../../../src/core/seat.ts';
import { type OldGame, readGame } from '../../../src/lab/ending/oldGame.ts';
import { createMatch } from '../../../src/match/match.ts';
import type { GameRecord } from '../../../src/match/record.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { aScenario } from '../../support/aWorld.ts';

/** What is said in a turn, in the talks and in the orders phase. */
export interface ScriptedTurn {
  readonly talks?: readonly (readonly [string, Command])[];
  readonly orders?: readonly (readonly [string, Command])[];
}

const silent: Agent = (_view, _options, dice) => ({ commands: [], dice });

/** The nth deal of the game may be called `#n`, since nobody can know its name beforehand. */
const withNames = (command: Command, deals: readonly { readonly id: string }[]): Command =>
  JSON.parse(JSON.stringify(command).replace(/#(\d)/g, (_, nth: string) => deals[Number(nth) - 1]?.id ?? nth));

/** A whole game of the small world, both seats played by a script; what is refused fails the test. */
export function aPlayedRecord(
  turns: Readonly<Record<number, ScriptedTurn>>,
  change: (draft: Scenario) => Scenario = (draft) => draft,
): GameRecord {
  const scenario = aScenario(change);
  const humans = scenario.seats.map((seat) => seat.country);
  const made = createMatch({ scenario, seed: 7, humans, agentFor: () => silent });
  if (!made.ok) throw new Error(made.problems.map((problem) => problem.message).join('\n'));
  const { match } = made;
  const say = (said: ScriptedTurn['talks']): void => {
    for (const [seat, command] of said ?? []) {
      const sent = match.send(seat, withNames(command, match.state().deals));
      if (!sent.ok) throw new Error(`${seat} ${command.type}: ${sent.refusal.code}`);
    }
  };
  for (let turn = 1; turn <= scenario.time.turns; turn++) {
    match.advance();
    say(turns[turn]?.talks);
    match.advance();
    say(turns[turn]?.orders);
    match.advance();
    match.advance();
  }
  return match.record();
}

/** The same, looked at from its end. */
export function aPlayedGame(...how: Parameters<typeof aPlayedRecord>): OldGame {
  const read = readGame(aPlayedRecord(...how));
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join('\n'));
  return read.game;
}

/** An offer of oxide from Digland to Makeland. */
export const anOffer = (kgPerTurn: number, turns = 2, centsPerKg = 2_000): Command => ({
  type: 'offerDeal',
  to: 'makeland',
  terms: {
    clauses: [
      { type: 'supply', from: 'digland', to: 'makeland', material: 'metal', stage: 'oxide', kgPerTurn, centsPerKg },
    ],
    turns,
  },
});

/** Nothing leaves Digland: its own income and Makeland's cars suffer. */
export const aStop: Command = {
  type: 'placeOrder',
  order: { type: 'setQuota', material: 'metal', stage: 'oxide', kgPerTurn: 0 },
};
