import { expectedEvents, isStanding, nextCandidates, type SeatView } from '../../core/seat.ts';
import type { Fact } from '../../scenario/factSchema.ts';
import { hasTerm, termsNow } from './inbox.ts';
import { instalment } from './purse.ts';
import { isNotBegun, siteLines } from './sites.ts';

/** Something known to come, on the track of turns. */
export type Deadline =
  | {
      readonly kind: 'event';
      readonly turn: number;
      readonly untilTurn: number;
      readonly headline: string;
      readonly when: Fact | null; // what must hold for it
      readonly oddsBp: number | null; // null: it is sure, or hangs on `when` alone
    }
  | { readonly kind: 'threat'; readonly turn: number; readonly embargo: string }
  | { readonly kind: 'offer'; readonly turn: number; readonly deal: string }
  | { readonly kind: 'termEnds'; readonly turn: number; readonly deal: string }
  | { readonly kind: 'opening'; readonly turn: number; readonly site: string }
  | { readonly kind: 'debt'; readonly turn: number; readonly deal: string; readonly thousandUsd: number }
  | { readonly kind: 'case'; readonly turn: number; readonly case: string }
  | { readonly kind: 'vote'; readonly turn: number; readonly deal: string }
  | { readonly kind: 'election'; readonly turn: number; readonly seat: string }
  | { readonly kind: 'end'; readonly turn: number };

const ELECTION_AHEAD = 2;

/** Works under way that should open, by the plan they have now; those after the end belong to the epilogue. */
const openings = (view: SeatView): readonly Deadline[] =>
  siteLines(view).flatMap((line): Deadline[] => {
    const { opensTurn, now, def } = line;
    const isDue = opensTurn !== null && !isNotBegun(now) && opensTurn >= view.turn && def.partOf === undefined;
    return isDue && opensTurn <= view.scenario.time.turns ? [{ kind: 'opening', turn: opensTurn, site: def.id }] : [];
  });

/** The next part of what I owe; nothing more is due this turn once it is resolved. */
const debts = (view: SeatView): readonly Deadline[] => {
  const next = view.phase === 'report' ? view.turn + 1 : view.turn;
  return view.debts
    .filter((debt) => debt.debtor === view.seat && debt.leftThousandUsd > 0)
    .map((debt) => {
      const turn = Math.max(next, debt.fromTurn);
      return { kind: 'debt', turn, deal: debt.deal, thousandUsd: instalment(debt, turn) };
    });
};

/** The next stage of every case; who has to follow a ruling has to do it in the turn before the time is up. */
const cases = (view: SeatView): readonly Deadline[] =>
  view.cases.flatMap((each): Deadline[] => {
    if (each.dueTurn === null) return [];
    const turn = each.mode === 'adopted' ? each.dueTurn - 1 : each.dueTurn;
    return turn >= view.turn && turn <= view.scenario.time.turns ? [{ kind: 'case', turn, case: each.id }] : [];
  });

/** Votes of parliaments on what was agreed, anywhere. */
const votes = (view: SeatView): readonly Deadline[] =>
  view.deals.flatMap((deal): Deadline[] =>
    deal.mode === 'ratifying' && deal.vote !== undefined ? [{ kind: 'vote', turn: deal.vote.turn, deal: deal.id }] : [],
  );

/** Elections anywhere within the next turns: nobody reckons with what is further off. */
const elections = (view: SeatView): readonly Deadline[] =>
  view.scenario.seats.flatMap(({ country: seat }): Deadline[] => {
    const turn = nextCandidates(view, seat)[0]?.fromTurn;
    return turn === undefined || turn > view.turn + ELECTION_AHEAD ? [] : [{ kind: 'election', turn, seat }];
  });

/** What stands on the track: announced events, threats, open offers, works and debts due, stages of cases, ends of terms and of the game. */
export function deadlinesOf(view: SeatView): readonly Deadline[] {
  const events = expectedEvents(view).map(({ event, turn, untilTurn, oddsBp }): Deadline => {
    return { kind: 'event', turn, untilTurn, headline: event.headline, when: event.when ?? null, oddsBp };
  });
  const threats = view.embargoes.flatMap((each): Deadline[] =>
    each.mode === 'threatened' && each.deadlineTurn !== null && concerns(view.seat, [each.by, each.against])
      ? [{ kind: 'threat', turn: each.deadlineTurn, embargo: each.id }]
      : [],
  );
  const deals = view.deals.flatMap((deal): Deadline[] => {
    if (!concerns(view.seat, deal.between)) return [];
    if (deal.answerFrom === view.seat) return [{ kind: 'offer', turn: deal.openUntilTurn, deal: deal.id }];
    return isStanding(deal) && deal.untilTurn !== null && hasTerm(termsNow(deal))
      ? [{ kind: 'termEnds', turn: deal.notice?.lastTurn ?? deal.untilTurn, deal: deal.id }]
      : [];
  });
  const all: Deadline[] = [
    ...events,
    ...threats,
    ...deals,
    ...debts(view),
    ...openings(view),
    ...cases(view),
    ...elections(view),
    ...votes(view),
    { kind: 'end', turn: view.scenario.time.turns },
  ];
  return all.sort((a, b) => a.turn - b.turn);
}

const concerns = (seat: string, between: readonly string[]): boolean => between.includes(seat);
