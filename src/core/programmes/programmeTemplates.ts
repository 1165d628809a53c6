import { clamp, mulDiv } from '../../balance/units.ts';
import { costOfOrders } from '../commands/cost.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Template } from '../commands/orderTemplates.ts';
import { type Order, PROGRAMMES } from '../commands/orderTypes.ts';
import { halfCostThousandUsd, hasScope } from './scope.ts';

/** Programmes that can still win something, each for a quarter of the free purse and at most for what wins half. */
export function programmeTemplates(view: LawView): readonly Template<Order>[] {
  const others = view.mine.orders.filter((order) => order.type !== 'fundProgramme');
  const free = view.mine.treasuryThousandUsd - costOfOrders(view, others).thousandUsd;
  return PROGRAMMES.filter((programme) => hasScope(view, view.seat, programme)).map((programme) => ({
    key: `fundProgramme/${programme}`,
    template: {
      type: 'fundProgramme',
      programme,
      thousandUsd: clamp(mulDiv(free, 1, 4), 1, halfCostThousandUsd(view.scenario, view.seat, programme)),
    },
  }));
}
