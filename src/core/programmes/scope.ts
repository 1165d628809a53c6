import { GEOLOGY, PROGRAMME } from '../../balance/chain.ts';
import { halfYearsATurn } from '../../balance/time.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import type { Scenario, Site } from '../../scenario/schema.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Programme } from '../commands/orderTypes.ts';
import { metalBillThousandUsd } from '../politics/fundThrift.ts';
import { isMine, siteAt } from '../sites/siteFacts.ts';
import { countryOf, sectorsOf } from '../state/access.ts';
import type { CountryId } from '../state/gameState.ts';

/** What wins half of what a programme can still win in a country, in thousand US$: it grows with the country's bill for metal (CHAIN-8). */
export function halfCostThousandUsd(scenario: Scenario, country: CountryId, programme: Programme): number {
  if (programme === 'geology') return shareOf(provable(scenario, country).reduce(sumCost, 0), GEOLOGY.halfCostBp) + 1;
  const bill = sectorsOf(scenario, country).reduce((sum, sector) => sum + metalBillThousandUsd(scenario, sector), 0);
  return Math.floor(shareOf(bill, PROGRAMME.halfCostBp[programme]) / halfYearsATurn(scenario.time)) + 1;
}

/** Mines of a country that the level proposes: what lies there can be proven. */
export function provable(scenario: Scenario, country: CountryId): readonly Site[] {
  return scenario.sites.filter(
    (site) => site.country === country && site.start === 'proposed' && site.project && isMine(scenario, site),
  );
}

function sumCost(sum: number, { project }: Site): number {
  return sum + (project?.costThousandUsd ?? 0);
}

/** A programme still has something to win in the country. */
export function hasScope(
  view: Pick<LawView, 'scenario' | 'countries' | 'sectors' | 'sites'>,
  country: CountryId,
  programme: Programme,
): boolean {
  const { scenario } = view;
  const open = countryOf(view.countries, country);
  switch (programme) {
    case 'knowhow':
      return open.knowhowBp < FULL_BP;
    case 'recycling':
      return (scenario.recycling ?? []).some((each) => each.country === country) && open.recyclingBp < FULL_BP;
    case 'geology':
      return (
        (open.geologyBp ?? 0) < FULL_BP &&
        provable(scenario, country).some((site) => siteAt(view, site.id)?.now.mode === 'proposed')
      );
    case 'substitution':
      return scenario.sectors.some(
        (sector, position) =>
          sector.country === country &&
          scenario.materials.some((material, index) => {
            const most = sector.needs.find((need) => need.material === material.id)?.substitute?.mostBp ?? 0;
            return (view.sectors[position]?.substituteBp[index] ?? 0) < most;
          }),
      );
  }
}
