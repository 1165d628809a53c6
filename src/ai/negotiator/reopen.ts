import { LEAVING } from '../../balance/persona.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type Command,
  type CountryId,
  type Deal,
  type Dice,
  freshTerms,
  isRenewal,
  isStanding,
  judge,
  mostRenewalTurns,
  replacedBy,
  rollBp,
  type SeatView,
  standingTerms,
  type Terms,
} from '../../core/seat.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { fairCents } from '../value/goods.ts';
import { isRegrettedBy, regretted } from '../value/regret.ts';
import { haveOffered, partnerIn } from './memory.ts';
import { reasonFor } from './reason.ts';
import { isWithinLimits } from './room.ts';

/** The view as if an agreement were not there: new terms are weighed against its place, not on top of it. */
function without(view: SeatView, id: string): SeatView {
  return { ...view, deals: view.deals.filter((deal) => deal.id !== id) };
}

/** What the terms add where the old ones gave way, in thousand US$: what was paid at the first signing is paid. */
function gainOf(view: SeatView, partner: CountryId, old: Deal, terms: Terms): number {
  const bare = without(view, old.id);
  const now = freshOf(terms);
  const gain = now.clauses.length === 0 ? 0 : dealWorth(bare, partner, now).thousandUsd;
  if (isRenewal(old, terms, view.turn)) return gain;
  const left = (old.untilTurn ?? view.turn) - view.turn + 1;
  const before = freshOf({ ...standingTerms(old), turns: left });
  return gain - (before.clauses.length === 0 ? 0 : shareOf(dealWorth(bare, partner, before).thousandUsd, keptBp()));

  function freshOf(of: Terms): Terms {
    return { ...of, clauses: of.clauses.filter((clause) => clause.type !== 'investment' && clause.type !== 'loan') };
  }
  /** Who is pressed by a side that the market has turned against reckons that the old terms may not last. */
  function keptBp(): number {
    return isRegrettedBy(view, old, partner) ? FULL_BP - LEAVING.givesWayBp : FULL_BP;
  }
}

/** The terms would leave the view's seat as well off as the agreement that stands. */
function isNoWorse(view: SeatView, partner: CountryId, old: Deal, terms: Terms): boolean {
  return isWithinLimits(view, terms) && gainOf(view, partner, old, terms) >= 0;
}

/** What the view's seat says where an agreement of its own is reopened: yes or no, by what it has now; null for any other offer. */
export function answerReopened(view: SeatView, deal: Deal): Command | null {
  const old = replacedBy(view.deals, deal);
  if (!old) return null;
  const terms = standingTerms(deal);
  const partner = partnerIn(view, deal);
  const accept: Command = { type: 'acceptDeal', deal: deal.id };
  const isGood = haveOffered(view, partner, terms) || isNoWorse(view, partner, old, terms);
  if (isGood && judge(view, accept) === null) return accept;
  const asked = freshTerms(terms, old);
  const worth = dealWorth(without(view, old.id), partner, asked);
  return { type: 'refuseDeal', deal: deal.id, reason: reasonFor(view, { terms: asked, worth }, null) };
}

/** An agreement in its last turn that is worth another term; else, now and then, a better price where the market has run away. */
export function reopening(view: SeatView, dice: Dice): { readonly command: Command | null; readonly dice: Dice } {
  const renewal = view.deals.map((deal) => renewalOf(view, deal)).find((command) => command !== null);
  if (renewal) return { command: renewal, dice };
  const bad = view.deals.find((deal) => regretted(view, deal));
  const command = bad ? betterPrice(view, bad) : null;
  if (!command) return { command: null, dice };
  const [asks, after] = rollBp(dice, LEAVING.reopenBp);
  return { command: asks ? command : null, dice: after };
}

function renewalOf(view: SeatView, deal: Deal): Command | null {
  const turns = Math.min(standingTerms(deal).turns, mostRenewalTurns(view));
  if (!isStanding(deal) || deal.untilTurn !== view.turn || !deal.between.includes(view.seat) || turns < 2) return null;
  const terms: Terms = { ...standingTerms(deal), turns };
  const command: Command = { type: 'reopenDeal', deal: deal.id, terms };
  return judge(view, command) === null && isNoWorse(view, partnerIn(view, deal), deal, terms) ? command : null;
}

/** The same goods for the turns that are left, half-way between the price agreed and the one to be expected now. */
function betterPrice(view: SeatView, deal: Deal): Command | null {
  const turns = (deal.untilTurn ?? view.turn) - view.turn + 1;
  const clauses = standingTerms(deal).clauses.map((clause) => {
    if (clause.type !== 'supply') return clause;
    const centsPerKg = Math.floor((clause.centsPerKg + fairCents(view, clause, turns)) / 2);
    return { ...clause, centsPerKg: Math.max(1, centsPerKg) };
  });
  const terms: Terms = { ...standingTerms(deal), clauses, turns };
  const command: Command = { type: 'reopenDeal', deal: deal.id, terms };
  return judge(view, command) === null && isNoWorse(view, partnerIn(view, deal), deal, terms) ? command : null;
}
