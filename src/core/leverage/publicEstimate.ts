import { FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { Scenario, Sector } from '../../scenario/schema.ts';
import { must } from '../state/access.ts';
import type { GameState, SectorOpen, SectorStock } from '../state/gameState.ts';
import { daysATurn } from '../state/world.ts';
import { sectorNeed, stockOfSector } from '../trade/marketBlocks.ts';
import type { StockBand } from '../view/seatView.ts';

/** What a band stands for when others reckon with it, in bp of calm cover. */
export const BAND_COVER_BP: Readonly<Record<StockBand, number>> = {
  none: 0,
  thin: 2_500,
  normal: FULL_BP,
  deep: 20_000,
};

/** The word others have for a stock: none, thin (under half of calm cover), normal, deep (over one and a half). */
export function bandOf(stockKg: number, calmKg: number): StockBand {
  const shareBp = calmKg === 0 ? (stockKg === 0 ? FULL_BP : 20_000) : toBp(stockKg, calmKg);
  if (shareBp === 0) return 'none';
  return shareBp < 5_000 ? 'thin' : shareBp <= 15_000 ? 'normal' : 'deep';
}

/** Calm cover of a sector for one material, in kg. */
export function calmCoverKg(scenario: Scenario, sector: Sector, open: SectorOpen, materialId: string): number {
  const index = scenario.materials.findIndex((material) => material.id === materialId);
  const need = sector.needs.find((each) => each.material === materialId)?.kg ?? 0;
  return shareOf(shareOf(shareOf(need, open.demandBp), FULL_BP - (open.thriftBp[index] ?? 0)), sector.coverTurnsBp);
}

/** Working stock of a country's industry in one material: what it is and what it would be in calm, in kg. */
export function countryCover(
  scenario: Scenario,
  sectors: readonly SectorOpen[],
  stocks: readonly SectorStock[],
  country: string,
  materialId: string,
): { readonly stockKg: number; readonly calmKg: number } {
  const index = scenario.materials.findIndex((material) => material.id === materialId);
  return scenario.sectors.reduce(
    (sum, sector, position) => {
      if (sector.country !== country) return sum;
      const stock = stocks.find((each) => each.id === sector.id);
      return {
        stockKg: sum.stockKg + (stock?.stockKg[index] ?? 0),
        calmKg: sum.calmKg + calmCoverKg(scenario, sector, must(sectors[position], 'sector'), materialId),
      };
    },
    { stockKg: 0, calmKg: 0 },
  );
}

/** The bands of every country's working stock, by `country/material`: what everyone is shown (VIEW-6). */
export function stockBandsOf(state: GameState): ReadonlyMap<string, StockBand> {
  const { scenario } = state;
  const stocks = scenario.sectors.map((sector) => stockOfSector(state, sector));
  return new Map(
    scenario.countries.flatMap(({ id }) =>
      scenario.materials.map((material) => {
        const cover = countryCover(scenario, state.open.sectors, stocks, id, material.id);
        return [`${id}/${material.id}`, bandOf(cover.stockKg, cover.calmKg)] as const;
      }),
    ),
  );
}

/** What a sector's stock is taken to be when only its country's band is known, in kg. */
export function stockOfBandKg(
  scenario: Scenario,
  sector: Sector,
  open: SectorOpen,
  materialId: string,
  band: StockBand,
): number {
  return shareOf(calmCoverKg(scenario, sector, open, materialId), BAND_COVER_BP[band]);
}

/** Days of need that each sector's stock would bridge, from the bands alone; the scarcest metal counts (LEV-5). */
export function estimatedCoverDays(state: GameState): ReadonlyMap<string, number> {
  const { scenario } = state;
  const days = daysATurn(scenario);
  const bands = stockBandsOf(state);
  return new Map(
    scenario.sectors.map((sector) => {
      const least = sector.needs.reduce((most, need) => {
        const value = BAND_COVER_BP[bands.get(`${sector.country}/${need.material}`) ?? 'normal'];
        return Math.min(value, most);
      }, BAND_COVER_BP.deep);
      return [sector.id, mulDiv(mulDiv(days, sector.coverTurnsBp, FULL_BP), least, FULL_BP)];
    }),
  );
}

/** Days of need that each sector's stock bridges in truth; the scarcest metal counts. */
export function exactCoverDays(state: GameState): ReadonlyMap<string, number> {
  const { scenario } = state;
  const days = daysATurn(scenario);
  return new Map(
    scenario.sectors.map((sector, position) => {
      const open = must(state.open.sectors[position], 'sector');
      const stock = stockOfSector(state, sector);
      const cover = scenario.materials.flatMap((material, index) => {
        const { needKg, stockKg } = sectorNeed(sector, open, stock, 0, material.id, index);
        return needKg === 0 ? [] : [mulDiv(days, stockKg, needKg)];
      });
      return [sector.id, cover.reduce((least, each) => Math.min(least, each), days * scenario.time.turnsPerYear)];
    }),
  );
}
