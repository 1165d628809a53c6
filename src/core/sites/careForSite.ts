import { BURDEN } from '../../balance/sites.ts';
import { costThousandUsd, shareOf } from '../../balance/units.ts';
import type { Cost } from '../commands/cost.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { mirrorTreasuries, transfer } from '../money/transfer.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { isClean, oppositionBp } from './burden.ts';
import { fullKg, type SiteAt, type SiteLand } from './siteFacts.ts';
import { withSite } from './startSite.ts';

/** Why a site at home may not be cleaned up, or null: it must be a burden and be within reach (SITE-13). */
export function judgeCare({ def, now }: SiteAt): Refusal | null {
  const { mode } = now;
  const isOut = mode === 'occupied' || mode === 'closed' || def.burden === undefined || isClean({ def, now });
  return isOut ? refuse('cannotCare', { site: def.id, mode }) : null;
}

/** Capital and money of a clean-up: a part of what a year of running the site in full costs, in thousand US$ (SITE-13). */
export function careCost({ scenario }: Pick<SiteLand, 'scenario'>, site: SiteAt): Cost {
  const yearKg = Math.floor(fullKg(site.def) * scenario.time.turnsPerYear);
  const running = costThousandUsd(yearKg, firstCents(site));
  return { capital: BURDEN.careCapital, thousandUsd: Math.max(1, shareOf(running, BURDEN.careCostBp)) };
}

/** What a clean-up leaves: people object less, and each kilogram costs a little more to make (SITE-13). */
export function afterCare(site: SiteAt): { readonly oppositionBp: number; readonly dearerCentsPerKg: number } {
  const now = oppositionBp(site);
  const added = Math.max(1, shareOf(firstCents(site), BURDEN.careDearerBp));
  return {
    oppositionBp: now - shareOf(now, BURDEN.careWinsBp),
    dearerCentsPerKg: (site.now.dearerCentsPerKg ?? 0) + added,
  };
}

/** The treasury pays for clean water, waste ponds and a fund for those who live there; its capital is paid already. */
export function careForSite(state: GameState, seat: SeatId, site: SiteAt): Outcome {
  const { id } = site.def;
  const { thousandUsd } = careCost(state, site);
  const accounts = transfer(state.accounts, treasuryOf(seat), 'economy', thousandUsd);
  const after = afterCare(site);
  return happened(withSite(mirrorTreasuries({ ...state, accounts }), id, after), {
    audience: 'all',
    type: 'siteCared',
    site: id,
    by: seat,
    thousandUsd,
    oppositionBp: after.oppositionBp,
  });
}

function firstCents({ def }: SiteAt): number {
  return def.steps[0]?.centsPerKg ?? 0;
}
