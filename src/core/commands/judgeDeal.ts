import { LIMITS } from '../../balance/politics.ts';
import {
  dealFacts,
  hasExchangesLeft,
  isAnswerer,
  isLastMover,
  isOpenOffer,
  isStanding,
  stepDeal,
} from '../deals/dealMachine.ts';
import type { Deal, Terms } from '../deals/dealTypes.ts';
import { isRenewal, mostRenewalTurns, replacedBy } from '../deals/reopen.ts';
import { clausesEqual, standingTerms, termsEqual } from '../deals/terms.ts';
import { judgeSigning, judgeTerms } from './judgeTerms.ts';
import type { LawView } from './lawView.ts';
import type { Command } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';
import { otherRefusal } from './subjects.ts';

export type DealCommand = Extract<
  Command,
  { type: 'offerDeal' | 'reopenDeal' | 'counterDeal' | 'acceptDeal' | 'refuseDeal' | 'withdrawOffer' }
>;

/** Why a move in the talks is not lawful, or null (DEAL-1 … DEAL-5). */
export function judgeDeal(view: LawView, command: DealCommand): Refusal | null {
  if (view.phase !== 'negotiation') return refuse('wrongPhase', { phase: view.phase });
  if (command.type === 'offerDeal') return judgeOffer(view, command);
  const deal = view.deals.find((each) => each.id === command.deal);
  if (!deal) return refuse('unknownDeal', { deal: command.deal });
  if (!deal.between.includes(view.seat)) return refuse('notYours', { deal: deal.id });
  if (deal.mode === 'ratifying' && command.type === 'withdrawOffer') return null;
  if (command.type === 'reopenDeal') return judgeReopen(view, deal, command.terms);
  if (!isOpenOffer(deal)) return refuse('notOpen', { deal: deal.id, mode: deal.mode });
  const facts = dealFacts(deal, view.turn, view.seat);
  if (command.type === 'withdrawOffer') return isLastMover(facts) ? null : refuse('notYours', { deal: deal.id });
  if (!isAnswerer(facts)) return refuse('notYourTurn', { deal: deal.id });
  if (command.type === 'counterDeal') return judgeCounter(view, deal, command);
  if (command.type === 'refuseDeal') return judgeReason(view, deal, command);
  if (stepDeal(deal, 'accept', view.turn, view.seat) === null) return refuse('notOpen', { deal: deal.id });
  return judgeSigning(view, standingTerms(deal), deal.between, replacedBy(view.deals, deal));
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

/** Once a turn, while it stands; nothing new is only for its last turn, and not past the end of the game (DEAL-25, DEAL-26). */
function judgeReopen(view: LawView, deal: Deal, terms: Terms): Refusal | null {
  if (!isStanding(deal)) return refuse('notOpen', { deal: deal.id, mode: deal.mode });
  const isTried = view.deals.some(
    (each) => each.instead === deal.id && (each.offeredTurn === view.turn || each.mode === 'ratifying'),
  );
  if (isTried) return refuse('tooManyOffers', { most: 1 });
  return sameAgain(view, deal, terms) ?? judgeTerms(view, terms, deal.between, deal);
}

function sameAgain(view: LawView, old: Deal, terms: Terms): Refusal | null {
  if (!clausesEqual(standingTerms(old), terms)) return null;
  if (!isRenewal(old, terms, view.turn)) {
    const ends = view.turn + terms.turns - 1;
    return ends === old.untilTurn ? refuse('sameTerms', { deal: old.id }) : null;
  }
  const most = mostRenewalTurns(view);
  return terms.turns > most ? refuse('beyondEnd', { turns: terms.turns, most }) : null;
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
  const old = replacedBy(view.deals, deal);
  const same = old && sameAgain(view, old, command.terms);
  return same ?? judgeTerms(view, command.terms, deal.between, old);
}

/** A reason names something of this level that anyone may know of, and its nearest terms could be offered. */
function judgeReason(view: LawView, deal: Deal, command: Extract<DealCommand, { type: 'refuseDeal' }>): Refusal | null {
  const { reason } = command;
  if (reason === null) return null;
  if (!isKnown(view, reason.interest)) return refuse('malformed', { path: 'reason.interest', problem: 'unknown' });
  const { partner } = reason.alternative;
  const wrongPartner = partner === null ? null : otherRefusal(view.scenario, view.seat, partner);
  return (
    wrongPartner ??
    (reason.nearest === null ? null : judgeTerms(view, reason.nearest, deal.between, replacedBy(view.deals, deal)))
  );
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
