import { clamp, FULL_BP } from '../../balance/units.ts';
import type { EventEffect } from '../../scenario/schema.ts';
import { balanceOf, mirrorTreasuries, transfer } from '../money/transfer.ts';
import { moveApproval, moveCapital, moveTrust } from '../politics/standing.ts';
import { secretOf, withOpen, withSecret } from '../state/access.ts';
import type { GameState, StockpileEntry } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { changeCountries } from './changes.ts';

type Of<T extends EventEffect['type']> = Extract<EventEffect, { type: T }>;

const within = (bp: number): number => clamp(bp, 0, FULL_BP);

/** Between two countries: a dispute that stands or ends, or trust both ways. */
export function movePair(state: GameState, effect: Of<'dispute' | 'trust'>): GameState {
  const [a, b] = effect.between;
  if (effect.type === 'trust') return moveTrust(moveTrust(state, a, b, effect.bp), b, a, effect.bp);
  const isThis = ({ between: [c, d] }: GameState['open']['disputes'][number]) =>
    (a === c && b === d) || (a === d && b === c);
  const others = state.open.disputes.filter((each) => !isThis(each));
  const { between, heatBp } = effect;
  return withOpen(state, { disputes: heatBp > 0 ? [...others, { between, heatBp }] : others });
}

/** One country's approval, capital, security or know-how, within its bounds; a country without security stays without. */
export function moveCountry(state: GameState, effect: Of<'approval' | 'capital' | 'security' | 'knowhow'>): GameState {
  switch (effect.type) {
    case 'approval':
      return moveApproval(state, effect.seat, effect.bp);
    case 'capital':
      return moveCapital(state, effect.seat, effect.points);
    case 'knowhow':
      return changeCountries(state, effect.country, ({ knowhowBp }) => ({ knowhowBp: within(knowhowBp + effect.bp) }));
    case 'security':
      return changeCountries(state, effect.country, ({ securityBp }) =>
        securityBp === undefined ? {} : { securityBp: within(securityBp + effect.bp) },
      );
  }
}

/** Money from or to the rest of the economy; a loss takes no more than there is. */
export function giveMoney(state: GameState, { seat, thousandUsd }: Of<'treasury'>): GameState {
  const treasury = treasuryOf(seat);
  const least = -Math.max(0, balanceOf(state.accounts, treasury));
  const accounts = transfer(state.accounts, 'economy', treasury, Math.max(least, thousandUsd));
  return mirrorTreasuries({ ...state, accounts });
}

/** More or less in every turn from now on. */
export function giveIncome(state: GameState, { seat, thousandUsd }: Of<'income'>): GameState {
  return changeCountries(state, seat, ({ moreIncomeThousandUsd }) => ({
    moreIncomeThousandUsd: (moreIncomeThousandUsd ?? 0) + thousandUsd,
  }));
}

/** Metal found in a government's store, or lost from it: no more than lay there. */
export function giveStock(state: GameState, { seat, material, stage, kg }: Of<'stockpile'>): GameState {
  const secret = secretOf(state, seat);
  const isHere = (entry: StockpileEntry) => entry.material === material && entry.stage === stage;
  const had = secret.stockpile.find(isHere)?.kg ?? 0;
  const others = secret.stockpile.filter((entry) => !isHere(entry));
  return withSecret(state, { ...secret, stockpile: [...others, { material, stage, kg: Math.max(0, had + kg) }] });
}

/** An armed group's strength. */
export function moveGroup(state: GameState, { group, bp }: Of<'groupStrength'>): GameState {
  const groups = state.open.groups.map((each) =>
    each.id === group ? { ...each, strengthBp: within(each.strengthBp + bp) } : each,
  );
  return withOpen(state, { groups });
}
