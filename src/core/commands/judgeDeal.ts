import { LIMITS } from '../../balance/politics.ts';
import { dealFacts, hasExchangesLeft, isAnswerer, isLastMover, isOpenOffer, stepDeal } from '../deals/dealMachine.ts';
import type { Deal } from '../deals/dealTypes.ts';
import { standingTerms, termsEqual } from '../deals/terms.ts';
import { judgeSigning, judgeTerms } from './judgeTerms.ts';
import type { LawView } from './lawView.ts';
import type { Command } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';
import { otherRefusal } from './subjects.ts';

export type DealCommand = Extract<
  Command,
  { type: 'offerDeal' | 'counterDeal' | 'acceptDeal' | 'refuseDeal' | 'withdrawOffer' }
>;

/** Why a move in the talks is not lawful, or null (DEAL-1 … DEAL-5). */
export function judgeDeal(view: LawView, command: DealCommand): Refusal | null {
  if (view.phase !== 'negotiation') return refuse('wrongPhase', { phase: view.phase });
  if (command.type === 'offerDeal') return judgeOffer(view, command);
  const deal = view.deals.find((each) => each.id === command.deal);
  if (!deal) return refuse('unknownDeal', { deal: command.deal });
  if (!deal.between.includes(view.seat)) return refuse('notYours', { deal: deal.id });
  if (deal.mode === 'ratifying' && command.type === 'withdrawOffer') return null;
  if (!isOpenOffer(deal)) return refuse('notOpen', { deal: deal.id, mode: deal.mode });
  const facts = dealFacts(deal, view.turn, view.seat);
  if (command.type === 'withdrawOffer') return isLastMover(facts) ? null : refuse('notYours', { deal: deal.id });
  if (!isAnswerer(facts)) return refuse('notYourTurn', { deal: deal.id });
  if (command.type === 'counterDeal') return judgeCounter(view, deal, command);
  if (command.type === 'refuseDeal') return judgeReason(view, deal, command);
  if (stepDeal(deal, 'accept', view.turn, view.seat) === null) return refuse('notOpen', { deal: deal.id });
  return judgeSigning(view, standingTerms(deal), deal.between);
}

function judgeOffer(view: LawView, command: Extract<DealCommand, { type: 'offerDeal' }>): Refusal | null {
  const { to, terms } = command;
  const wrong = otherRefusal(view.scenario, view.seat, to) ?? judgeTerms(view, terms, [view.seat, to]);
  if (wrong) return wrong;
  const open = view.deals.filter(isOpenOffer);
  const twin = open.find((deal) => isBetween(deal, view.seat, to) && termsEqual(standingTerms(deal), terms));
  if (twin) return refuse('alreadyOffered', { deal: twin.id });
  const mine = open.filter((deal) => deal.answerFrom !== view.seat);
  if (mine.length >= LIMITS.openOffers) return refuse('tooManyOffers', { most: LIMITS.openOffers });
  const today = view.deals.filter(
    (deal) => deal.between[0] === view.seat && deal.between[1] === to && deal.offeredTurn === view.turn,
  );
  return today.length >= LIMITS.offersATurn ? refuse('tooManyOffers', { most: LIMITS.offersATurn, country: to }) : null;
}

function judgeCounter(
  view: LawView,
  deal: Deal,
  command: Extract<DealCommand, { type: 'counterDeal' }>,
): Refusal | null {
  if (!hasExchangesLeft(dealFacts(deal, view.turn, view.seat))) {
    return refuse('tooManyExchanges', { deal: deal.id, most: LIMITS.exchanges });
  }
  if (termsEqual(command.terms, standingTerms(deal))) return refuse('sameTerms', { deal: deal.id });
  return judgeTerms(view, command.terms, deal.between);
}

/** A reason names something of this level that anyone may know of, and its nearest terms could be offered. */
function judgeReason(view: LawView, deal: Deal, command: Extract<DealCommand, { type: 'refuseDeal' }>): Refusal | null {
  const { reason } = command;
  if (reason === null) return null;
  if (!isKnown(view, reason.interest)) return refuse('malformed', { path: 'reason.interest', problem: 'unknown' });
  const { partner } = reason.alternative;
  const wrongPartner = partner === null ? null : otherRefusal(view.scenario, view.seat, partner);
  return wrongPartner ?? (reason.nearest === null ? null : judgeTerms(view, reason.nearest, deal.between));
}

/** A country, material, sector, or goal of the seat that is no secret. */
function isKnown(view: LawView, interest: string): boolean {
  const { countries, materials, sectors, seats } = view.scenario;
  const goals = seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  return [...countries, ...materials, ...sectors, ...goals.filter((goal) => !goal.secret)].some(
    (each) => each.id === interest,
  );
}

function isBetween(deal: Deal, a: string, b: string): boolean {
  return deal.between.includes(a) && deal.between.includes(b);
}
