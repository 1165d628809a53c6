import { SITES } from '../../balance/sites.ts';
import { clamp, FULL_BP, shareOf } from '../../balance/units.ts';
import type { Outcome } from '../commands/outcome.ts';
import { type Books, closeBooks, mirrorTreasuries, openBooks, pay } from '../money/transfer.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState, PricePoint } from '../state/gameState.ts';
import { industryOf, treasuryOf } from '../state/names.ts';
import type { Clearing } from '../trade/clearTurn.ts';
import { siteEarnings } from './siteEarnings.ts';
import { debtServiceThousandUsd, foreignShareBp, leadsOf, type SiteAt, wholeOf } from './siteFacts.ts';
import { landOf, withSite } from './startSite.ts';

/** Step 6, payments: from what sites earned their hosts take a royalty, lenders are served, and owners get their parts (SITE-7). */
export function settleSites(state: GameState, clearings: readonly Clearing[], prices: readonly PricePoint[]): Outcome {
  const books = openBooks(state.accounts);
  const earned = siteEarnings(state, clearings, prices);
  const left = new Map<string, number>();
  state.scenario.sites.forEach(({ id, country }, position) => {
    const earnings = earned[position] ?? 0;
    const royalty = shareOf(Math.max(0, earnings), SITES.royaltyBp);
    pay(books, industryOf(country), treasuryOf(country), royalty);
    left.set(id, earnings - royalty);
  });
  const events: GameEvent[] = [];
  const land = landOf(state);
  const served = leadsOf(land).reduce((now, site) => {
    const whole = wholeOf(land, site.def.id).reduce((sum, part) => sum + (left.get(part.def.id) ?? 0), 0);
    const service = serve(state, site, whole, books);
    events.push(...share(site, Math.max(0, whole - service), books));
    const debtThousandUsd = site.now.debtThousandUsd - service;
    return service === 0 ? now : withSite(now, site.def.id, { debtThousandUsd });
  }, state);
  return { state: mirrorTreasuries({ ...served, accounts: closeBooks(books) }), events };
}

/** Lenders get what is due as far as it was earned; a rescue's money serves them in full. */
function serve(state: GameState, site: SiteAt, earnings: number, books: Books): number {
  const due = debtServiceThousandUsd(state.scenario, site);
  const isSheltered = (site.now.shelteredUntilTurn ?? 0) >= state.open.turn;
  const service = isSheltered ? due : clamp(earnings, 0, due);
  pay(books, industryOf(site.def.country), 'investors', service);
  return service;
}

/** Foreign owners get their shares, and the host's government the rest of what it built itself. */
function share({ def, now }: SiteAt, profit: number, books: Books): readonly GameEvent[] {
  const shares: readonly { readonly country: CountryId; readonly shareBp: number }[] =
    now.builder === def.country
      ? [...now.stakes, { country: def.country, shareBp: FULL_BP - foreignShareBp(now) }]
      : now.stakes;
  return shares.flatMap(({ country, shareBp }) => {
    const thousandUsd = shareOf(profit, shareBp);
    pay(books, industryOf(def.country), treasuryOf(country), thousandUsd);
    return thousandUsd === 0
      ? []
      : [{ audience: [country], type: 'dividendPaid' as const, site: def.id, to: country, thousandUsd }];
  });
}
