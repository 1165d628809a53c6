import { FULL_BP, shareOf } from '../../balance/units.ts';
import { type EmbargoOnLane, laneShareBp } from '../embargoes/laneShare.ts';
import type { CountryId, LaneState, MaterialId, Policy, StageId } from '../state/gameState.ts';

type Licence = Extract<Policy, { type: 'licence' }>;

/** From where to where, of what. */
interface Way {
  readonly from: CountryId;
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
}

/** The licence that a country keeps on what it sells a partner, or, for null, on what it sells to all; undefined: none. */
export function licenceOf(
  policies: readonly Policy[],
  country: CountryId,
  partner: CountryId | null,
  material: MaterialId,
  stage: StageId,
): Licence | undefined {
  return policies.find(
    (policy): policy is Licence =>
      policy.type === 'licence' &&
      policy.country === country &&
      policy.partner === partner &&
      policy.material === material &&
      policy.stage === stage,
  );
}

/** Licences that bear on a lane: the one for its buyer and the one for all. */
function onLane(
  policies: readonly Policy[],
  from: CountryId,
  to: CountryId,
  material: MaterialId,
  stage: StageId,
): readonly Licence[] {
  return [null, to].flatMap((partner) => licenceOf(policies, from, partner, material, stage) ?? []);
}

/**
 * Share in bp of what was promised in `signedTurn` that licences let through; 10 000 where there is none. A promise that was
 * signed after a licence was asked has its papers with it (LIC-4); null: a claim without a signature, which has not.
 */
function licenceShareBp(
  policies: readonly Policy[],
  { from, to, material, stage }: Way,
  signedTurn: number | null,
): number {
  return onLane(policies, from, to, material, stage)
    .filter((each) => signedTurn === null || each.sinceTurn >= signedTurn)
    .reduce((least, each) => Math.min(each.shareBp, least), FULL_BP);
}

/** Most kilograms that licences let over a lane on the open market, counted from what was usual when they were set; null: no licence (LIC-1). */
export function licenceCapKg(
  policies: readonly Policy[],
  from: CountryId,
  to: CountryId,
  material: MaterialId,
  stage: StageId,
): number | null {
  const caps = onLane(policies, from, to, material, stage).map((each) =>
    shareOf(each.usual.find((entry) => entry.to === to)?.kg ?? 0, each.shareBp),
  );
  return caps.length === 0 ? null : Math.min(...caps);
}

/** What usually goes to each buyer that a licence would bear on: the measure it holds trade to for as long as it stands. */
export function usualTo(
  lanes: readonly LaneState[],
  { country, partner, material, stage }: Pick<Licence, 'country' | 'partner' | 'material' | 'stage'>,
): Licence['usual'] {
  return lanes
    .filter(
      (lane) =>
        lane.from === country &&
        lane.material === material &&
        lane.stage === stage &&
        lane.habitKg > 0 &&
        (partner === null || lane.to === partner),
    )
    .map((lane) => ({ to: lane.to, kg: lane.habitKg }));
}

/** Share in bp of a promise of `signedTurn` (null: of a foreign owner's claim) that neither an embargo nor a licence of the seller's own holds back. */
export function passBp(
  land: { readonly policies: readonly Policy[]; readonly embargoes: readonly EmbargoOnLane[] },
  way: Way,
  signedTurn: number | null = null,
): number {
  const { from, to, material, stage } = way;
  return Math.min(
    laneShareBp(land.embargoes, from, to, material, stage),
    licenceShareBp(land.policies, way, signedTurn),
  );
}
