import { clamp, FULL_BP } from '../../balance/units.ts';
import type { LedgerEntry } from '../deals/dealTypes.ts';
import { seatDefOf, secretOf, withOpen, withSecret } from '../state/access.ts';
import type { CountryId, CountryOpen, GameState, SeatId } from '../state/gameState.ts';

/** Trust of a seat in a country moved by `bp` within 0–10 000; partners hold no trust and nothing changes (POL-7). */
export function moveTrust(state: GameState, of: CountryId, toward: CountryId, bp: number): GameState {
  const trust = state.open.trust.map((entry) =>
    entry.of === of && entry.toward === toward ? { ...entry, bp: clamp(entry.bp + bp, 0, FULL_BP) } : entry,
  );
  return withOpen(state, { trust });
}

/** Trust of every seat but these two in `toward`, moved by `bp`: those who saw it. */
export function moveWitnesses(state: GameState, toward: CountryId, other: CountryId, bp: number): GameState {
  const witnesses = state.scenario.seats.filter((seat) => seat.country !== toward && seat.country !== other);
  return witnesses.reduce((after, seat) => moveTrust(after, seat.country, toward, bp), state);
}

/** Credibility of a country moved by `bp` within 0–10 000 (EMB-5). */
export function moveCredibility(state: GameState, country: CountryId, bp: number): GameState {
  return changeCountry(state, country, (open) => ({
    ...open,
    credibilityBp: clamp(open.credibilityBp + bp, 0, FULL_BP),
  }));
}

/** Approval of a seat's government moved by `bp` within 0–10 000. */
export function moveApproval(state: GameState, seat: SeatId, bp: number): GameState {
  return changeCountry(state, seat, (open) => ({ ...open, approvalBp: clamp(open.approvalBp + bp, 0, FULL_BP) }));
}

/** A seat's political capital moved by `points`, between 0 and the most that the level allows it (POL-8). */
export function moveCapital(state: GameState, seat: SeatId, points: number): GameState {
  const secret = secretOf(state, seat);
  const { most } = seatDefOf(state.scenario, seat).capital;
  return withSecret(state, { ...secret, capital: clamp(secret.capital + points, 0, most) });
}

/** The mark of a line that only the two sides may see; none where all may. */
export function hiddenIf(isSecret: boolean): { readonly hidden?: true } {
  return isSecret ? { hidden: true } : {};
}

/** Lines added to the promise ledger. */
export function writeLedger(state: GameState, ...lines: readonly LedgerEntry[]): GameState {
  return withOpen(state, { promises: [...state.open.promises, ...lines] });
}

function changeCountry(state: GameState, id: CountryId, change: (country: CountryOpen) => CountryOpen): GameState {
  return withOpen(state, { countries: state.open.countries.map((each) => (each.id === id ? change(each) : each)) });
}
