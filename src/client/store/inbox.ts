import { type Deal, isStanding, type SeatView, type Terms } from '../../core/seat.ts';

/** What a letter asks of me. */
export type LetterKind = 'toAnswer' | 'refused' | 'waiting' | 'signed' | 'over';

export interface Letter {
  readonly deal: Deal;
  readonly kind: LetterKind;
  readonly other: string; // the other party
  readonly terms: Terms; // as they stand
}

const RANK: Readonly<Record<LetterKind, number>> = { toAnswer: 0, signed: 1, refused: 2, waiting: 3, over: 4 };

export const otherParty = (deal: Deal, me: string): string =>
  deal.between[0] === me ? deal.between[1] : deal.between[0];

/** The terms now on the table: those of the last move. */
export function termsNow(deal: Deal): Terms {
  return deal.moves.at(-1)?.terms ?? { clauses: [], turns: 1 };
}

function kindOf(deal: Deal, me: string): LetterKind {
  if (deal.answerFrom === me) return 'toAnswer';
  if (deal.answerFrom !== null || deal.mode === 'ratifying') return 'waiting';
  if (isStanding(deal)) return 'signed';
  return deal.mode === 'refused' ? 'refused' : 'over';
}

/** An investment is done at signing and asks for no term. */
export const hasTerm = ({ clauses }: Terms): boolean => clauses.some((clause) => clause.type !== 'investment');

export function letterOf(deal: Deal, me: string): Letter {
  return { deal, kind: kindOf(deal, me), other: otherParty(deal, me), terms: termsNow(deal) };
}

/** A refused letter that I refused: who made the last offer did not. */
export const refusedByMe = ({ mode, moves }: Deal, me: string): boolean =>
  mode === 'refused' && moves.at(-1)?.by !== me;

const goodsOf = (deal: Deal): readonly string[] =>
  termsNow(deal).clauses.flatMap((each) =>
    each.type === 'supply' ? [`${each.from}/${each.material}/${each.stage}`] : [],
  );

/** A refusal that came to an agreement after all: a later letter on the same goods was signed by the two. */
function isMended(refused: Deal, view: SeatView): boolean {
  const goods = goodsOf(refused);
  const later = view.deals.slice(view.deals.indexOf(refused) + 1);
  return later.some(
    (deal) =>
      deal.mode === 'inForce' &&
      deal.signedTurn === view.turn &&
      deal.between.every((side) => refused.between.includes(side)) &&
      goodsOf(deal).some((each) => goods.includes(each)),
  );
}

const isMine = (deal: Deal, me: string): boolean => deal.between.includes(me);
const lastMoveTurn = (deal: Deal): number => deal.moves.at(-1)?.turn ?? deal.offeredTurn;

/** My post of this turn: what I must answer first, then what was signed, then refusals, then what I wait for. */
export function inboxOf(view: SeatView): readonly Letter[] {
  return view.deals
    .filter((deal) => isMine(deal, view.seat))
    .map((deal) => letterOf(deal, view.seat))
    .filter((letter) => letter.kind === 'toAnswer' || letter.kind === 'waiting' || isFresh(letter, view))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.deal.offeredTurn - a.deal.offeredTurn);
}

/** Signed or refused letters stay in the tray for the turn in which it happened. */
function isFresh({ kind, deal }: Letter, view: SeatView): boolean {
  if (kind === 'refused') return lastMoveTurn(deal) === view.turn && !isMended(deal, view);
  return kind === 'signed' && deal.signedTurn === view.turn;
}

/** Agreements of mine that are in force, or rest. */
export function agreementsOf(view: SeatView): readonly Letter[] {
  return view.deals
    .filter((deal) => isStanding(deal) && isMine(deal, view.seat))
    .map((deal) => letterOf(deal, view.seat));
}

/** Whether the other side wants to buy, to sell, or both or neither. */
export function directionOf({ other, terms }: Letter): 'buys' | 'sells' | 'both' {
  const supplies = terms.clauses.filter((clause) => clause.type === 'supply');
  const buys = supplies.some((clause) => clause.to === other);
  const sells = supplies.some((clause) => clause.from === other);
  return buys === sells ? 'both' : buys ? 'buys' : 'sells';
}
