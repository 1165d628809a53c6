import { BARS } from '../../balance/bars.ts';
import { clamp, costThousandUsd, shareOf } from '../../balance/units.ts';
import { balanceOf, mirrorTreasuries, transfer } from '../money/transfer.ts';
import { moveApproval } from '../politics/standing.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import type { Bar } from './bars.ts';

/**
 * What sanctions take this turn: from the one under them a share of what it sold the other, from the other a smaller share
 * of the same trade and some approval (SANC-3). Nobody is taken below nought; the money goes to the rest of the economy.
 */
export function freezeIncome(state: GameState): GameState {
  return state.open.bars.filter((bar) => bar.kind === 'sanction').reduce(freeze, state);
}

function freeze(state: GameState, { by, against }: Bar): GameState {
  const sold = soldThousandUsd(state, against, by);
  const hit = lose(lose(state, against, shareOf(sold, BARS.incomeBp)), by, shareOf(sold, BARS.ownBp));
  return moveApproval(hit, by, BARS.approvalBp);
}

/** What went from one country to the other this turn, at the seller's border. */
function soldThousandUsd(state: GameState, from: CountryId, to: CountryId): number {
  return state.open.lanes.reduce(
    (sum, lane) =>
      lane.from === from && lane.to === to ? sum + costThousandUsd(lane.lastKg, lane.fobCentsPerKg) : sum,
    0,
  );
}

function lose(state: GameState, seat: CountryId, thousandUsd: number): GameState {
  const has = balanceOf(state.accounts, treasuryOf(seat));
  const lost = clamp(thousandUsd, 0, Math.max(0, has));
  return mirrorTreasuries({ ...state, accounts: transfer(state.accounts, treasuryOf(seat), 'economy', lost) });
}
