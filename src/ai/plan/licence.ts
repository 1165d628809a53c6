import { hasLever } from '../../balance/levers.ts';
import { LICENCES } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type Dice,
  isUnderPressure,
  judge,
  licenceOf,
  type Order,
  rollBp,
  type SeatView,
  standingTerms,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { heatBp } from '../value/danger.ts';
import { supplies } from '../value/goods.ts';
import { isPledged } from '../value/pledge.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';
import { type Target, targets } from './pressure.ts';

/** Licences that the view's seat asks or eases: gentle pressure on those it has leverage over, gone again after some turns (LIC-1). */
export function licences(
  view: SeatView,
  dice: Dice,
): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const eased = view.policies.flatMap((policy): readonly Candidate[] => {
    if (policy.type !== 'licence' || policy.country !== view.seat || policy.sinceTurn === 0) return [];
    if (view.turn - policy.sinceTurn < LICENCES.longestTurns) return [];
    const { partner, material, stage } = policy;
    return [{ order: { type: 'setLicence', partner, material, stage, shareBp: FULL_BP }, thousandUsd: 1 }];
  });
  const target = targets(view).find((each) => !isBound(view, each));
  if (!target || eased.length > 0) return { candidates: eased, dice };
  const [thinks, after] = rollBp(dice, chanceBp(view, target));
  return { candidates: thinks ? squeezes(view, target) : [], dice: after };
}

/** Where its own contract or promise would be hurt, a program asks no papers. */
function isBound(view: SeatView, { country, lane }: Target): boolean {
  const { material, stage } = lane;
  const stands = licenceOf(view.policies, view.seat, country, material, stage) !== undefined;
  const isPromised = view.deals.some(
    (deal) =>
      deal.mode === 'inForce' &&
      supplies(standingTerms(deal)).some(
        (clause) =>
          clause.from === view.seat && clause.to === country && clause.material === material && clause.stage === stage,
      ),
  );
  return stands || isPromised || isPledged(view, view.seat, country);
}

function chanceBp(view: SeatView, target: Target): number {
  const heat = isAnswer(view, target.country) ? FULL_BP : heatBp(view, view.seat, target.country);
  const times = hasLever(view.scenario.seats, view.seat, 'tap') ? LICENCES.tapTimes : 1;
  const chance = LICENCES.thoughtBp + shareOf(LICENCES.hotThoughtBp - LICENCES.thoughtBp, heat);
  return clamp(times * shareOf(chance, personaOf(view).pressureBp), 0, FULL_BP);
}

/** The other presses the view's seat itself: papers are then an answer, and most likely to bring one. */
function isAnswer(view: SeatView, country: string): boolean {
  return isUnderPressure(view, country, view.seat);
}

/** What each step would earn next turn, in part, and the concession it may bring. */
function squeezes(view: SeatView, { country, lane, leverageCenti }: Target): readonly Candidate[] {
  const { material, stage } = lane;
  return LICENCES.stepsBp.flatMap((shareBp): readonly Candidate[] => {
    const order: Order = { type: 'setLicence', partner: country, material, stage, shareBp };
    if (judge(view, { type: 'placeOrder', order }) !== null) return [];
    const held = costThousandUsd(shareOf(lane.habitKg, FULL_BP - shareBp), lane.fobCentsPerKg);
    const hopeBp = isAnswer(view, country) ? LICENCES.answerBp : LICENCES.concessionBp;
    const hoped = shareOf(shareOf(held, hopeBp), leverageCenti);
    return [{ order, thousandUsd: shareOf(gainOver(view, effectOf(view, order), 1), LICENCES.gainBp) + hoped }];
  });
}
