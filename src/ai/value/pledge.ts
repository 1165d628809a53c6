import { LEVERAGE } from '../../balance/economy.ts';
import { DANGER, PRESSURE } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { type CountryId, clausesAtWork, type SeatView, standingTerms, type Terms } from '../../core/seat.ts';
import { personaOf, seatOf } from '../persona/persona.ts';
import { dangerBp, heatBp, reliabilityBp } from './danger.ts';
import { goalThousandUsd, turnsBp } from './goals.ts';
import { isSameWare, supplies } from './goods.ts';

/** `by` has promised `toward` not to embargo it, in an agreement in force that the view's seat sees. */
export function isPledged(view: SeatView, by: CountryId, toward: CountryId): boolean {
  return view.deals.some(
    (deal) =>
      deal.mode === 'inForce' &&
      clausesAtWork(deal).some((clause) => clause.type === 'noEmbargo' && clause.by === by && clause.toward === toward),
  );
}

/** What a stop of `by`'s goods would cost the view's seat a turn, in thousand US$: the public leverage table's own reckoning, the worst of late. */
export function cutLossThousandUsd(view: SeatView, by: CountryId): number {
  const tables = [view.leverage, ...view.history.slice(-3).map((record) => record.leverage)];
  const ppm = tables.reduce((most, table) => {
    const pain = table.find((entry) => entry.of === by && entry.over === view.seat)?.painPpm ?? 0;
    return Math.max(pain, most);
  }, 0);
  const gdp = view.scenario.countries.find((each) => each.id === view.seat)?.gdpMillionUsd ?? 0;
  return mulDiv(ppm, gdp, 1_000);
}

/** What `by`'s promise not to embargo is worth to the view's seat over a term, in thousand US$: danger × loss × word kept. */
export function pledgeGot(view: SeatView, by: CountryId, turns: number): number {
  if (isPledged(view, by, view.seat)) return 0;
  const loss = shareOf(cutLossThousandUsd(view, by), dangerBp(view, by));
  const stopped = shareOf(shareOf(loss, DANGER.pledgeStopsBp), FULL_BP / 2 + Math.floor(reliabilityBp(view, by) / 2));
  return shareOf(shareOf(stopped, FULL_BP / 2 + personaOf(view).riskAversionBp), turnsBp(view, turns));
}

/**
 * What signing such terms is worth because `by` threatens over them, in thousand US$: the threat goes with the signature.
 * It counts for any terms about the goods the threat asked for, so that a counter-offer is weighed like the offer.
 */
export function threatRelief(view: SeatView, by: CountryId, terms: Terms): number {
  const isAsked = view.embargoes.some((each) => {
    if (each.by !== by || each.against !== view.seat || each.mode !== 'threatened' || each.demand.type !== 'sign')
      return false;
    const { deal } = each.demand;
    const asked = view.deals.find((other) => other.id === deal);
    return (
      asked !== undefined &&
      supplies(standingTerms(asked)).some((ware) => supplies(terms).some((own) => isSameWare(own, ware)))
    );
  });
  if (!isAsked) return 0;
  const believed = view.countries.find((each) => each.id === by)?.credibilityBp ?? 0;
  return shareOf(shareOf(cutLossThousandUsd(view, by), DANGER.threatBp), believed);
}

/** What the view's seat gives up by promising `toward` not to embargo it, in thousand US$: leverage that its goals ask for, and the option to press. */
export function pledgeGiven(view: SeatView, toward: CountryId, turns: number): number {
  if (isPledged(view, view.seat, toward)) return 0;
  const { pressureBp } = personaOf(view);
  const sales = view.lanes.reduce(
    (sum, lane) =>
      lane.from === view.seat && lane.to === toward ? sum + costThousandUsd(lane.lastKg, lane.fobCentsPerKg) : sum,
    0,
  );
  const wish = shareOf(pressureBp, PRESSURE.optionBp + shareOf(PRESSURE.hotOptionBp, heatBp(view, view.seat, toward)));
  return leverageGoalLoss(view, toward, turns) + shareOf(shareOf(sales, wish), turnsBp(view, turns));
}

function leverageGoalLoss(view: SeatView, toward: CountryId, turns: number): number {
  const goal = seatOf(view).goals.find((each) => each.kind === 'leverageScore');
  if (!goal || goal.full === goal.none) return 0;
  const held = view.leverage.find((entry) => entry.of === view.seat && entry.over === toward)?.centi ?? 0;
  const others = view.scenario.countries.length - 1;
  const lost = Math.floor(mulDiv(held, FULL_BP - LEVERAGE.pledgedBp, FULL_BP) / (2 * others));
  const centi = mulDiv(lost, FULL_BP, Math.abs(goal.full - goal.none));
  const last = view.scenario.time.turns;
  const reachBp = clamp(mulDiv(FULL_BP, view.turn + turns - 1, last), 0, FULL_BP);
  return shareOf(goalThousandUsd(view, goal, centi), view.turn + turns > last ? FULL_BP : Math.floor(reachBp / 4));
}
