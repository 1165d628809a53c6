import type { LawView } from './lawView.ts';
import type { Order } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ceilingCents, stageRefusal, worldCapacityKg } from './subjects.ts';

/** Why a purchase for the stockpile may not be ordered, or null (POL-5). */
export function judgeBuyStock(view: LawView, order: Extract<Order, { type: 'buyStock' }>): Refusal | null {
  const { material, stage, kg, mostCentsPerKg } = order;
  const wrong = stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  const most = worldCapacityKg(view.scenario, material, stage);
  if (kg < 1 || kg > most) return refuse('amountOutOfRange', { kg, least: 1, most });
  return priceRefusal(view, material, stage, mostCentsPerKg, 1);
}

/** Why a release from the stockpile may not be ordered, or null (POL-5). */
export function judgeReleaseStock(view: LawView, order: Extract<Order, { type: 'releaseStock' }>): Refusal | null {
  const { material, stage, kg, leastCentsPerKg } = order;
  const wrong = stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  if (kg < 1) return refuse('amountOutOfRange', { kg, least: 1 });
  const has = view.mine.stockpile.find((entry) => entry.material === material && entry.stage === stage)?.kg ?? 0;
  if (kg > has) return refuse('notEnoughStock', { needed: kg, has });
  return priceRefusal(view, material, stage, leastCentsPerKg, 0);
}

/** Why thrift in a sector may not be paid for, or null (POL-6). */
export function judgeThrift(view: LawView, order: Extract<Order, { type: 'fundThrift' }>): Refusal | null {
  const position = view.scenario.sectors.findIndex((each) => each.id === order.sector);
  const sector = view.scenario.sectors[position];
  if (!sector) return refuse('unknownSector', { sector: order.sector });
  if (sector.country !== view.seat) return refuse('notYours', { sector: sector.id });
  if (order.thousandUsd < 1) return refuse('amountOutOfRange', { thousandUsd: order.thousandUsd, least: 1 });
  const canSave = view.scenario.materials.some((material, index) => {
    const most = sector.needs.find((need) => need.material === material.id)?.mostThriftBp ?? 0;
    return (view.sectors[position]?.thriftBp[index] ?? 0) < most;
  });
  return canSave ? null : refuse('nothingChanges', { sector: sector.id });
}

function priceRefusal(view: LawView, material: string, stage: string, cents: number, least: number): Refusal | null {
  const most = ceilingCents(view.scenario, material, stage);
  return cents < least || cents > most ? refuse('priceOutOfRange', { cents, least, most }) : null;
}
