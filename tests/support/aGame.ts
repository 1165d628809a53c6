import type { Command, Order } from '../../src/core/commands/orderTypes.ts';
import type { Deal, SupplyClause, Terms } from '../../src/core/deals/dealTypes.ts';
import { createGame, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { secretOf, withOpen, withSecret } from '../../src/core/state/access.ts';
import type { GameEvent } from '../../src/core/state/gameEvent.ts';
import type { OpenState, SeatSecret } from '../../src/core/state/gameState.ts';
import type { SeatView } from '../../src/core/view/seatView.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aScenario } from './aScenario.ts';

/** The smallest world at the negotiation of turn 1; `change` overrides what is open, `scenario` the level. */
export function aGame(change: Partial<OpenState> = {}, scenario: Partial<Scenario> = {}): GameState {
  const created = createGame({ ...aScenario(), ...scenario }, 1);
  if (!created.ok) throw new Error(created.problems.map((problem) => problem.message).join('\n'));
  return withOpen({ ...created.state, news: [] }, { phase: 'negotiation', ...change });
}

/** What a seat sees of it. */
export function aView(state: GameState, seat = 'north'): SeatView {
  return viewFor(state, seat);
}

/** The state with a seat's own things changed. */
export function withMine(state: GameState, seat: string, change: Partial<SeatSecret>): GameState {
  return withSecret(state, { ...secretOf(state, seat), ...change });
}

export function aSupply(change: Partial<SupplyClause> = {}): SupplyClause {
  const lane = { from: 'north', to: 'south', material: 'metal', stage: 'alloy' };
  return { type: 'supply', ...lane, kgPerTurn: 10_000, centsPerKg: 6_000, ...change };
}

/** The lane of `aSupply`, as a threat or an embargo of north names it. */
export const AIM = { against: 'south', material: 'metal', stage: 'alloy' } as const;

export const PLEDGE = { type: 'noEmbargo', by: 'north', toward: 'south' } as const;

/** Three turns of supply from north to south, unless told otherwise. */
export function someTerms(change: Partial<Terms> = {}): Terms {
  return { clauses: [aSupply()], turns: 3, ...change };
}

/** An agreement between north and south, signed in turn 1 and in force until turn 3. */
export function aDeal(change: Partial<Deal> = {}, terms: Partial<Terms> = {}): Deal {
  return {
    id: 'deal-0-1-1',
    mode: 'inForce',
    between: ['north', 'south'],
    moves: [{ by: 'north', terms: someTerms(terms), turn: 1 }],
    answerFrom: null,
    refusal: null,
    offeredTurn: 1,
    openUntilTurn: 2,
    signedTurn: 1,
    untilTurn: 3,
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
    ...change,
  };
}

/** An offer of north to south that waits for an answer. */
export function anOffer(terms: Partial<Terms> = {}): Deal {
  return aDeal({ mode: 'offered', answerFrom: 'south', signedTurn: null, untilTurn: null }, terms);
}

/** The state after a seat said something; a refusal fails the test. */
export function acted(state: GameState, seat: string, command: Command): GameState {
  return told(state, seat, command).state;
}

/** State and events after a seat said something; a refusal fails the test. */
export function told(
  state: GameState,
  seat: string,
  command: Command,
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  const answer = submit(state, seat, command);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`);
  return answer;
}

/** The code of the refusal a command gets; `null` where it is allowed. */
export function refusalOf(state: GameState, seat: string, command: Command): string | null {
  const answer = submit(state, seat, command);
  return answer.ok ? null : answer.refusal.code;
}

/** The code of the refusal an order gets; `null` where it may be placed. */
export function orderRefusal(state: GameState, seat: string, order: Order): string | null {
  return refusalOf(state, seat, { type: 'placeOrder', order });
}
