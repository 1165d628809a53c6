import { COURT, ORDERS } from '../../balance/persona.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Dice,
  hasLost,
  isOpenCase,
  judge,
  type LawCase,
  MEASURES,
  measureOf,
  type Order,
  rollBp,
  type SeatView,
  stands,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { startCents } from '../value/goods.ts';
import { effectOf, gainOver } from './candidate.ts';

/** The seat's word at the court: it appeals what it lost, follows a ruling at the last moment, answers one not followed, and complains of what hurts. */
export function courtOrders(view: SeatView, dice: Dice): { readonly orders: readonly Order[]; readonly dice: Dice } {
  if (!view.scenario.law) return { orders: [], dice };
  const open = view.cases.filter(isOpenCase);
  const answers = open.flatMap((each) => [
    ...appeals(view, each),
    ...compliance(view, each),
    ...retaliation(view, each),
  ]);
  const complaint = complaints(view, dice);
  return { orders: [...answers, ...complaint.orders], dice: complaint.dice };
}

function appeals(view: SeatView, found: LawCase): readonly Order[] {
  return found.mode === 'report' && hasLost(found, view.seat) ? [{ type: 'appealReport', case: found.id }] : [];
}

/** What ends the measure, in the last turn there is for it, unless the seat presses on whatever the court says. */
function compliance(view: SeatView, found: LawCase): readonly Order[] {
  const isLast = found.mode === 'adopted' && found.dueTurn !== null && found.dueTurn <= view.turn + 1;
  const defies = personaOf(view).pressureBp >= COURT.defyFromBp;
  if (found.against !== view.seat || !isLast || defies) return [];
  const lifted = view.embargoes.flatMap((each): readonly Order[] =>
    found.measure === 'embargo' &&
    each.by === view.seat &&
    each.material === found.material &&
    found.complainants.includes(each.against) &&
    (each.mode === 'partial' || each.mode === 'full')
      ? [{ type: 'liftEmbargo', embargo: each.id }]
      : [],
  );
  const ended = view.policies.flatMap((policy): readonly Order[] => {
    const { country, material, stage } = policy;
    if (country !== view.seat || measureOf(policy) !== found.measure || material !== found.material) return [];
    if (policy.type === 'licence')
      return [{ type: 'setLicence', partner: policy.partner, material, stage, shareBp: FULL_BP }];
    if (policy.type === 'quota') return [{ type: 'setQuota', material, stage, kgPerTurn: null }];
    if (policy.type === 'duty') return [{ type: 'setDuty', material, stage, shareBp: 0 }];
    return [{ type: 'setTariff', partner: policy.partner, material, stage, shareBp: 0 }];
  });
  return [...lifted, ...ended];
}

/** The tariff that a ruling not followed allows, where it gains the seat something. */
function retaliation(view: SeatView, found: LawCase): readonly Order[] {
  if (found.mode !== 'retaliation' || !found.complainants.includes(view.seat)) return [];
  const lane = view.lanes
    .filter((each) => each.from === found.against && each.to === view.seat && each.lastKg > 0)
    .sort((a, b) => b.lastKg - a.lastKg)[0];
  if (!lane) return [];
  const shareBp = Math.min(view.scenario.law?.retaliationBp ?? 0, ORDERS.tariffBp);
  const { from: partner, material, stage } = lane;
  const order: Order = { type: 'setTariff', partner, material, stage, shareBp };
  if (judge(view, { type: 'placeOrder', order }) !== null) return [];
  return gainOver(view, effectOf(view, order), 2) > 0 ? [order] : [];
}

/** Joins or files, by the dice, where something dear is made dearer by another's measure; the more it keeps rules itself the likelier. */
function complaints(view: SeatView, dice: Dice): { readonly orders: readonly Order[]; readonly dice: Dice } {
  const { honestyBp, pressureBp } = personaOf(view);
  const [joins, afterJoin] = rollBp(dice, shareOf(COURT.joinBp, honestyBp));
  const [files, after] = rollBp(afterJoin, shareOf(shareOf(COURT.fileBp, honestyBp), FULL_BP - pressureBp));
  const joined = joins ? joinable(view) : [];
  const filed = files && joined.length === 0 ? worst(view) : [];
  return { orders: [...joined, ...filed], dice: after };
}

function joinable(view: SeatView): readonly Order[] {
  return view.cases
    .map((each): Order => ({ type: 'joinCase', case: each.id }))
    .filter((order) => judge(view, { type: 'placeOrder', order }) === null);
}

/** The dearest of what the seat takes in, and what stands against it there, the likelier to be upheld first. */
function worst(view: SeatView): readonly Order[] {
  const hurt = view.lanes
    .filter((lane) => lane.to === view.seat && (lane.lastKg > 0 || lane.habitKg > 0))
    .map((lane) => ({ lane, timesBp: timesBp(view, lane) }))
    .filter(({ timesBp: times }) => times >= COURT.dearBp)
    .sort((a, b) => b.timesBp - a.timesBp);
  const winBp = view.scenario.law?.winBp;
  if (!winBp) return [];
  const kinds = [...MEASURES].sort((a, b) => winBp[b] - winBp[a] || MEASURES.indexOf(a) - MEASURES.indexOf(b));
  const found = hurt.flatMap(({ lane: { from: against, material } }) =>
    kinds
      .filter((measure) => stands(view, { against, material, measure }, [view.seat]))
      .map((measure): Order => ({ type: 'fileCase', against, material, measure }))
      .filter((order) => judge(view, { type: 'placeOrder', order }) === null),
  );
  return found.slice(0, 1);
}

function timesBp(view: SeatView, lane: SeatView['lanes'][number]): number {
  const { to: country, material, stage } = lane;
  const point = view.prices.find(
    (each) => each.country === country && each.material === material && each.stage === stage,
  );
  return mulDiv(point?.centsPerKg ?? 0, FULL_BP, Math.max(1, startCents(view, { material, stage })));
}
