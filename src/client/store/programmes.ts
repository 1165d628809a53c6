import {
  fallingReturn,
  halfCostThousandUsd,
  judge,
  type Order,
  PROGRAMMES,
  type Programme,
  type SeatView,
} from '../../core/seat.ts';
import { roundMoney } from './purse.ts';

const BP = 10_000;

/** What a sum buys in a programme: where things stand, and where they would stand after it, in basis points. */
export interface Gain {
  readonly nowBp: number;
  readonly afterBp: number;
  readonly mostBp: number;
}

/** Share of my need for metal that other designs could do without, and how far that could go: weighed by what is needed. */
function substitution(view: SeatView): { readonly nowBp: number; readonly mostBp: number } {
  let need = 0;
  let now = 0;
  let most = 0;
  for (const [position, sector] of view.scenario.sectors.entries()) {
    if (sector.country !== view.seat) continue;
    for (const each of sector.needs) {
      if (each.substitute === undefined) continue;
      const index = view.scenario.materials.findIndex((material) => material.id === each.material);
      need += each.kg;
      now += each.kg * (view.sectors[position]?.substituteBp[index] ?? 0);
      most += each.kg * each.substitute.mostBp;
    }
  }
  return need === 0 ? { nowBp: 0, mostBp: 0 } : { nowBp: now / need, mostBp: most / need };
}

/** Where a programme stands in my country. */
function standing(view: SeatView, programme: Programme): { readonly nowBp: number; readonly mostBp: number } {
  if (programme === 'substitution') return substitution(view);
  const own = view.countries.find((country) => country.id === view.seat);
  if (programme === 'geology') return { nowBp: own?.geologyBp ?? 0, mostBp: BP };
  return { nowBp: (programme === 'knowhow' ? own?.knowhowBp : own?.recyclingBp) ?? 0, mostBp: BP };
}

/** What a sum would win, by the rule that will reckon it: each further sum wins less. */
export function gainOf(view: SeatView, programme: Programme, thousandUsd: number): Gain {
  const { nowBp, mostBp } = standing(view, programme);
  const half = halfCostThousandUsd(view.scenario, view.seat, programme);
  return { nowBp, mostBp, afterBp: fallingReturn(Math.round(nowBp), Math.round(mostBp), thousandUsd, half) };
}

/** What could come back out of old goods in a turn, all of it collected; per material of my country. */
export const recyclable = (view: SeatView): readonly { readonly material: string; readonly mostKg: number }[] =>
  (view.scenario.recycling ?? [])
    .filter((entry) => entry.country === view.seat)
    .map(({ material, mostKg }) => ({ material, mostKg }));

/** Programmes that can still win something, each with a sum to begin from. */
export function programmeOrders(view: SeatView): readonly Order[] {
  return PROGRAMMES.map((programme): Order => {
    const half = halfCostThousandUsd(view.scenario, view.seat, programme);
    const thousandUsd = roundMoney(Math.min(half / 4, view.mine.treasuryThousandUsd / 4), half);
    return { type: 'fundProgramme', programme, thousandUsd };
  }).filter((order) => judge(view, { type: 'placeOrder', order })?.code !== 'nothingChanges');
}
