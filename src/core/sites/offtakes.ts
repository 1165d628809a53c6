import { clamp, mulDiv, shareOf } from '../../balance/units.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';
import { type SiteAt, type SiteLand, siteAt } from './siteFacts.ts';

/** What a foreign owner may take out of a site this turn (SITE-10). */
export interface OfftakeRight {
  readonly site: string;
  readonly from: CountryId; // the host
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly kg: number; // its share of what the site can run this turn
}

/** Every foreign owner's right to a part of what sites can run this turn, in the order of the level; of one metal alone where it is named. */
export function offtakeRights(land: SiteLand, metal?: MaterialId): readonly OfftakeRight[] {
  return land.scenario.sites.flatMap(({ id, material }) => {
    const site = metal === undefined || metal === material ? siteAt(land, id) : undefined;
    return site ? rightsOf(site) : [];
  });
}

function rightsOf({ def, now }: SiteAt): readonly OfftakeRight[] {
  const running = def.steps.reduce((sum, step) => sum + shareOf(step.kg, now.shareBp), 0);
  let left = running;
  const owners = [...new Set(now.stakes.map(({ country }) => country))]; // one may hold a part for good and one for a time
  return owners.flatMap((country) => {
    const offtakeBp = now.stakes.reduce((sum, stake) => (stake.country === country ? sum + stake.offtakeBp : sum), 0);
    const kg = clamp(mulDiv(running, offtakeBp, 10_000), 0, left);
    left -= kg;
    const { id, country: from, material, stage } = def;
    return kg === 0 ? [] : [{ site: id, from, to: country, material, stage, kg }];
  });
}

/** What a country's foreign owners may take of a stage this turn, together: it cannot be promised twice. */
export function offtakeKg(land: SiteLand, country: CountryId, material: MaterialId, stage: StageId): number {
  return offtakeRights(land, material).reduce(
    (sum, right) => (right.from === country && right.stage === stage ? sum + right.kg : sum),
    0,
  );
}
