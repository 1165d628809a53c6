import type { Deal, SeatId } from '../../core/seat.ts';
import { standingTerms } from '../../core/seat.ts';
import { isAbout, playBranch } from './branch.ts';
import type { Moment, OldGame, Outcome } from './oldGame.ts';

/** A signature, and what it came to for every seat: the score as played less the score without it, in hundredths. */
export interface DealEffect {
  readonly deal: string;
  readonly between: readonly [string, string];
  readonly turn: number;
  readonly moved: readonly { readonly seat: SeatId; readonly centi: number }[];
}

export interface Signature {
  readonly at: number; // moment that signed it
  readonly deal: Deal;
}

/** Most signatures that are tried; the largest deals come first, the seat's own before others'. */
const MOST_TRIED = 20;

/** The signatures of a game that are worth trying, those of `seat` first, then by what they move (LAB-2). */
export function signaturesOf(game: OldGame, seat: SeatId): readonly Signature[] {
  const all = game.moments.flatMap((moment, at) => signedIn(moment).map((deal): Signature => ({ at, deal })));
  const isMine = ({ deal }: Signature): number => Number(deal.between.includes(seat));
  return all
    .sort((a, b) => isMine(b) - isMine(a) || dealSize(b.deal) - dealSize(a.deal) || a.at - b.at)
    .slice(0, MOST_TRIED);
}

/** Deals that were not signed before a moment and are after it. */
function signedIn({ before, after }: Moment): readonly Deal[] {
  if (before.deals === after.deals) return [];
  const open = new Set(before.deals.filter((deal) => deal.signedTurn !== null).map((deal) => deal.id));
  return after.deals.filter((deal) => deal.signedTurn !== null && !open.has(deal.id));
}

/** What a deal moves over its term, in cents; a pledge moves nothing. */
export function dealSize(deal: Deal): number {
  const { clauses, turns } = standingTerms(deal);
  return clauses.reduce(
    (sum, clause) => sum + (clause.type === 'supply' ? clause.kgPerTurn * clause.centsPerKg * turns : 0),
    0,
  );
}

/** What one signature moved: the game is played again without it and without what was said of the deal later (LAB-2). */
export function effectOf(game: OldGame, { at, deal }: Signature): DealEffect {
  const without = playBranch(game, at, (said, index) =>
    index === at || (index > at && isAbout(said, deal.id)) ? [] : [said],
  );
  return {
    deal: deal.id,
    between: deal.between,
    turn: game.moments[at]?.said.turn ?? deal.offeredTurn,
    moved: movedBy(game, without),
  };
}

function movedBy(game: OldGame, other: Outcome): DealEffect['moved'] {
  return [...game.outcome.scores].map(([seat, score]) => ({ seat, centi: score - (other.scores.get(seat) ?? score) }));
}

/** The effect that moved the seat's score most, either way; null where none moved it (LAB-2). */
export function mostMoving(effects: readonly DealEffect[], seat: SeatId): DealEffect | null {
  return effects.reduce<DealEffect | null>(
    (top, each) => (sizeFor(each, seat) > (top === null ? 0 : sizeFor(top, seat)) ? each : top),
    null,
  );
}

function sizeFor(effect: DealEffect, seat: SeatId): number {
  return Math.abs(effect.moved.find((each) => each.seat === seat)?.centi ?? 0);
}

/** The signed deal that moved the seat's final score most (LAB-2); some twenty games are played for it. */
export function decidingDeal(game: OldGame, seat: SeatId): DealEffect | null {
  return mostMoving(
    signaturesOf(game, seat).map((signature) => effectOf(game, signature)),
    seat,
  );
}
