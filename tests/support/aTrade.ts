import type { Deal } from '../../src/core/deals/dealTypes.ts';
import type { GameState, PricePoint } from '../../src/core/state/gameState.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aGame } from './aWorld.ts';

/** A game whose level starts with these policies. */
export function aGameWith(policies: Scenario['policies']): GameState {
  return aGame((draft) => ({ ...draft, policies }));
}

/** A signed supply agreement of oxide over the rest of the game. */
export function aDealInForce(
  id: string,
  supply: { readonly from: string; readonly to: string; readonly kgPerTurn: number; readonly centsPerKg: number },
  signedTurn: number,
): Deal {
  const terms = { turns: 4, clauses: [{ type: 'supply' as const, material: 'metal', stage: 'oxide', ...supply }] };
  return {
    id,
    mode: 'inForce',
    between: [supply.from, supply.to],
    moves: [{ by: supply.from, terms, turn: signedTurn }],
    answerFrom: null,
    refusal: null,
    offeredTurn: signedTurn,
    openUntilTurn: signedTurn,
    signedTurn,
    untilTurn: 4,
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
  };
}

/** What flowed last turn over the lanes that match. */
export function flowKg(
  state: GameState,
  match: { readonly from?: string; readonly to?: string; readonly stage?: string },
): number {
  const flows = state.open.history[state.open.history.length - 1]?.flows ?? [];
  return flows
    .filter(
      (flow) =>
        (match.from === undefined || flow.from === match.from) &&
        (match.to === undefined || flow.to === match.to) &&
        (match.stage === undefined || flow.stage === match.stage),
    )
    .reduce((sum, flow) => sum + flow.kg, 0);
}

/** The price of the metal in a country. */
export function priceIn(state: GameState, country: string, stage: string): PricePoint {
  const point = state.open.prices.find((each) => each.country === country && each.stage === stage);
  if (!point) throw new Error(`no price in ${country}`);
  return point;
}
