import type { Deal, SeatId } from '../../core/seat.ts';
import type { Said } from '../../match/record.ts';
import { isAbout, playBranch } from './branch.ts';
import { dealSize } from './decidingDeal.ts';
import type { Moment, OldGame, Outcome } from './oldGame.ts';

/** An offer that a seat refused or let lapse, and where it could have been taken. */
export interface Refused {
  readonly at: number; // moment after which it lay on the table
  readonly deal: Deal; // as it lay there
  readonly by: SeatId; // who said no
  readonly turn: number;
}

/** What a no cost the one who said it, in hundredths of its score; negative: it was well said. */
export interface NoEffect {
  readonly deal: string;
  readonly by: SeatId;
  readonly offeredBy: string;
  readonly turn: number;
  readonly costCenti: number;
  readonly outcome: Outcome; // had it been a yes
}

/** Most offers that are tried; the largest come first. */
const MOST_TRIED = 12;

/** Last offers made to a seat that were never signed, the largest first (LAB-3). */
export function refusalsOf(game: OldGame): readonly Refused[] {
  const seats = game.record.scenario.seats.map((seat) => seat.country);
  const unsigned = game.end.deals.filter((deal) => deal.signedTurn === null && deal.mode !== 'withdrawn');
  return unsigned
    .flatMap(({ id }): Refused[] => {
      const at = lastIndex(game.moments, (moment) => lies(moment, id, seats));
      const deal = game.moments[at]?.after.deals.find((each) => each.id === id);
      const by = deal?.answerFrom ?? null;
      return deal === undefined || by === null ? [] : [{ at, deal, by, turn: game.moments[at]?.said.turn ?? 0 }];
    })
    .sort((a, b) => dealSize(b.deal) - dealSize(a.deal) || a.at - b.at)
    .slice(0, MOST_TRIED);
}

/** The moment laid this deal before a seat to answer. */
function lies(moment: Moment, id: string, seats: readonly SeatId[]): boolean {
  const { command } = moment.said;
  const isOffer = command.type === 'offerDeal' || command.type === 'counterDeal';
  if (!isOffer) return false;
  const deal = moment.after.deals.find((each) => each.id === id);
  const before = moment.before.deals.find((each) => each.id === id);
  return deal !== undefined && deal !== before && deal.answerFrom !== null && seats.includes(deal.answerFrom);
}

function lastIndex(moments: readonly Moment[], test: (moment: Moment) => boolean): number {
  for (let at = moments.length - 1; at >= 0; at--) {
    const moment = moments[at];
    if (moment && test(moment)) return at;
  }
  return -1;
}

/** The same game with a yes in place of the no: what is said of the deal later is left out (LAB-3). */
export function effectOfNo(game: OldGame, { at, deal, by, turn }: Refused): NoEffect {
  const yes: Said = { turn, seat: by, command: { type: 'acceptDeal', deal: deal.id } };
  const outcome = playBranch(game, at + 1, (said, index) => {
    const rest = isAbout(said, deal.id) ? [] : [said];
    return index === at + 1 ? [yes, ...rest] : rest;
  });
  const before = game.outcome.scores.get(by) ?? 0;
  const offeredBy = deal.between[0] === by ? deal.between[1] : deal.between[0];
  return { deal: deal.id, by, offeredBy, turn, costCenti: (outcome.scores.get(by) ?? before) - before, outcome };
}
