import type { Deal, SeatView, Terms } from '../../core/seat.ts';

/** What a letter asks of me. */
export type LetterKind = 'toAnswer' | 'refused' | 'waiting' | 'signed' | 'over';

export interface Letter {
  readonly deal: Deal;
  readonly kind: LetterKind;
  readonly other: string; // the other party
  readonly terms: Terms; // as they stand
}

const RANK: Readonly<Record<LetterKind, number>> = { toAnswer: 0, refused: 1, waiting: 2, signed: 3, over: 4 };

export const otherParty = (deal: Deal, me: string): string =>
  deal.between[0] === me ? deal.between[1] : deal.between[0];

/** The terms now on the table: those of the last move. */
export function termsNow(deal: Deal): Terms {
  return deal.moves.at(-1)?.terms ?? { clauses: [], turns: 1 };
}

function kindOf(deal: Deal, me: string): LetterKind {
  if (deal.answerFrom === me) return 'toAnswer';
  if (deal.answerFrom !== null) return 'waiting';
  if (deal.mode === 'inForce') return 'signed';
  return deal.mode === 'refused' ? 'refused' : 'over';
}

export function letterOf(deal: Deal, me: string): Letter {
  return { deal, kind: kindOf(deal, me), other: otherParty(deal, me), terms: termsNow(deal) };
}

const isMine = (deal: Deal, me: string): boolean => deal.between.includes(me);
const lastMoveTurn = (deal: Deal): number => deal.moves.at(-1)?.turn ?? deal.offeredTurn;

/** My post of this turn: what I must answer first, then refusals, then what I wait for. */
export function inboxOf(view: SeatView): readonly Letter[] {
  return view.deals
    .filter((deal) => isMine(deal, view.seat))
    .map((deal) => letterOf(deal, view.seat))
    .filter((letter) => letter.kind === 'toAnswer' || letter.kind === 'waiting' || isFresh(letter, view.turn))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.deal.offeredTurn - a.deal.offeredTurn);
}

/** Signed or refused letters stay in the tray for the turn in which it happened. */
function isFresh(letter: Letter, turn: number): boolean {
  if (letter.kind === 'refused') return lastMoveTurn(letter.deal) === turn;
  return letter.kind === 'signed' && letter.deal.signedTurn === turn;
}

/** Agreements of mine that are in force. */
export function agreementsOf(view: SeatView): readonly Letter[] {
  return view.deals
    .filter((deal) => deal.mode === 'inForce' && isMine(deal, view.seat))
    .map((deal) => letterOf(deal, view.seat));
}

/** Whether the other side wants to buy, to sell, or both or neither. */
export function directionOf({ other, terms }: Letter): 'buys' | 'sells' | 'both' {
  const supplies = terms.clauses.filter((clause) => clause.type === 'supply');
  const buys = supplies.some((clause) => clause.to === other);
  const sells = supplies.some((clause) => clause.from === other);
  return buys === sells ? 'both' : buys ? 'buys' : 'sells';
}
