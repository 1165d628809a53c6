import { setup } from 'xstate';
import { LIMITS } from '../../balance/politics.ts';
import { compile, step } from '../machines/step.ts';
import type { CountryId } from '../state/gameState.ts';
import { DEAL_MODES, type Deal, type DealMode, type Rest } from './dealTypes.ts';

export const DEAL_EVENTS = [
  'counter',
  'accept',
  'agree',
  'ratify',
  'reject',
  'refuse',
  'withdraw',
  'fallThrough',
  'lapse',
  'expire',
  'breach',
  'end',
  'runOut',
  'suspend',
  'resume',
  'void',
  'replace',
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
  readonly lastTurn: number | null; // by a notice; null: none given
  readonly rests: readonly Rest[];
  readonly voteTurn: number | null; // at whose end parliaments vote; null: none does
}

/** The facts of a deal as `actor` comes to it. */
export function dealFacts(deal: Deal, turn: number, actor: CountryId | null): DealFacts {
  const { between, answerFrom, openUntilTurn, untilTurn, notice, rests = [] } = deal;
  const lastTurn = notice?.lastTurn ?? null;
  const voteTurn = deal.vote?.turn ?? null;
  return {
    actor,
    between,
    answerFrom,
    exchanges: deal.moves.length,
    turn,
    openUntilTurn,
    untilTurn,
    lastTurn,
    rests,
    voteTurn,
  };
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

/** The last turn after a notice has come to its end (DEAL-21). */
function isNoticeOver(facts: DealFacts): boolean {
  return facts.lastTurn !== null && facts.turn >= facts.lastTurn;
}

/** One of the two sides, and it has not let this agreement rest before (DEAL-22). */
function maySuspend(facts: DealFacts): boolean {
  return isParty(facts) && !facts.rests.some((rest) => rest.by === facts.actor);
}

/** The side that let it rest comes back, or at a turn's end the rest is over (DEAL-22). */
function mayResume(facts: DealFacts): boolean {
  const rest = facts.rests[facts.rests.length - 1];
  return rest !== undefined && (facts.actor === rest.by || (facts.actor === null && facts.turn >= rest.untilTurn));
}

/** The turn in which parliaments vote has come to its end (VOTE-3). */
function isVoteDue(facts: DealFacts): boolean {
  return facts.voteTurn !== null && facts.turn >= facts.voteTurn;
}

/** Nobody's act: what both agreed on takes its course (DEAL-32). */
function isTurnsDoing(facts: DealFacts): boolean {
  return facts.actor === null;
}

const open = {
  counter: { target: 'countered', guard: 'mayCounter' },
  accept: { target: 'inForce', guard: 'isAnswerer' },
  agree: { target: 'ratifying', guard: 'isAnswerer' }, // taken, but a parliament must agree
  refuse: { target: 'refused', guard: 'isAnswerer' },
  withdraw: { target: 'withdrawn', guard: 'isLastMover' },
  fallThrough: { target: 'refused', guard: 'isLastMover' }, // taken, but whose terms they were has not the money any more
  lapse: { target: 'lapsed', guard: 'isOfferOver' },
} as const;

const voted = {
  ratify: { target: 'inForce', guard: 'isVoteDue' },
  reject: { target: 'rejected', guard: 'isVoteDue' },
  fallThrough: { target: 'refused', guard: 'isVoteDue' },
  withdraw: { target: 'withdrawn', guard: 'isParty' },
} as const;

const signed = {
  expire: { target: 'expired', guard: 'isTermOver' },
  breach: { target: 'breached', guard: 'isParty' },
  end: { target: 'ended', guard: 'isParty' },
  runOut: { target: 'ended', guard: 'isNoticeOver' },
  replace: { target: 'replaced', guard: 'isParty' }, // by new terms that both have signed
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
    isNoticeOver: ({ event }) => isNoticeOver(event.facts),
    isVoteDue: ({ event }) => isVoteDue(event.facts),
    maySuspend: ({ event }) => maySuspend(event.facts),
    mayResume: ({ event }) => mayResume(event.facts),
    isTurnsDoing: ({ event }) => isTurnsDoing(event.facts),
  },
}).createMachine({
  id: 'deal',
  initial: 'offered',
  states: {
    offered: { on: open },
    countered: { on: open },
    ratifying: { on: voted },
    inForce: {
      on: {
        ...signed,
        suspend: { target: 'suspended', guard: 'maySuspend' },
        void: { target: 'voided', guard: 'isTurnsDoing' },
      },
    },
    suspended: { on: { ...signed, resume: { target: 'inForce', guard: 'mayResume' } } },
    refused: { type: 'final' },
    rejected: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
    replaced: { type: 'final' },
    expired: { type: 'final' },
    breached: { type: 'final' },
    ended: { type: 'final' },
    voided: { type: 'final' },
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

/** Signed and not over: in force, or resting. */
export function isStanding(deal: Pick<Deal, 'mode'>): boolean {
  return deal.mode === 'inForce' || deal.mode === 'suspended';
}

/** Who lets the deal rest now, or null. */
export function restingBy(deal: Pick<Deal, 'mode' | 'rests'>): CountryId | null {
  const rest = deal.rests?.[deal.rests.length - 1];
  return deal.mode === 'suspended' && rest ? rest.by : null;
}

/** The other side lets the agreement rest: leaving it breaks nothing (DEAL-22). */
export function isFreeToLeave(deal: Deal, seat: CountryId): boolean {
  const resting = restingBy(deal);
  return resting !== null && resting !== seat;
}
