import { ORDERS } from '../../balance/persona.ts';
import { clamp, DAYS_A_YEAR, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { Order, SeatView } from '../../core/seat.ts';
import { roundKg } from '../negotiator/rounding.ts';
import { seatOf } from '../persona/persona.ts';
import { dangerBp } from '../value/danger.ts';
import { borderPrice, ceilingCents, intakeKg, startCents } from '../value/goods.ts';
import { cutLossThousandUsd } from '../value/pledge.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';

/** Purchases for the stockpile of the material with the least cover, less of it when it is dear: where a goal asks for cover, or danger does. */
export function purchases(view: SeatView): readonly Candidate[] {
  const threat = safetyOfWeek(view);
  if (!asksForCover(view) && threat === 0) return [];
  const scarcest = scarcestFirst(view)[0];
  if (!scarcest || (!asksForCover(view) && scarcest.tenths >= ORDERS.enoughTenthWeeks)) return [];
  const isDear = priceTimesBp(view, scarcest.material) >= ORDERS.stockDearBp;
  const tenths = isDear ? ORDERS.stockTenthWeeks.dear : ORDERS.stockTenthWeeks.cheap;
  const order = purchase(view, scarcest.material, mulDiv(scarcest.weekKg, tenths, 10));
  if (!order) return [];
  return [{ order, thousandUsd: gainOver(view, effectOf(view, order), 1) + mulDiv(threat, tenths, 10) }];
}

/** A modest reserve of what is scarcest, whatever the goals say: worth what it costs the market against the chance of a stop. */
export function reserve(view: SeatView): readonly Candidate[] {
  const scarcest = scarcestFirst(view)[0];
  if (!scarcest || scarcest.tenths >= ORDERS.reserveTenthWeeks) return [];
  const order = purchase(view, scarcest.material, mulDiv(scarcest.weekKg, ORDERS.stockTenthWeeks.dear, 10));
  if (!order) return [];
  const safety = mulDiv(safetyOfWeek(view, 0), ORDERS.stockTenthWeeks.dear, 10);
  return [{ order, thousandUsd: gainOver(view, effectOf(view, order), 1) + safety }];
}

function asksForCover(view: SeatView): boolean {
  const goal = seatOf(view).goals.find((each) => each.kind === 'weeksOfCover');
  const standing = view.goals.find((each) => each.seat === view.seat && each.goal === goal?.id);
  return standing !== undefined && standing.pointsCenti < FULL_BP;
}

/** What a week of cover would save if the most dangerous supplier stopped, by the chance of it, in thousand US$; 0 in calm. */
function safetyOfWeek(view: SeatView, fromBp: number = ORDERS.stockDangerBp): number {
  const weeks = Math.floor(DAYS_A_YEAR / view.scenario.time.turnsPerYear / 7);
  return view.scenario.seats.reduce((most, { country }) => {
    const chance = country === view.seat ? 0 : dangerBp(view, country);
    if (chance < fromBp) return most;
    return Math.max(most, Math.floor(shareOf(cutLossThousandUsd(view, country), chance) / weeks));
  }, 0);
}

function purchase(view: SeatView, material: string, kg: number): Order | null {
  const stage = takenInStage(view, material);
  if (stage === null || kg < 100) return null;
  const ware = { from: '', to: view.seat, material, stage };
  const price = borderPrice(view, ware);
  if (!price.isMarket) return null;
  const mostCentsPerKg = clamp(shareOf(price.cents, ORDERS.stockLimitBp), 1, ceilingCents(view, ware) - 1);
  const budget = shareOf(view.mine.treasuryThousandUsd, ORDERS.stockTreasuryBp);
  if (budget <= 0) return null;
  const affordable = mulDiv(budget, 100_000, mostCentsPerKg);
  const whole = roundKg(Math.min(kg, affordable));
  return whole < 100 ? null : { type: 'buyStock', material, stage, kg: whole, mostCentsPerKg };
}

/** The stage at which the seat takes in most of a material; null where it takes in none. */
function takenInStage(view: SeatView, material: string): string | null {
  const stages = view.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const best = stages.reduce<{ readonly id: string | null; readonly kg: number }>(
    (most, stage) => {
      const kg = intakeKg(view, view.seat, { material, stage: stage.id });
      return kg > most.kg ? { id: stage.id, kg } : most;
    },
    { id: null, kg: 0 },
  );
  return best.id;
}

/** My materials by cover, least first, with what a week takes in kg. */
function scarcestFirst(
  view: SeatView,
): readonly { readonly material: string; readonly weekKg: number; readonly tenths: number }[] {
  const weeks = Math.floor(DAYS_A_YEAR / view.scenario.time.turnsPerYear / 7);
  return view.scenario.materials
    .map((material, index) => {
      const need = view.scenario.sectors.reduce((sum, sector) => {
        if (sector.country !== view.seat) return sum;
        return sum + (sector.needs.find((each) => each.material === material.id)?.kg ?? 0);
      }, 0);
      const working = view.mine.sectorStocks.reduce((sum, stock) => sum + (stock.stockKg[index] ?? 0), 0);
      const piled = view.mine.stockpile.reduce((sum, each) => (each.material === material.id ? sum + each.kg : sum), 0);
      const weekKg = Math.floor(need / weeks);
      return { material: material.id, weekKg, tenths: weekKg === 0 ? FULL_BP : mulDiv(working + piled, 10, weekKg) };
    })
    .filter((each) => each.weekKg > 0)
    .sort((a, b) => a.tenths - b.tenths);
}

/** Releases from the stockpile when industry starves: half of what lies there, at any price that covers freight. */
export function releases(view: SeatView): readonly Candidate[] {
  const starving = view.sectors.some(
    (sector) => sector.country === view.seat && sector.outputBp < ORDERS.releaseUnderBp,
  );
  if (!starving) return [];
  return view.mine.stockpile.flatMap((entry) => {
    const kg = shareOf(entry.kg, ORDERS.releaseShareBp);
    if (kg < 100) return [];
    const cents = borderPrice(view, { from: '', to: view.seat, ...entry }).cents;
    const order: Order = {
      type: 'releaseStock',
      material: entry.material,
      stage: entry.stage,
      kg,
      leastCentsPerKg: Math.floor(cents / 2),
    };
    return [{ order, thousandUsd: gainOver(view, effectOf(view, order), 1) }];
  });
}

/** Paid thrift in my sector that spends most on metal, once prices hurt or where asked anyway: the money goes once, what it saves comes every turn that is left. */
export function thrift(view: SeatView, isAsked = isMetalDear(view)): readonly Candidate[] {
  const thousandUsd = shareOf(view.mine.treasuryThousandUsd, ORDERS.thriftTreasuryBp);
  const sector = isAsked ? leastThrifty(view) : undefined;
  if (!sector || thousandUsd < 1) return [];
  const order: Order = { type: 'fundThrift', sector, thousandUsd };
  const effect = effectOf(view, order);
  const turns = view.scenario.time.turns - view.turn + 1;
  const spent = { ...effect, worthThousandUsd: effect.worthThousandUsd + thousandUsd };
  return [{ order, thousandUsd: gainOver(view, spent, turns) - thousandUsd }];
}

/** Some metal costs so much more than at the start that saving it comes to mind. */
export function isMetalDear(view: SeatView): boolean {
  return view.scenario.materials.some((material) => priceTimesBp(view, material.id) >= ORDERS.thriftFromPriceBp);
}

/** Price of a material's last stage at my border against the level's start, in bp. */
function priceTimesBp(view: SeatView, material: string): number {
  const stage = view.scenario.materials.find((each) => each.id === material)?.stages.at(-1)?.id ?? '';
  const ware = { from: '', to: view.seat, material, stage };
  return toBp(borderPrice(view, ware).cents, startCents(view, ware));
}

function leastThrifty(view: SeatView): string | undefined {
  const mine = view.scenario.sectors
    .map((sector, position) => ({ sector, open: view.sectors[position] }))
    .filter(({ sector }) => sector.country === view.seat);
  const left = mine.map(({ sector, open }) => ({
    id: sector.id,
    kg: sector.needs.reduce((sum, need) => {
      const index = view.scenario.materials.findIndex((material) => material.id === need.material);
      const start = view.scenario.materials[index]?.stages.at(-1)?.startCentsPerKg ?? 0;
      const rest = need.mostThriftBp - (open?.thriftBp[index] ?? 0);
      return rest <= 0 ? sum : sum + shareOf(mulDiv(need.kg, start, 1_000), rest);
    }, 0),
  }));
  return left.filter((each) => each.kg > 0).sort((a, b) => b.kg - a.kg)[0]?.id;
}
