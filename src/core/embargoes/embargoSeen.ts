import type { SeatId } from '../state/gameState.ts';
import type { EmbargoView } from '../view/seatView.ts';
import type { Embargo } from './embargoTypes.ts';

/** An embargo as a seat may see it: whether a threat was prepared shows only to its owner until it is called or carried out (EMB-6). */
export function embargoSeenBy(embargo: Embargo, seat: SeatId): EmbargoView {
  const isHidden = embargo.by !== seat && (embargo.mode === 'threatened' || embargo.mode === 'dropped');
  return {
    id: embargo.id,
    by: embargo.by,
    against: embargo.against,
    material: embargo.material,
    stage: embargo.stage,
    mode: embargo.mode,
    prepared: isHidden ? null : embargo.prepared,
    level: embargo.level,
    demand: embargo.demand,
    sinceTurn: embargo.sinceTurn,
    deadlineTurn: embargo.deadlineTurn,
  };
}
