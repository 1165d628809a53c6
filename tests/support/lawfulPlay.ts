import type { Command } from '../../src/core/commands/orderTypes.ts';
import type { Terms } from '../../src/core/deals/dealTypes.ts';
import { advance, createGame, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { newDice, rollBelow } from '../../src/core/state/dice.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

/** Random lawful play of a level: the same for the same seed. */
export interface Player {
  state(): GameState;
  /** What every seat says and orders before the present phase ends; what was said, by kind. */
  play(words: number): readonly string[];
  /** Ends the phase. */
  advance(): void;
}

/** Something a seat is told that it may say, and what kind of thing it is. */
interface Lawful {
  readonly kind: string;
  readonly command: Command;
}

const DULL = /^(ready|notReady|undoOrder|say)/;
const IN_OPEN = 3; // of four clauses that could be secret, as many are not

/** What a seat may say now, each kind of clause and order a kind of its own. */
function lawful(state: GameState, seat: string): readonly Lawful[] {
  const { moves, orders } = optionsFor(viewFor(state, seat));
  const said = moves.flatMap(({ allowed, template }): readonly Lawful[] => {
    if (!allowed || DULL.test(template.type)) return [];
    const about = template.type === 'offerDeal' ? template.terms.clauses.map((clause) => clause.type) : [];
    return [{ kind: [template.type, ...about].join(' '), command: template }];
  });
  const ordered = orders.flatMap(({ allowed, template }): readonly Lawful[] =>
    allowed ? [{ kind: template.type, command: { type: 'placeOrder', order: template } }] : [],
  );
  return [...said, ...ordered];
}

/** The same terms with all that may be kept quiet in a secret annex. */
function inSecret(terms: Terms): Terms {
  return { ...terms, clauses: terms.clauses.map((clause) => ({ ...clause, secret: true as const })) };
}

/** Players of a new game of the level. */
export function lawfulPlay(scenario: Scenario, seed: number): Player {
  const created = createGame(scenario, seed);
  if (!created.ok) throw new Error(created.problems.map((problem) => problem.message).join('\n'));
  let state = created.state;
  let dice = newDice(seed);
  const pick = <T>(from: readonly T[]): T | undefined => {
    if (from.length === 0) return undefined;
    const [at, next] = rollBelow(dice, from.length);
    dice = next;
    return from[at];
  };
  const say = (seat: string, command: Command): boolean => {
    const answer = submit(state, seat, command);
    if (answer.ok) state = answer.state;
    return answer.ok;
  };
  const speak = (seat: string, isAnswer: boolean): string | null => {
    const known = lawful(state, seat).filter(({ kind }) => !isAnswer || kind === 'acceptDeal');
    const kind = pick([...new Set(known.map((each) => each.kind))]);
    const chosen = pick(known.filter((each) => each.kind === kind));
    if (!chosen) return null;
    const { command } = chosen;
    if (command.type === 'offerDeal' && pick([0, 1, 2, 3]) === IN_OPEN) {
      if (say(seat, { ...command, terms: inSecret(command.terms) })) return `${chosen.kind} in secret`;
    }
    if (!say(seat, command)) throw new Error(`${seat} was told it may ${JSON.stringify(command)}`);
    return chosen.kind;
  };
  return {
    state: () => state,
    play: (words) => {
      if (state.open.phase !== 'negotiation' && state.open.phase !== 'orders') return [];
      const seats = scenario.seats.map((seat) => seat.country);
      return Array.from({ length: words }).flatMap((_, at) => speak(pick(seats) ?? '', at % 2 === 1) ?? []);
    },
    advance: () => {
      state = advance(state).state;
    },
  };
}
