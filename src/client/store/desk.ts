import type { Deal, SeatView, Terms } from '../../core/seat.ts';
import { firstTerms } from './draft.ts';
import { type LetterKind, letterOf, otherParty, termsNow } from './inbox.ts';
import type { Ui } from './ui.ts';

interface At {
  readonly ui: Ui;
  readonly view: SeatView;
}

/** Puts a new letter to a country on the table, prefilled. */
export function startLetter({ ui, view }: At, to: string, terms: Terms = firstTerms(view, to)): void {
  ui.draft.value = { to, deal: null, terms };
  ui.selected.value = null;
  ui.mapOpen.value = false;
  ui.desk.value = { kind: 'compose' };
}

/** Puts a counter-offer on the table, beginning from the terms as they stand. */
export function startCounter({ ui, view }: At, deal: Deal): void {
  ui.draft.value = { to: otherParty(deal, view.seat), deal: deal.id, terms: termsNow(deal) };
  ui.desk.value = { kind: 'compose' };
}

/** Puts other terms for an agreement that stands on the table, beginning from those that bind now. */
export function startReopen({ ui, view }: At, deal: Deal): void {
  ui.draft.value = { to: otherParty(deal, view.seat), deal: null, instead: deal.id, terms: termsNow(deal) };
  ui.desk.value = { kind: 'compose' };
}

export function clearDesk(ui: Ui): void {
  ui.draft.value = null;
  ui.desk.value = { kind: 'phase' };
}

/** After a letter was sent: what came back at once lies open, else the table is cleared. Says what became of it. */
export function showAnswer({ ui, view }: At, to: string, id: string | null): LetterKind {
  const sent = [...view.deals]
    .reverse()
    .find((deal) => (id === null ? deal.between[0] === view.seat && deal.between[1] === to : deal.id === id));
  const kind = sent === undefined ? 'waiting' : letterOf(sent, view.seat).kind;
  clearDesk(ui);
  if (sent !== undefined && kind !== 'waiting') ui.desk.value = { kind: 'letter', deal: sent.id };
  return kind;
}
