import { ORDERS } from '../../balance/persona.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { type Dice, isRuledOut, type Order, rollBelow, rollBp, type SeatView } from '../../core/seat.ts';
import { roundKg } from '../negotiator/rounding.ts';
import { personaOf } from '../persona/persona.ts';
import { heatBp } from '../value/danger.ts';
import { capacityKg, promisedKg, startCents } from '../value/goods.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';

/** A stage that the view's seat sells abroad, with last turn's exports in kg and the quota in force. */
interface Export {
  readonly material: string;
  readonly stage: string;
  readonly kg: number;
  readonly quotaKg: number | null;
}

/** Export quotas and duties that the view's seat may change this turn; the dice say whether it thinks of it, and where. */
export function exportPolicies(
  view: SeatView,
  dice: Dice,
): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const sold = exportsOf(view).filter(({ material }) => !isRuledOut(view, view.seat, 'quota', material));
  const [thinks, after] = rollBp(dice, ORDERS.quotaThoughtBp);
  if (sold.length === 0 || !thinks) return { candidates: [], dice: after };
  const [at, left] = rollBelow(after, sold.length < 2 ? 1 : 2);
  const one = sold[at];
  return { candidates: one ? [...cuts(view, one), ...loosening(view, one)] : [], dice: left };
}

function exportsOf(view: SeatView): readonly Export[] {
  return view.scenario.materials.flatMap((material) =>
    material.stages.flatMap((stage) => {
      const lanes = view.lanes.filter(
        (lane) => lane.from === view.seat && lane.material === material.id && lane.stage === stage.id,
      );
      const kg = lanes.reduce((sum, lane) => sum + lane.lastKg, 0);
      const quota = view.policies.find(
        (policy) =>
          policy.type === 'quota' &&
          policy.country === view.seat &&
          policy.material === material.id &&
          policy.stage === stage.id,
      );
      const isStrong = kg * 2 > capacityKg(view, view.seat, material.id, stage.id) / 4 && kg > 0;
      const quotaKg = quota?.type === 'quota' ? quota.kgPerTurn : null;
      return isStrong &&
        (quotaKg !== null || personaOf(view).pressureBp > FULL_BP / 2) &&
        stage.id !== material.stages.at(-1)?.id
        ? [{ material: material.id, stage: stage.id, kg, quotaKg }]
        : [];
    }),
  );
}

/** Tighter quotas: what they earn counts only in part, since each squeeze pays for a competitor; never under what is promised. */
function cuts(view: SeatView, sold: Export): readonly Candidate[] {
  if (priceTimesBp(view, sold) >= ORDERS.quotaStopBp || isFresh(view, sold)) return [];
  const base = sold.quotaKg ?? sold.kg;
  const promised = promisedKg(view, view.seat, sold.material, sold.stage);
  const { pressureBp } = personaOf(view);
  return ORDERS.quotaCutsBp.flatMap((share) => {
    const kgPerTurn = roundKg(shareOf(base, share));
    if (kgPerTurn <= promised || kgPerTurn < 1) return [];
    const order: Order = { type: 'setQuota', material: sold.material, stage: sold.stage, kgPerTurn };
    const gain = gainOver(view, effectOf(view, order), 1);
    return [{ order, thousandUsd: shareOf(shareOf(gain, ORDERS.quotaGainBp), pressureBp) }];
  });
}

/** A looser quota, when prices have gone where they only feed competitors. */
function loosening(view: SeatView, sold: Export): readonly Candidate[] {
  if (sold.quotaKg === null) return [];
  const order: Order = {
    type: 'setQuota',
    material: sold.material,
    stage: sold.stage,
    kgPerTurn: roundKg(shareOf(sold.quotaKg, ORDERS.quotaLoosenBp)),
  };
  const isTooDear = priceTimesBp(view, sold) >= ORDERS.quotaLoosenFromBp;
  const gain = isTooDear ? 1 : gainOver(view, effectOf(view, order), 1);
  return [{ order, thousandUsd: gain }];
}

/** Highest price of the stage abroad against the level's start, in bp. */
function priceTimesBp(view: SeatView, sold: Export): number {
  const start = startCents(view, sold);
  return view.lanes.reduce((most, lane) => {
    if (lane.from !== view.seat || lane.material !== sold.material || lane.stage !== sold.stage || lane.lastKg === 0)
      return most;
    const cents =
      view.prices.find(
        (each) => each.country === lane.to && each.material === lane.material && each.stage === lane.stage,
      )?.centsPerKg ?? 0;
    const times = Math.floor((cents * FULL_BP) / start);
    return Math.max(times, most);
  }, 0);
}

/** The quota was changed this turn or last: a government does not turn the same screw every half-year. */
function isFresh(view: SeatView, sold: Export): boolean {
  return view.policies.some(
    (policy) =>
      policy.type === 'quota' &&
      policy.country === view.seat &&
      policy.material === sold.material &&
      policy.stage === sold.stage &&
      policy.sinceTurn > 0 &&
      view.turn - policy.sinceTurn <= 1,
  );
}

/** A tariff to shelter plants of one's own, seldom, and only in a dispute with who sells most. */
export function tariffs(
  view: SeatView,
  dice: Dice,
): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const [thinks, after] = rollBp(dice, shareOf(ORDERS.tariffThoughtBp, personaOf(view).pressureBp));
  if (!thinks) return { candidates: [], dice: after };
  const lane = view.lanes
    .filter((each) => each.to === view.seat && each.lastKg > 0 && heatBp(view, each.from, view.seat) > 0)
    .filter((each) => capacityKg(view, view.seat, each.material, each.stage) > 0)
    .sort((a, b) => b.lastKg - a.lastKg)[0];
  if (!lane) return { candidates: [], dice: after };
  const order: Order = {
    type: 'setTariff',
    partner: lane.from,
    material: lane.material,
    stage: lane.stage,
    shareBp: ORDERS.tariffBp,
  };
  return { candidates: [{ order, thousandUsd: gainOver(view, effectOf(view, order), 2) }], dice: after };
}
