import { CREDIT_WORTH } from '../../balance/persona.ts';
import { RATIFICATION } from '../../balance/politics.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type Command,
  comingElection,
  type Deal,
  judge,
  type Order,
  ratificationChanceBp,
  type SeatView,
  standingTerms,
} from '../../core/seat.ts';
import { partnerIn } from '../negotiator/memory.ts';
import { dealWorth } from '../value/dealWorth.ts';
import type { Candidate } from './candidate.ts';

/** Votes to be won at home for what is worth it, or to be held back where the government to come there is the likelier to thank for it. */
export function ballotPlans(view: SeatView): readonly Candidate[] {
  return view.deals
    .filter((deal) => deal.vote?.ballots.some((each) => each.seat === view.seat) === true)
    .flatMap((deal) => [...lobbying(view, deal), ...stalling(view, deal)]);
}

function isLawful(view: SeatView, order: Order): boolean {
  return judge(view, { type: 'placeOrder', order }) === null;
}

function lobbying(view: SeatView, deal: Deal): readonly Candidate[] {
  const order: Order = { type: 'lobby', deal: deal.id };
  const chance = ratificationChanceBp(view, deal, view.seat);
  if (chance >= CREDIT_WORTH.sureVoteBp || !isLawful(view, order)) return [];
  const more = Math.min(RATIFICATION.lobbyBp, FULL_BP - chance);
  return [{ order, thousandUsd: shareOf(worthOf(view, deal), more) }];
}

/** Waiting costs the turns that pass; it gains what the credit would be worth more to who may come. */
function stalling(view: SeatView, deal: Deal): readonly Candidate[] {
  const order: Order = { type: 'stall', deal: deal.id };
  const turn = comingElection(view, deal);
  if (turn === null || !isLawful(view, order)) return [];
  const terms = standingTerms(deal);
  const worth = worthOf(view, deal);
  const later = turn - view.turn;
  const lost = Math.floor((worth * later) / Math.max(1, terms.turns));
  const doubt = ratificationChanceBp(view, deal, view.seat);
  const gained = doubt < CREDIT_WORTH.lostVoteBp ? shareOf(worth, FULL_BP / 2 - doubt) : 0;
  return [{ order, thousandUsd: gained - lost }];
}

function worthOf(view: SeatView, deal: Deal): number {
  return dealWorth(view, partnerIn(view, deal), standingTerms(deal)).thousandUsd;
}

/** A word given before its own election binds a government only as far as it still wants it: it takes back what has become a clear loss. */
export function secondThoughts(view: SeatView): Command | null {
  const elected = view.elections?.filter((each) => each.seat === view.seat && each.government !== null) ?? [];
  const regretted = view.deals.find(
    (deal) =>
      deal.mode === 'ratifying' &&
      deal.between.includes(view.seat) &&
      elected.some((each) => each.turn > (deal.vote?.acceptedTurn ?? each.turn)) &&
      worthOf(view, deal) < 0,
  );
  return regretted ? { type: 'withdrawOffer', deal: regretted.id } : null;
}
