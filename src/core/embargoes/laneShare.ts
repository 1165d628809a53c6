import { EMBARGO } from '../../balance/politics.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';
import type { Embargo } from './embargoTypes.ts';

/** What an embargo does to a lane; state and every view have it. */
export type EmbargoOnLane = Pick<Embargo, 'by' | 'against' | 'material' | 'stage' | 'mode' | 'level'>;

/** Share in bp of usual trade that the embargoes in force let through from one country to another: 10 000, a part, or 0 (EMB-2, EMB-3). */
export function laneShareBp(
  embargoes: readonly EmbargoOnLane[],
  from: CountryId,
  to: CountryId,
  material: MaterialId,
  stage: StageId,
): number {
  const isHere = (embargo: EmbargoOnLane) =>
    embargo.by === from && embargo.against === to && embargo.material === material && embargo.stage === stage;
  return embargoes.reduce((share, embargo) => {
    const own = isHere(embargo) ? shareUnder(embargo) : FULL_BP;
    return Math.min(own, share);
  }, FULL_BP);
}

function shareUnder(embargo: EmbargoOnLane): number {
  const inForce = embargo.level === 'full' ? 0 : EMBARGO.partialShareBp;
  if (embargo.mode === 'partial' || embargo.mode === 'full') return inForce;
  return embargo.mode === 'lifting' ? inForce + shareOf(FULL_BP - inForce, EMBARGO.liftingShareBp) : FULL_BP;
}
