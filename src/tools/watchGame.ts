import { agentFor } from '../ai/agent.ts';
import { playGame } from '../lab/playGame.ts';
import { type SeatTally, tallySeats } from '../lab/tally.ts';
import type { Match } from '../match/match.ts';
import type { GameRecord } from '../match/record.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ScriptLine } from './script.ts';
import { HOLDING, type ScriptedSeat, scriptedSeat } from './scriptedAgent.ts';
import { type TurnFacts, turnFacts } from './turnFacts.ts';

export interface GameSetup {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly script: readonly ScriptLine[];
  readonly onlyScript: boolean; // seats without lines hold; otherwise programs play them
  readonly eachTurn: (facts: TurnFacts) => void;
}

export interface GameEnd {
  readonly seed: number;
  readonly turns: number;
  readonly hash: string;
  readonly scores: readonly { readonly seat: string; readonly scoreCenti: number; readonly rank: number }[];
  readonly seats: readonly SeatTally[];
  readonly wrong: {
    readonly refused: number; // words of programs
    readonly unsaid: number; // lines of a script
    readonly faults: number; // of conservation
    readonly belowZero: number; // of these, stocks below 0
    readonly isEndless: boolean;
  };
  readonly complaints: readonly string[]; // what was refused or could not be said, what does not add up, a game without end
  readonly record: GameRecord;
}

/** Programs and scripted seats at one table. */
function tableOf({ scenario, script, onlyScript }: GameSetup) {
  const scripted = new Map<string, ScriptedSeat>(
    scenario.seats
      .map((seat) => seat.country)
      .filter((seat) => script.some((line) => line.seat === seat))
      .map((seat) => [seat, scriptedSeat(seat, script)]),
  );
  return {
    agentFor: (seat: string) => scripted.get(seat)?.agent ?? (onlyScript ? HOLDING : agentFor(seat)),
    unsaid: () => [...scripted.values()].flatMap((seat) => seat.unsaid()),
  };
}

/** Plays one game without a page to its end and shows every turn on the way. */
export function watchGame(setup: GameSetup): GameEnd {
  const { scenario, seed } = setup;
  const table = tableOf(setup);
  const viewsOf = (match: Match) => scenario.seats.map((seat) => match.view(seat.country));
  const hashOf = (match: Match): string => match.record().hashes.at(-1) ?? '';
  const onTurn = (match: Match): void => {
    const facts = turnFacts(scenario, viewsOf(match), hashOf(match));
    if (facts) setup.eachTurn(facts);
  };
  const { match, refusals, faults, ended } = playGame({ scenario, seed, agentFor: table.agentFor, onTurn });
  const refused = refusals.map(
    ({ seat, turn, command, refusal }) =>
      `turn ${turn}, ${seat}: ${JSON.stringify(command)} was refused (${refusal.code} ${JSON.stringify(refusal.facts)})`,
  );
  const record = match.record();
  const unsaid = table.unsaid();
  return {
    seed,
    turns: Math.min(record.hashes.length - 1, scenario.time.turns), // the epilogue's hash is no turn
    hash: hashOf(match),
    scores: (viewsOf(match)[0]?.ending?.ranking ?? []).map(({ seat, scoreCenti, rank }) => ({
      seat,
      scoreCenti,
      rank,
    })),
    seats: tallySeats(match),
    wrong: {
      refused: refused.length,
      unsaid: unsaid.length,
      faults: faults.length,
      belowZero: faults.filter((fault) => fault.includes('below 0')).length,
      isEndless: !ended,
    },
    complaints: [...refused, ...unsaid, ...faults, ...(ended ? [] : ['the game does not end'])],
    record,
  };
}
