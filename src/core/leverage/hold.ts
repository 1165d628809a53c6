import { clamp, FULL_BP, shareOf, toBp } from '../../balance/units.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, SiteState, StageId, Stake } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';
import type { Clearing } from '../trade/clearTurn.ts';

/** Who owns what of the mines and plants behind a material's lanes; only where owners abroad or occupiers make it mixed. */
export type Holdings = ReadonlyMap<string, Works>; // by `host/stage`

/** The works of one stage in a host, and what of their make its owners abroad take home before anything is sold. */
interface Works {
  readonly holdings: Holding[];
  readonly taken: { readonly by: CountryId; readonly kg: number }[];
}

/** One block of capacity of this turn and whose it is. */
interface Holding {
  readonly kg: number;
  readonly host: CountryId;
  readonly isOccupied: boolean; // nobody at the table holds what is occupied
  readonly stakes: readonly Stake[];
}

const MADE = ['mine', 'plant', 'byproduct'];

/** Holdings in one clearing: each site's blocks under its owners, at the stages of those hosts where anybody else has a part. */
export function holdingsIn(state: GameState, { input }: Clearing): Holdings {
  const sites = owned(state);
  const mixed = new Map<string, Works>();
  if (sites.size === 0) return mixed;
  const blocks = [...input.supply, ...input.plants].flatMap((block) => {
    const [kind = '', site = ''] = block.id.split('/');
    return MADE.includes(kind) ? [{ block, site: sites.get(site) }] : [];
  });
  for (const { block, site } of blocks)
    if (site) mixed.set(nameOf(block.country, block.stage), { holdings: [], taken: [] });
  for (const { block, site } of blocks)
    mixed.get(nameOf(block.country, block.stage))?.holdings.push({
      kg: block.kg,
      host: block.country,
      isOccupied: site?.mode === 'occupied',
      stakes: site?.stakes ?? [],
    });
  for (const { id, country, stage, kg } of input.demand) {
    const [kind, source, , by = ''] = id.split('/');
    if (kind === 'out' && source === 'offtake') mixed.get(nameOf(country, stage))?.taken.push({ by, kg });
  }
  return mixed;
}

/** Sites with foreign owners or occupiers, by id; a part has the owners of its whole, but none takes metal home from it. */
function owned(state: GameState): ReadonlyMap<string, Pick<SiteState, 'mode' | 'stakes'>> {
  const byId = new Map(state.open.sites.map((site) => [site.id, site]));
  return new Map(
    state.scenario.sites.flatMap((def) => {
      const { mode, stakes } = must(byId.get(def.partOf ?? def.id), def.id);
      if (stakes.length === 0 && mode !== 'occupied') return [];
      const own = def.partOf === undefined ? stakes : stakes.map((stake) => ({ ...stake, offtakeBp: 0 }));
      return [[def.id, { mode, stakes: own }] as const];
    }),
  );
}

/**
 * What may still leave `host` at `stage` when `of` holds back all it controls, in kg a turn: null where it controls nothing
 * there, 0 where it controls all (LEV-7). Control is at home all that no one else owns, abroad the own part; the part of an
 * owner is the larger of its share and its offtake, and what is occupied is nobody's.
 */
export function freeKg(holdings: Holdings, of: CountryId, host: CountryId, stage: StageId): number | null {
  const here = holdings.get(nameOf(host, stage));
  if (!here) return host === of ? 0 : null;
  if (host !== of && here.holdings.every((holding) => controlBp(holding, of) === 0)) return null;
  const others = here.holdings.reduce((sum, holding) => sum + shareOf(holding.kg, FULL_BP - controlBp(holding, of)), 0);
  const gone = here.taken.reduce((sum, each) => (each.by === of ? sum : sum + each.kg), 0);
  return Math.max(0, others - gone);
}

function controlBp({ host, isOccupied, stakes }: Holding, of: CountryId): number {
  if (isOccupied) return 0;
  if (host !== of) return partsBp(stakes.filter((stake) => stake.country === of));
  return FULL_BP - partsBp(stakes);
}

function partsBp(stakes: readonly Stake[]): number {
  const parts = stakes.reduce((sum, stake) => sum + Math.max(stake.shareBp, stake.offtakeBp), 0);
  return clamp(parts, 0, FULL_BP);
}

/** Parts of works abroad that belong to a country, in bp of what those of one host and stage could make together. */
export function partsAbroad(
  holdings: Holdings,
  of: CountryId,
): readonly { readonly host: CountryId; readonly stage: StageId; readonly partBp: number }[] {
  return [...holdings].flatMap(([place, { holdings: here }]) => {
    const [host = '', stage = ''] = place.split('/');
    if (host === of) return [];
    const own = here.reduce((sum, holding) => sum + shareOf(holding.kg, controlBp(holding, of)), 0);
    const all = here.reduce((sum, holding) => sum + holding.kg, 0);
    return own === 0 ? [] : [{ host, stage, partBp: toBp(own, all) }];
  });
}
