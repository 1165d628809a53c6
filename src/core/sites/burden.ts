import { BURDEN } from '../../balance/sites.ts';
import { clamp, FULL_BP, shareOf, toBp } from '../../balance/units.ts';
import type { CountryId } from '../state/gameState.ts';
import { fullKg, leadsOf, type SiteAt, type SiteLand, wholeOf } from './siteFacts.ts';

/** How much people around a site object to it as it stands, in bp; 0 where the level names no burden (SITE-12). */
export function oppositionBp({ def, now }: Pick<SiteAt, 'def' | 'now'>): number {
  return def.burden ? (now.oppositionBp ?? def.burden.oppositionBp) : 0;
}

/** It once was a burden, and people around live with it now (SITE-13). */
export function isClean(site: Pick<SiteAt, 'def' | 'now'>): boolean {
  return site.def.burden !== undefined && oppositionBp(site) < BURDEN.cleanUnderBp;
}

/** What objections add to the chance, in bp, that permits or work slip by a turn (SITE-12). */
export function objectionBp(site: SiteAt): number {
  return shareOf(oppositionBp(site), BURDEN.slipWeightBp);
}

/** Approval in bp that works at home cost a government as much as they ran this turn, all together no more than a fixed part (SITE-12). */
export function burdenBp(land: SiteLand, country: CountryId): number {
  const felt = leadsOf(land).reduce((sum, lead) => {
    if (lead.now.mode !== 'operating' && lead.now.mode !== 'commissioning') return sum;
    const here = wholeOf(land, lead.def.id).filter(({ def }) => def.country === country);
    return sum + here.reduce((whole, site) => whole + feltBp(site), 0);
  }, 0);
  return Math.min(felt, BURDEN.mostApprovalBp);
}

/** What one site costs its government's approval this turn, in bp. */
export function feltBp(site: Pick<SiteAt, 'def' | 'now'>): number {
  const opposed = oppositionBp(site);
  if (opposed === 0) return 0;
  const ranBp = clamp(toBp(site.now.madeKg, Math.max(1, fullKg(site.def))), 0, FULL_BP);
  return shareOf(shareOf(opposed, BURDEN.approvalWeightBp), ranBp);
}
