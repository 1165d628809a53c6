import { THRIFT } from '../../balance/politics.ts';
import { halfYearsATurn } from '../../balance/time.ts';
import { costThousandUsd, shareOf } from '../../balance/units.ts';
import type { Scenario, Sector } from '../../scenario/schema.ts';
import type { Order } from '../commands/orderTypes.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { mirrorTreasuries, transfer } from '../money/transfer.ts';
import { fallingReturn } from '../programmes/fallingReturn.ts';
import { must, withOpen } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';

/** The treasury pays for thrift in a sector: what can still be saved shrinks, the more slowly the more is saved already (POL-6). */
export function fundThrift(state: GameState, seat: SeatId, order: Extract<Order, { type: 'fundThrift' }>): Outcome {
  const position = state.scenario.sectors.findIndex((each) => each.id === order.sector);
  const sector = must(state.scenario.sectors[position], `sector ${order.sector}`);
  const sectors = state.open.sectors.map((open, at) =>
    at === position
      ? { ...open, thriftBp: thriftAfter(state.scenario, sector, open.thriftBp, order.thousandUsd) }
      : open,
  );
  const accounts = transfer(state.accounts, treasuryOf(seat), 'economy', order.thousandUsd);
  const after = mirrorTreasuries({ ...withOpen(state, { sectors }), accounts });
  return happened(after, {
    audience: 'all',
    type: 'thriftFunded',
    by: seat,
    sector: sector.id,
    thousandUsd: order.thousandUsd,
  });
}

/** Thrift by material once `thousandUsd` is spent on it, in bp of need: half of the rest for `halfCostBp` of a turn's metal bill. */
function thriftAfter(
  scenario: Scenario,
  sector: Sector,
  thriftBp: readonly number[],
  thousandUsd: number,
): readonly number[] {
  const half =
    Math.floor(shareOf(metalBillThousandUsd(scenario, sector), THRIFT.halfCostBp) / halfYearsATurn(scenario.time)) + 1;
  return thriftBp.map((now, index) => {
    const material = must(scenario.materials[index], 'material').id;
    const most = sector.needs.find((need) => need.material === material)?.mostThriftBp ?? 0;
    return fallingReturn(now, most, thousandUsd, half);
  });
}

/** What a sector's metals cost for a turn at full output and start prices, in thousand US$. */
export function metalBillThousandUsd(scenario: Scenario, sector: Sector): number {
  return sector.needs.reduce((sum, need) => {
    const stages = scenario.materials.find((each) => each.id === need.material)?.stages ?? [];
    return sum + costThousandUsd(need.kg, stages[stages.length - 1]?.startCentsPerKg ?? 0);
  }, 0);
}
