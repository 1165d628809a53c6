import { BARS } from '../../balance/bars.ts';
import { DANGER, PRESSURE, SETTLEMENT_WORTH } from '../../balance/persona.ts';
import { pointThousandUsd as pointOf } from '../../balance/scorePoint.ts';
import { costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import { type CountryId, goalPointsCenti, hasBar, hasToShow, type SeatView, type Terms } from '../../core/seat.ts';
import { personaOf, seatOf } from '../persona/persona.ts';
import { dangerBp, heatBp } from './danger.ts';
import type { Part } from './dealWorth.ts';
import { goalThousandUsd, turnsBp } from './goals.ts';
import { cutLossThousandUsd, isPledged } from './pledge.ts';

/**
 * What making up a quarrel is worth to the view's seat, in thousand US$ (AI-17): less to fear, calm that a goal counts, what
 * sanctions take; against it the cheap pressure given up, and what it looks like at home with nothing to show.
 */
export function settlementParts(view: SeatView, partner: CountryId, terms: Terms): readonly Part[] {
  const isSettled = terms.clauses.some((clause) => clause.type === 'settlement');
  if (!isSettled || heatBp(view, view.seat, partner) === 0) return [];
  const isShown = hasToShow(terms.clauses, [view.seat, partner], view.seat);
  const looks = isShown ? 0 : shareOf(pointOf(view.scenario, view.seat), SETTLEMENT_WORTH.approvalBp);
  const freed = shareOf(
    hasBar(view.bars, 'sanction', partner, view.seat) ? shareOf(soldThousandUsd(view, partner), BARS.incomeBp) : 0,
    turnsBp(view, terms.turns),
  );
  return [
    { key: 'safety', thousandUsd: lessFear(view, partner, terms) + freed, interest: partner },
    { key: 'pledgeGiven', thousandUsd: -lostOption(view, partner, terms) - looks, interest: partner },
    ...calmParts(view, partner, terms.turns),
  ];
}

/** What a stop of its goods would cost, as much less likely as the quarrel and what hangs on it make it; a pledge stops most of that already. */
function lessFear(view: SeatView, partner: CountryId, terms: Terms): number {
  const isOther = (by: CountryId, against: CountryId) => by !== partner || against !== view.seat;
  const calm: SeatView = {
    ...view,
    disputes: view.disputes.filter((each) => !each.between.includes(view.seat) || !each.between.includes(partner)),
    embargoes: view.embargoes.filter((each) => isOther(each.by, each.against)),
    policies: view.policies.filter(
      (each) => each.type !== 'licence' || each.partner === null || isOther(each.country, each.partner),
    ),
  };
  const less = Math.max(0, dangerBp(view, partner) - dangerBp(calm, partner));
  const isBound = isPledged(view, partner, view.seat) || hasPledge(terms, partner);
  const felt = shareOf(
    shareOf(cutLossThousandUsd(view, partner), less),
    isBound ? FULL_BP - DANGER.pledgeStopsBp : FULL_BP,
  );
  return shareOf(shareOf(felt, FULL_BP / 2 + personaOf(view).riskAversionBp), turnsBp(view, terms.turns));
}

/** Pressure is cheap in a quarrel: what that is worth to one who presses; nothing to one who has promised not to. */
function lostOption(view: SeatView, partner: CountryId, terms: Terms): number {
  if (isPledged(view, view.seat, partner) || hasPledge(terms, view.seat)) return 0;
  const hot = shareOf(PRESSURE.hotOptionBp, heatBp(view, view.seat, partner));
  const wish = shareOf(personaOf(view).pressureBp, hot);
  return shareOf(shareOf(soldThousandUsd(view, partner), wish), turnsBp(view, terms.turns));
}

function hasPledge(terms: Terms, by: CountryId): boolean {
  return terms.clauses.some((clause) => clause.type === 'noEmbargo' && clause.by === by);
}

function soldThousandUsd(view: SeatView, to: CountryId): number {
  return view.lanes.reduce(
    (sum, lane) =>
      lane.from === view.seat && lane.to === to ? sum + costThousandUsd(lane.lastKg, lane.fobCentsPerKg) : sum,
    0,
  );
}

/** Turns of calm that a goal counts and that what stands between the two would else take away. */
function calmParts(view: SeatView, partner: CountryId, turns: number): readonly Part[] {
  const isHeld =
    view.embargoes.some(
      (each) =>
        (each.mode === 'partial' || each.mode === 'full') &&
        [each.by, each.against].every((side) => side === view.seat || side === partner),
    ) ||
    hasBar(view.bars, 'sanction', partner, view.seat) ||
    hasBar(view.bars, 'sanction', view.seat, partner);
  if (!isHeld) return [];
  return seatOf(view).goals.flatMap((goal): readonly Part[] => {
    if (goal.kind !== 'calm' || (goal.country ?? partner) !== partner) return [];
    const now = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id)?.value ?? 0;
    const points = goalPointsCenti(goal, now + turns) - goalPointsCenti(goal, now);
    return [{ key: 'goals', thousandUsd: goalThousandUsd(view, goal, points), interest: goal.id }];
  });
}
