import { GEOLOGY } from '../../balance/chain.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import type { Order, Programme } from '../commands/orderTypes.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { mirrorTreasuries, transfer } from '../money/transfer.ts';
import { countryOf, must, withOpen } from '../state/access.ts';
import type { CountryOpen, GameState, SeatId, SectorOpen } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { fallingReturn } from './fallingReturn.ts';
import { halfCostThousandUsd, provable } from './scope.ts';

/** The treasury pays for a programme: what can still be won grows nearer, the more slowly the more is won already (CHAIN-8). */
export function fundProgramme(
  state: GameState,
  seat: SeatId,
  order: Extract<Order, { type: 'fundProgramme' }>,
): Outcome {
  const { programme, thousandUsd } = order;
  const half = halfCostThousandUsd(state.scenario, seat, programme);
  const won = (now: number, most: number) => fallingReturn(now, most, thousandUsd, half);
  const open =
    programme === 'substitution'
      ? { sectors: redesigned(state, seat, won) }
      : programme === 'geology'
        ? proven(state, seat, won)
        : { countries: learnt(state, seat, programme, won) };
  const accounts = transfer(state.accounts, treasuryOf(seat), 'economy', thousandUsd);
  const after = mirrorTreasuries({ ...withOpen(state, open), accounts });
  return happened(after, { audience: 'all', type: 'programmeFunded', by: seat, programme, thousandUsd });
}

type Won = (now: number, most: number) => number;

function learnt(
  state: GameState,
  seat: SeatId,
  programme: Exclude<Programme, 'substitution' | 'geology'>,
  won: Won,
): readonly CountryOpen[] {
  const field = programme === 'knowhow' ? 'knowhowBp' : 'recyclingBp';
  return state.open.countries.map((country) =>
    country.id === seat ? { ...country, [field]: won(country[field], FULL_BP) } : country,
  );
}

/** What lies in the ground is better known: mines that are only proposed grow cheaper by what was won (CHAIN-9). */
function proven(state: GameState, seat: SeatId, won: Won): Pick<GameState['open'], 'countries' | 'sites'> {
  const before = countryOf(state.open.countries, seat).geologyBp ?? 0;
  const after = won(before, FULL_BP);
  const offBp = shareOf(after, GEOLOGY.cheaperBp) - shareOf(before, GEOLOGY.cheaperBp);
  const cheaper = new Map(
    provable(state.scenario, seat).map((site) => [site.id, shareOf(site.project?.costThousandUsd ?? 0, offBp)]),
  );
  return {
    countries: state.open.countries.map((each) => (each.id === seat ? { ...each, geologyBp: after } : each)),
    sites: state.open.sites.map((site) =>
      site.mode === 'proposed' && cheaper.has(site.id)
        ? { ...site, costThousandUsd: Math.max(1, site.costThousandUsd - (cheaper.get(site.id) ?? 0)) }
        : site,
    ),
  };
}

function redesigned(state: GameState, seat: SeatId, won: Won): readonly SectorOpen[] {
  const { scenario } = state;
  return state.open.sectors.map((open, position) => {
    const sector = must(scenario.sectors[position], 'sector');
    if (sector.country !== seat) return open;
    const substituteBp = open.substituteBp.map((now, index) => {
      const need = sector.needs.find((each) => each.material === scenario.materials[index]?.id);
      return won(now, need?.substitute?.mostBp ?? 0);
    });
    return { ...open, substituteBp };
  });
}
