import { setup } from 'xstate';
import { LIMITS } from '../../balance/politics.ts';
import { compile, step } from '../machines/step.ts';
import type { CountryId } from '../state/gameState.ts';
import { DEAL_MODES, type Deal, type DealMode } from './dealTypes.ts';

export const DEAL_EVENTS = [
  'counter',
  'accept',
  'refuse',
  'withdraw',
  'fallThrough',
  'lapse',
  'expire',
  'breach',
  'end',
] as const;
export type DealEvent = (typeof DEAL_EVENTS)[number];

/** What a deal's guards look at. */
export interface DealFacts {
  readonly actor: CountryId | null; // who does it; null: the turn's end
  readonly between: readonly [CountryId, CountryId];
  readonly answerFrom: CountryId | null;
  readonly exchanges: number; // offer and counter-offers so far
  readonly turn: number;
  readonly openUntilTurn: number;
  readonly untilTurn: number | null;
}

/** The facts of a deal as `actor` comes to it. */
export function dealFacts(deal: Deal, turn: number, actor: CountryId | null): DealFacts {
  const { between, answerFrom, openUntilTurn, untilTurn } = deal;
  return { actor, between, answerFrom, exchanges: deal.moves.length, turn, openUntilTurn, untilTurn };
}

/** The other side must answer, and it is the actor. */
export function isAnswerer(facts: DealFacts): boolean {
  return facts.actor !== null && facts.actor === facts.answerFrom;
}

/** The offer on the table is the actor's own. */
export function isLastMover(facts: DealFacts): boolean {
  return facts.answerFrom !== null && isParty(facts) && facts.actor !== facts.answerFrom;
}

/** One of the two sides. */
function isParty(facts: DealFacts): boolean {
  return facts.actor === facts.between[0] || facts.actor === facts.between[1];
}

/** Another counter-offer is allowed (DEAL-4). */
export function hasExchangesLeft(facts: DealFacts): boolean {
  return facts.exchanges < LIMITS.exchanges;
}

/** The last turn in which the offer is open has come to its end (DEAL-5). */
function isOfferOver(facts: DealFacts): boolean {
  return facts.turn >= facts.openUntilTurn;
}

/** The last turn of the term has come to its end (DEAL-8). */
function isTermOver(facts: DealFacts): boolean {
  return facts.untilTurn !== null && facts.turn >= facts.untilTurn;
}

const open = {
  counter: { target: 'countered', guard: 'mayCounter' },
  accept: { target: 'inForce', guard: 'isAnswerer' },
  refuse: { target: 'refused', guard: 'isAnswerer' },
  withdraw: { target: 'withdrawn', guard: 'isLastMover' },
  fallThrough: { target: 'refused', guard: 'isLastMover' }, // taken, but whose terms they were has not the money any more
  lapse: { target: 'lapsed', guard: 'isOfferOver' },
} as const;

const machine = setup({
  types: {} as { events: { readonly type: DealEvent; readonly facts: DealFacts } },
  guards: {
    mayCounter: ({ event }) => isAnswerer(event.facts) && hasExchangesLeft(event.facts),
    isAnswerer: ({ event }) => isAnswerer(event.facts),
    isLastMover: ({ event }) => isLastMover(event.facts),
    isParty: ({ event }) => isParty(event.facts),
    isOfferOver: ({ event }) => isOfferOver(event.facts),
    isTermOver: ({ event }) => isTermOver(event.facts),
  },
}).createMachine({
  id: 'deal',
  initial: 'offered',
  states: {
    offered: { on: open },
    countered: { on: open },
    inForce: {
      on: {
        expire: { target: 'expired', guard: 'isTermOver' },
        breach: { target: 'breached', guard: 'isParty' },
        end: { target: 'ended', guard: 'isParty' },
      },
    },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
    expired: { type: 'final' },
    breached: { type: 'final' },
    ended: { type: 'final' },
  },
});

export const dealTable = compile<DealMode, DealEvent, DealFacts>(machine, DEAL_MODES, DEAL_EVENTS);

/** The deal's mode after an event, or null where it is impossible. */
export function stepDeal(deal: Deal, event: DealEvent, turn: number, actor: CountryId | null): DealMode | null {
  return step(dealTable, deal.mode, event, dealFacts(deal, turn, actor));
}

/** An offer is on the table and waits for an answer. */
export function isOpenOffer(deal: Deal): boolean {
  return deal.mode === 'offered' || deal.mode === 'countered';
}
