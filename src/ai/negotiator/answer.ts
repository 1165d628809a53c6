import { LIMITS } from '../../balance/politics.ts';
import {
  type Command,
  type Deal,
  judge,
  type SeatView,
  standingTerms,
  type Terms,
  termsEqual,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { concededBp, onTheWay } from './aspiration.ts';
import { failedTalks, haveNamed, haveOffered, partnerIn } from './memory.ts';
import { atAnotherSum } from './moneyTerms.ts';
import { nearPackages } from './near.ts';
import { reasonFor } from './reason.ts';
import { answerReopened } from './reopen.ts';
import { atPrice, isHopeless, isWorthwhile, keyClause, type Room, roomFor } from './room.ts';
import { roundCents } from './rounding.ts';
import { otherShapes, wantedPledge } from './shapes.ts';

/**
 * What the view's seat says to an offer that waits for it: takes what it has offered or named itself (AI-2, AI-3) and what
 * meets its aspiration, counters while there is room, else refuses with its reason and the nearest terms it would take.
 */
export function answer(view: SeatView, deal: Deal): Command {
  const reopened = answerReopened(view, deal);
  if (reopened) return reopened;
  const terms = standingTerms(deal);
  const partner = partnerIn(view, deal);
  const accept: Command = { type: 'acceptDeal', deal: deal.id };
  if (haveOffered(view, partner, terms)) return accept;
  const isGood = isWorthwhile(view, partner, terms);
  if (isGood && haveNamed(view, partner, terms)) return accept;
  const room = roomFor(view, partner, terms);
  const stage = stageOf(view, deal);
  if (isGood && (!room || stage >= LIMITS.exchanges || isAtAspiration(view, room, stage))) return accept;
  const counter = counterTo(view, deal, room);
  if (counter) return { type: 'counterDeal', deal: deal.id, terms: counter };
  if (isGood) return accept;
  const nearest = nearestTerms(view, deal, room);
  const reason = reasonFor(view, { terms, worth: dealWorth(view, partner, terms) }, nearest);
  return { type: 'refuseDeal', deal: deal.id, reason };
}

/** How far talks have come: moves made, and talks that failed before count as well. */
function stageOf(view: SeatView, deal: Deal): number {
  return deal.moves.length + failedTalks(view, partnerIn(view, deal));
}

function isAtAspiration(view: SeatView, room: Room, stage: number): boolean {
  const wanted = aspirationCents(view, room, stage);
  return room.clause.from === view.seat ? room.clause.centsPerKg >= wanted : room.clause.centsPerKg <= wanted;
}

/** The price the view's seat aims at once talks have come to `stage`, in cents per kg: its opening, going toward its reservation. */
export function aspirationCents(view: SeatView, room: Room, stage: number): number {
  const isSeller = room.clause.from === view.seat;
  const share = concededBp(stage, LIMITS.exchanges, personaOf(view).toughnessBp);
  const cents = onTheWay(room.openCents, room.reserveCents, share);
  const whole = roundCents(cents, isSeller);
  return isSeller ? Math.max(whole, room.reserveCents) : Math.min(whole, room.reserveCents);
}

/** The counter-offer: the same shape at my price, with the promise I want while there is time, else the nearest shape with room. */
function counterTo(view: SeatView, deal: Deal, room: Room | null): Terms | null {
  const partner = partnerIn(view, deal);
  const terms = standingTerms(deal);
  const stage = stageOf(view, deal);
  const pledge = deal.moves.length <= 2 && room?.clause.to === view.seat ? wantedPledge(view, partner, terms) : null;
  const asked = pledge ? roomFor(view, partner, { ...terms, clauses: [...terms.clauses, pledge] }) : null;
  const rooms = [asked, room, ...laterRooms(view, deal)];
  for (const each of rooms) {
    const found = typeof each === 'function' ? each() : each;
    if (!found || isHopeless(view, found)) continue;
    const counter = atPrice(found.terms, found.clause, aspirationCents(view, found, stage));
    const isRepeated = deal.moves.some((move) => termsEqual(move.terms, counter));
    if (!isRepeated && judge(view, { type: 'counterDeal', deal: deal.id, terms: counter }) === null) return counter;
  }
  if (isWorthwhile(view, partner, terms)) return null;
  return otherSum(view, deal) ?? (keyClause(view, terms) ? null : otherClauses(view, deal));
}

/** The terms with one clause more or less, where that would do and has not been named in these talks. */
function otherClauses(view: SeatView, deal: Deal): Terms | null {
  const isNew = (terms: Terms) => !deal.moves.some((move) => termsEqual(move.terms, terms));
  return (
    nearPackages(view, partnerIn(view, deal), standingTerms(deal)).find(
      (terms) => isNew(terms) && judge(view, { type: 'counterDeal', deal: deal.id, terms }) === null,
    ) ?? null
  );
}

/** The terms with another sum of money in them, where one would do and has not been named in these talks. */
function otherSum(view: SeatView, deal: Deal): Terms | null {
  const counter = atAnotherSum(view, partnerIn(view, deal), standingTerms(deal));
  if (!counter || deal.moves.some((move) => termsEqual(move.terms, counter))) return null;
  return judge(view, { type: 'counterDeal', deal: deal.id, terms: counter }) === null ? counter : null;
}

/** Rooms of the other shapes, each worked out only when it is asked for. */
function laterRooms(view: SeatView, deal: Deal): readonly (() => Room | null)[] {
  const partner = partnerIn(view, deal);
  return otherShapes(view, partner, standingTerms(deal)).map((shape) => () => roomFor(view, partner, shape));
}

/** The nearest terms that the view's seat would take now: another price, then another shape at the price it aims at (AI-2). */
export function nearestTerms(view: SeatView, deal: Deal, room: Room | null): Terms | null {
  const partner = partnerIn(view, deal);
  const terms = standingTerms(deal);
  const stage = stageOf(view, deal);
  const offerable = (found: Terms) =>
    !termsEqual(found, terms) &&
    isWorthwhile(view, partner, found) &&
    judge(view, { type: 'refuseDeal', deal: deal.id, reason: { ...BLANK, interest: view.seat, nearest: found } }) ===
      null;
  let farFetched: Terms | null = null;
  for (const each of [() => room, ...laterRooms(view, deal)]) {
    const found = each();
    const priced = found && atPrice(found.terms, found.clause, aspirationCents(view, found, stage));
    if (!found || !priced || !offerable(priced)) continue;
    if (!isHopeless(view, found)) return priced;
    farFetched ??= priced;
  }
  const otherMoney = atAnotherSum(view, partner, terms);
  if (otherMoney && offerable(otherMoney)) return otherMoney;
  return (
    farFetched ??
    otherShapes(view, partner, terms).find(offerable) ??
    nearPackages(view, partner, terms).find(offerable) ??
    null
  );
}

const BLANK = { code: 'nothingInItForMe', alternative: { partner: null, centsPerKg: null } } as const;
