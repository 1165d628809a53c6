import { PRESSURE } from '../../balance/persona.ts';
import { costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Command,
  type CountryId,
  type Dice,
  type EmbargoView,
  judge,
  type LaneState,
  type Order,
  rollBp,
  type SeatView,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { heatBp } from '../value/danger.ts';
import { isPledged } from '../value/pledge.ts';

/** Somebody whom the view's seat could press, with the lane on which it would. */
export interface Target {
  readonly country: CountryId;
  readonly lane: LaneState;
  readonly leverageCenti: number;
  readonly heatBp: number;
}

/** Seats over which the view's seat has enough leverage, the hottest dispute first, each with the lane that matters most. */
export function targets(view: SeatView): readonly Target[] {
  return view.scenario.seats
    .flatMap(({ country }) => {
      const leverageCenti = view.leverage.find((each) => each.of === view.seat && each.over === country)?.centi ?? 0;
      const lane = view.lanes
        .filter((each) => each.from === view.seat && each.to === country && each.lastKg > 0)
        .sort((a, b) => costThousandUsd(b.lastKg, b.fobCentsPerKg) - costThousandUsd(a.lastKg, a.fobCentsPerKg))[0];
      if (!lane || leverageCenti < PRESSURE.leverageCenti) return [];
      return [{ country, lane, leverageCenti, heatBp: heatBp(view, view.seat, country) }];
    })
    .sort((a, b) => b.heatBp - a.heatBp || b.leverageCenti - a.leverageCenti);
}

/** A word of pressure in the talks, or null: a threat over an offer that waits, or an empty threat taken back in time. */
export function pressureWord(view: SeatView, dice: Dice): { readonly command: Command | null; readonly dice: Dice } {
  const standing = view.embargoes.filter((each) => each.by === view.seat && each.mode === 'threatened');
  const done = standing.find((each) => hasSigned(view, each));
  if (done) return { command: lawful(view, { type: 'dropThreat', embargo: done.id }), dice };
  if (standing.length > 0) return { command: null, dice };
  const waiting = targets(view).find(
    (each) =>
      !isPledged(view, view.seat, each.country) &&
      view.deals.some((deal) => deal.answerFrom === each.country && deal.between.includes(view.seat)),
  );
  if (!waiting) return { command: null, dice };
  const { pressureBp } = personaOf(view);
  const chance = shareOf(PRESSURE.coldThreatBp + shareOf(PRESSURE.threatBp, waiting.heatBp), pressureBp);
  const [presses, after] = rollBp(dice, chance);
  return presses ? threatTo(view, waiting, after) : { command: null, dice: after };
}

function threatTo(
  view: SeatView,
  target: Target,
  dice: Dice,
): { readonly command: Command | null; readonly dice: Dice } {
  const deal = view.deals.find((each) => each.answerFrom === target.country && each.between.includes(view.seat));
  if (!deal) return { command: null, dice };
  const [isHonest, after] = rollBp(dice, personaOf(view).honestyBp);
  const { material, stage } = target.lane;
  const command = (prepared: boolean): Command => ({
    type: 'threaten',
    against: target.country,
    material,
    stage,
    level: levelFor(target),
    prepared,
    demand: { type: 'sign', deal: deal.id },
  });
  return { command: lawful(view, command(isHonest)), dice: after };
}

function levelFor(target: Target): 'partial' | 'full' {
  return target.leverageCenti >= PRESSURE.fullFromCenti ? 'full' : 'partial';
}

/** Something was signed with the threatened country since the threat. */
function hasSigned(view: SeatView, threat: EmbargoView): boolean {
  return view.deals.some(
    (deal) =>
      deal.mode === 'inForce' &&
      deal.between.includes(threat.by) &&
      deal.between.includes(threat.against) &&
      (deal.signedTurn ?? 0) >= threat.sinceTurn,
  );
}

function lawful(view: SeatView, command: Command): Command | null {
  return judge(view, command) === null ? command : null;
}

/** Embargo orders: lift what has lasted, carry out what was threatened and not met, and seldom strike without a word. */
export function pressureOrders(view: SeatView, dice: Dice): { readonly orders: readonly Order[]; readonly dice: Dice } {
  const mine = view.embargoes.filter((each) => each.by === view.seat);
  const lifts = mine
    .filter((each) => isDue(view, each))
    .map((each): Order => ({ type: 'liftEmbargo', embargo: each.id }));
  if (lifts.length > 0) return { orders: lifts, dice };
  const threat = mine.find(
    (each) => each.mode === 'threatened' && (each.deadlineTurn ?? 0) <= view.turn && !hasSigned(view, each),
  );
  if (threat) return carryOut(threat, dice);
  if (mine.some((each) => each.mode === 'partial' || each.mode === 'full' || each.mode === 'threatened'))
    return { orders: [], dice };
  return strike(view, dice);
}

function isDue(view: SeatView, embargo: EmbargoView): boolean {
  if (embargo.mode !== 'partial' && embargo.mode !== 'full') return false;
  const isCool = heatBp(view, embargo.by, embargo.against) < PRESSURE.liftUnderHeatBp;
  return view.turn - embargo.sinceTurn >= (isCool ? 1 : PRESSURE.longestTurns);
}

function carryOut(threat: EmbargoView, dice: Dice): { readonly orders: readonly Order[]; readonly dice: Dice } {
  const [does, after] = rollBp(dice, threat.prepared ? PRESSURE.carryOutBp : 0);
  if (!does) return { orders: [], dice: after };
  const { against, material, stage, level } = threat;
  return { orders: [{ type: 'declareEmbargo', against, material, stage, level }], dice: after };
}

function strike(view: SeatView, dice: Dice): { readonly orders: readonly Order[]; readonly dice: Dice } {
  const target = targets(view)[0];
  if (!target) return { orders: [], dice };
  const hot = shareOf(
    mulDiv(shareOf(PRESSURE.strikeBp, target.heatBp), target.heatBp, FULL_BP),
    personaOf(view).pressureBp,
  );
  const isBound = isPledged(view, view.seat, target.country) || hasContract(view, target.country);
  const [does, after] = rollBp(dice, isBound ? shareOf(hot, PRESSURE.breakWordBp) : hot);
  if (!does) return { orders: [], dice: after };
  const { material, stage } = target.lane;
  return {
    orders: [{ type: 'declareEmbargo', against: target.country, material, stage, level: 'partial' }],
    dice: after,
  };
}

function hasContract(view: SeatView, other: CountryId): boolean {
  return view.deals.some(
    (deal) => deal.mode === 'inForce' && deal.between.includes(view.seat) && deal.between.includes(other),
  );
}
