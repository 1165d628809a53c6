import type { SeatView } from '../../core/seat.ts';

/** Something known to come, on the track of turns. */
export type Deadline =
  | { readonly kind: 'event'; readonly turn: number; readonly headline: string }
  | { readonly kind: 'threat'; readonly turn: number; readonly embargo: string }
  | { readonly kind: 'offer'; readonly turn: number; readonly deal: string }
  | { readonly kind: 'termEnds'; readonly turn: number; readonly deal: string }
  | { readonly kind: 'end'; readonly turn: number };

/** What stands on the deadlines track: announced events, threats, open offers, ends of terms and of the game. */
export function deadlinesOf(view: SeatView): readonly Deadline[] {
  const { scenario, turn } = view;
  const events = scenario.events
    .filter((event) => event.turn > turn && event.warnTurns > 0 && event.turn - event.warnTurns <= turn)
    .map((event): Deadline => ({ kind: 'event', turn: event.turn, headline: event.headline }));
  const threats = view.embargoes.flatMap((each): Deadline[] =>
    each.mode === 'threatened' && each.deadlineTurn !== null && concerns(view.seat, [each.by, each.against])
      ? [{ kind: 'threat', turn: each.deadlineTurn, embargo: each.id }]
      : [],
  );
  const deals = view.deals.flatMap((deal): Deadline[] => {
    if (!concerns(view.seat, deal.between)) return [];
    if (deal.answerFrom === view.seat) return [{ kind: 'offer', turn: deal.openUntilTurn, deal: deal.id }];
    return deal.mode === 'inForce' && deal.untilTurn !== null
      ? [{ kind: 'termEnds', turn: deal.untilTurn, deal: deal.id }]
      : [];
  });
  const all: Deadline[] = [...events, ...threats, ...deals, { kind: 'end', turn: scenario.time.turns }];
  return all.sort((a, b) => a.turn - b.turn);
}

const concerns = (seat: string, between: readonly string[]): boolean => between.includes(seat);
