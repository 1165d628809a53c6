import { clamp, FULL_BP } from '../../balance/units.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { closeBooks, mirrorTreasuries, openBooks, pay } from '../money/transfer.ts';
import type { CountryId, GameState, SiteMode, Stake } from '../state/gameState.ts';
import { industryOf, treasuryOf } from '../state/names.ts';
import { missingThousandUsd, siteAt } from './siteFacts.ts';
import { landOf, startSite, withSite } from './startSite.ts';

/** A government's money for a part of a site abroad. */
export interface PayIn {
  readonly site: string;
  readonly by: CountryId;
  readonly thousandUsd: number; // `by` must have it: this is not asked here
  readonly shareBp: number; // of what the site earns, for good
  readonly offtakeBp: number; // of what it makes, for good
}

const UNOPENED: readonly SiteMode[] = ['proposed', 'permitting', 'construction', 'idled'];

/**
 * A foreign government pays into a site: what is missing to open it goes to those who build, and once nothing is missing
 * work begins with the payer as builder; the rest buys its part from the owners. It holds the stake from then on (SITE-6).
 */
export function payIntoSite(state: GameState, { site: id, by, thousandUsd, shareBp, offtakeBp }: PayIn): Outcome {
  const site = siteAt(landOf(state), id);
  if (!site) return begin(state);
  const isUnopened = UNOPENED.includes(site.now.mode);
  const toBuild = isUnopened ? Math.min(thousandUsd, missingThousandUsd(site.now)) : 0;
  const books = openBooks(state.accounts);
  pay(books, treasuryOf(by), 'construction', toBuild);
  pay(books, treasuryOf(by), industryOf(site.def.country), thousandUsd - toBuild);
  const paid = withSite(mirrorTreasuries({ ...state, accounts: closeBooks(books) }), id, {
    spentThousandUsd: site.now.spentThousandUsd + toBuild,
  });
  const owned = takeStake(paid, { site: id, by, thousandUsd, shareBp, offtakeBp });
  return andThen(owned, (now) => (toBuild > 0 ? startSite(now, id, by, now.open.turn) : begin(now)));
}

/** A pledged stake passes to `by` without money: what a loan in default leaves its lender (SITE-6). */
export function giveStake(state: GameState, given: Pick<PayIn, 'site' | 'by' | 'shareBp'>): Outcome {
  return siteAt(landOf(state), given.site)
    ? takeStake(state, { ...given, thousandUsd: 0, offtakeBp: 0 })
    : begin(state);
}

/** Shares of one owner add up; all foreign shares together never pass the whole. */
function takeStake(state: GameState, { site: id, by, thousandUsd, shareBp, offtakeBp }: PayIn): Outcome {
  const stakes = siteAt(landOf(state), id)?.now.stakes ?? [];
  const left = (of: 'shareBp' | 'offtakeBp') => FULL_BP - stakes.reduce((sum, stake) => sum + stake[of], 0);
  const share = clamp(shareBp, 0, left('shareBp'));
  const offtake = clamp(offtakeBp, 0, left('offtakeBp'));
  const isMine = (stake: Stake) => stake.country === by && stake.deal === undefined;
  const merged: readonly Stake[] = stakes.some(isMine)
    ? stakes.map((stake) =>
        isMine(stake) ? { ...stake, shareBp: stake.shareBp + share, offtakeBp: stake.offtakeBp + offtake } : stake,
      )
    : [...stakes, { country: by, shareBp: share, offtakeBp: offtake }];
  return happened(withSite(state, id, { stakes: merged }), {
    audience: 'all',
    type: 'stakeTaken',
    site: id,
    by,
    shareBp: share,
    thousandUsd,
  });
}
