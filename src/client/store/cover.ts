import type { SeatView } from '../../core/seat.ts';

export interface Cover {
  readonly material: string;
  readonly weeks: number; // how long stocks last at today's need
  readonly stockKg: number;
  readonly needKg: number; // a turn
  readonly turnsOfStock: number;
}

const BP = 10_000;

/** Weeks that my stocks (industry's and the government's) would last, for every material my sectors need. */
export function coverOf(view: SeatView): readonly Cover[] {
  const { scenario, mine } = view;
  const weeksATurn = 365 / 7 / scenario.time.turnsPerYear;
  const sectors = scenario.sectors.filter((sector) => sector.country === view.seat);
  return scenario.materials.flatMap((material, index) => {
    let needKg = 0;
    let stockKg = mine.stockpile.reduce((sum, each) => sum + (each.material === material.id ? each.kg : 0), 0);
    for (const sector of sectors) {
      const open = view.sectors.find((each) => each.id === sector.id);
      const need = sector.needs.find((each) => each.material === material.id)?.kg ?? 0;
      needKg += (need * (open?.demandBp ?? BP) * (BP - (open?.thriftBp[index] ?? 0))) / BP / BP;
      stockKg += mine.sectorStocks.find((each) => each.id === sector.id)?.stockKg[index] ?? 0;
    }
    if (needKg <= 0) return [];
    const turnsOfStock = stockKg / needKg;
    return [{ material: material.id, weeks: turnsOfStock * weeksATurn, stockKg, needKg, turnsOfStock }];
  });
}

/** How worried to be about a cover: a word for it, from what industry calls calm. */
export type CoverMood = 'bare' | 'thin' | 'calm';
export function coverMood(weeks: number): CoverMood {
  const shown = Math.round(weeks); // the word must fit the number beside it
  return shown < 4 ? 'bare' : shown < 9 ? 'thin' : 'calm';
}
