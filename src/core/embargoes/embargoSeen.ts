import type { SeatId } from '../state/gameState.ts';
import type { EmbargoView } from '../view/seatView.ts';
import type { Demand, Embargo } from './embargoTypes.ts';

/**
 * An embargo as a seat may see it: whether a threat was prepared shows only to its owner until it is called (EMB-6), and
 * an offer that a threat is about is named only to the two it concerns.
 */
export function embargoSeenBy(embargo: Embargo, seat: SeatId): EmbargoView {
  return {
    id: embargo.id,
    by: embargo.by,
    against: embargo.against,
    material: embargo.material,
    stage: embargo.stage,
    mode: embargo.mode,
    prepared: embargo.by === seat || embargo.mode === 'called' ? embargo.prepared : null,
    level: embargo.level,
    demand: demandSeenBy(embargo, seat),
    sinceTurn: embargo.sinceTurn,
    deadlineTurn: embargo.deadlineTurn,
  };
}

function demandSeenBy(embargo: Embargo, seat: SeatId): Demand {
  const isParty = embargo.by === seat || embargo.against === seat;
  return embargo.demand.type === 'sign' && !isParty ? { type: 'none' } : embargo.demand;
}
