import type { LeverageEntry, SeatView } from '../../core/seat.ts';

/** Entries worth showing, strongest first. */
const strongest = (entries: readonly LeverageEntry[]): readonly LeverageEntry[] =>
  entries.filter((entry) => entry.centi > 0).sort((a, b) => b.centi - a.centi);

/** What others could do to me. */
export const overMe = (view: SeatView): readonly LeverageEntry[] =>
  strongest(view.leverage.filter((entry) => entry.over === view.seat));

/** What I could do to others. */
export const ofMine = (view: SeatView): readonly LeverageEntry[] =>
  strongest(view.leverage.filter((entry) => entry.of === view.seat));

/** How an entry moved since the turn before last, in hundredths. */
export function movedBy(view: SeatView, { of, over, centi }: LeverageEntry): number {
  const before = view.history.at(-2)?.leverage.find((entry) => entry.of === of && entry.over === over);
  return before === undefined ? 0 : centi - before.centi;
}

/** By how many whole points my shown score moved since the turn before last. */
export function scoreMoved(view: SeatView): number {
  const now = view.countries.find((country) => country.id === view.seat)?.score ?? 0;
  const before = view.history.at(-2)?.scores.find((each) => each.country === view.seat)?.centi ?? now;
  return Math.round(now / 100) - Math.round(before / 100);
}
