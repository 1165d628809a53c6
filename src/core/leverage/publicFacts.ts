import { publicDeal } from '../deals/secrecy.ts';
import { must } from '../state/access.ts';
import type { GameState, SectorStock } from '../state/gameState.ts';
import { stockBandsOf, stockOfBandKg } from './publicEstimate.ts';

/**
 * The state as all seats together can tell it (LEV-5): working stocks at what their band stands for, and nothing of what is
 * only one seat's: no orders, stockpiles, money, threats' backing or talks. What is reckoned from it cannot leak.
 */
export function publicFacts(state: GameState): GameState {
  const { scenario } = state;
  const bands = stockBandsOf(state);
  const estimate = (stock: SectorStock): SectorStock => {
    const position = scenario.sectors.findIndex((sector) => sector.id === stock.id);
    const sector = must(scenario.sectors[position], stock.id);
    const open = must(state.open.sectors[position], stock.id);
    return {
      id: stock.id,
      stockKg: scenario.materials.map((material) => {
        const band = must(bands.get(`${sector.country}/${material.id}`), 'band');
        return stockOfBandKg(scenario, sector, open, material.id, band);
      }),
      usedKg: scenario.materials.map(() => 0),
    };
  };
  return {
    ...state,
    dice: [],
    secrets: state.secrets.map((secret) => ({
      seat: secret.seat,
      capital: 0,
      treasuryThousandUsd: 0,
      orders: [],
      stockpile: [],
      sectorStocks: secret.sectorStocks.map(estimate),
      exportIncomeThousandUsd: 0,
    })),
    partnerStocks: state.partnerStocks.map(estimate),
    deals: state.deals.flatMap((deal) => publicDeal(deal) ?? []),
    embargoes: state.embargoes.map((embargo) => ({ ...embargo, prepared: false })),
    accounts: [],
    news: [],
  };
}
