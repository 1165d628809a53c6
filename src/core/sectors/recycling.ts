import { RECYCLING } from '../../balance/chain.ts';
import { aTurnsWayBp } from '../../balance/time.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { SupplyBlock } from '../../market/marketInput.ts';
import type { Material } from '../../scenario/schema.ts';
import { countryOf, must, priceAt } from '../state/access.ts';
import type { CountryOpen, GameState } from '../state/gameState.ts';
import { nameOfThree } from '../state/names.ts';

/**
 * Metal that comes back out of old goods at home, where it pays, as far as collecting is built up; all of a metal together at
 * most a share of what industry there needs (CHAIN-3).
 */
export function recyclingBlocks(state: GameState, material: Material): readonly SupplyBlock[] {
  const left = new Map<string, number>();
  return (state.scenario.recycling ?? [])
    .filter((each) => each.material === material.id)
    .map(({ country, stage, mostKg, centsPerKg }) => {
      const most = left.get(country) ?? shareOf(needKg(state, country, material.id), RECYCLING.mostOfUseBp);
      const kg = Math.min(shareOf(mostKg, countryOf(state.open.countries, country).recyclingBp), most);
      left.set(country, most - kg);
      return { id: nameOfThree('recycle', country, stage), country, stage, at: 'available' as const, kg, centsPerKg };
    });
}

/** What a country's industry needs of a metal at full output, by public figures alone. */
function needKg(state: GameState, country: string, material: string): number {
  return state.scenario.sectors.reduce((sum, sector, position) => {
    if (sector.country !== country) return sum;
    const kg = sector.needs.find((need) => need.material === material)?.kg ?? 0;
    return sum + shareOf(kg, must(state.open.sectors[position], 'sector').demandBp);
  }, 0);
}

/** Collecting as it stands after a turn: a metal dear enough teaches it for good, the dearest one sets the pace (CHAIN-4). */
export function recyclingAfter(state: GameState, country: CountryOpen): number {
  const timesBp = (state.scenario.recycling ?? []).reduce((most, each) => {
    if (each.country !== country.id) return most;
    const start = state.scenario.materials
      .find((material) => material.id === each.material)
      ?.stages.find((stage) => stage.id === each.stage)?.startCentsPerKg;
    const now = priceAt(state.scenario, state.open.prices, each.country, each.material, each.stage).centsPerKg;
    return start === undefined ? most : Math.max(most, mulDiv(now, FULL_BP, start));
  }, 0);
  if (timesBp < RECYCLING.dearFromBp) return country.recyclingBp;
  const steep = clamp(mulDiv(timesBp - FULL_BP, 1, 9), 0, FULL_BP);
  const learnt = shareOf(aTurnsWayBp(state.scenario.time, RECYCLING.learntAtTenfoldBp), steep);
  return country.recyclingBp + shareOf(FULL_BP - country.recyclingBp, learnt);
}
