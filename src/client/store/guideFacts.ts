import { type Clause, type SeatView, type SupplyClause, standingTerms } from '../../core/seat.ts';
import { canUse } from './draft.ts';
import { inboxOf, type Letter, letterOf, refusedByMe } from './inbox.ts';
import type { Desk, Draft } from './ui.ts';

/** What notes and hints go by: the view and what lies on the table, nothing remembered and no clock. */
export interface GuideFacts {
  readonly view: SeatView;
  readonly desk: Desk['kind'];
  readonly draft: Draft | null;
  readonly letter: Letter | null; // the one that lies open
  readonly offersMade: number; // letters with terms of mine, in all
  readonly countersMade: number; // answers of mine with other terms, in all
  readonly refused: Letter | null; // a no of this turn with its reason, not yet mended
  readonly toAnswer: readonly Letter[];
  readonly signed: number; // agreements of mine, in all
  readonly ordersPlaced: number;
  readonly threatened: boolean; // somebody threatens me
  readonly stuckGoods: SupplyClause | null; // on the table: goods that would come to me and that no works of mine can use
}

interface Table {
  readonly desk: Desk;
  readonly draft: Draft | null;
}

export function guideFacts(view: SeatView, { desk, draft }: Table): GuideFacts {
  const mine = view.deals.filter((deal) => deal.between.includes(view.seat));
  const moves = mine.flatMap((deal) => deal.moves.map((move, index) => ({ by: move.by, index })));
  const open = desk.kind === 'letter' ? mine.find((deal) => deal.id === desk.deal) : undefined;
  const post = inboxOf(view);
  return {
    view,
    desk: desk.kind,
    draft,
    letter: open === undefined ? null : letterOf(open, view.seat),
    offersMade: moves.filter((move) => move.by === view.seat).length,
    countersMade: moves.filter((move) => move.by === view.seat && move.index > 0).length,
    refused:
      post.find(({ kind, deal }) => kind === 'refused' && deal.refusal !== null && !refusedByMe(deal, view.seat)) ??
      null,
    toAnswer: post.filter((letter) => letter.kind === 'toAnswer'),
    signed: mine.filter((deal) => deal.signedTurn !== null).length,
    ordersPlaced: view.mine.orders.length,
    threatened: view.embargoes.some((each) => each.mode === 'threatened' && each.against === view.seat),
    stuckGoods: stuckIn(view, draft?.terms.clauses ?? (open === undefined ? [] : standingTerms(open).clauses)),
  };
}

/** The first supply to me that I can neither use, nor work up, nor am used to take in. */
function stuckIn(view: SeatView, clauses: readonly Clause[]): SupplyClause | null {
  const found = clauses.find((clause) => clause.type === 'supply' && clause.to === view.seat && !canUse(view, clause));
  return found?.type === 'supply' ? found : null;
}
