import { LIMITS, RATIFICATION } from '../../balance/politics.ts';
import { andThen, happened, type Outcome } from '../commands/outcome.ts';
import { isSeat } from '../commands/subjects.ts';
import { purseOf } from '../money/debts.ts';
import { votersOn } from '../politics/ballots.ts';
import { moveTrust } from '../politics/standing.ts';
import { withLeases } from '../sites/leases.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { hashJson } from '../state/hashState.ts';
import { worldOf } from '../state/world.ts';
import { type DealEvent, stepDeal } from './dealMachine.ts';
import type { Deal, DealMode, Move, RefusalReason, Terms } from './dealTypes.ts';
import { partnerAnswer, partnerFactsOf } from './partnerPolicy.ts';
import { freshTerms, isPaidBefore, replacedBy } from './reopen.ts';
import { signDeal } from './signDeal.ts';
import { conditionsOf, dueAtSigning, standingTerms, withClausesOf } from './terms.ts';

/** New terms for an agreement that stands, for this turn alone; until they are signed the old ones bind (DEAL-25). */
export function reopenDeal(state: GameState, by: CountryId, id: string, terms: Terms): Outcome {
  return offerDeal(state, by, otherParty(dealOf(state, id), by), terms, id);
}

/** A new offer; a partner answers it at once by its published policy (DEAL-1, DEAL-11). */
export function offerDeal(state: GameState, by: CountryId, to: CountryId, terms: Terms, instead?: string): Outcome {
  const { turn } = state.open;
  const id = dealId(state, by, to);
  const deal: Deal = {
    id,
    mode: 'offered',
    between: [by, to],
    moves: [{ by, terms, turn }],
    answerFrom: to,
    refusal: null,
    offeredTurn: turn,
    openUntilTurn: instead ? turn : Math.min(turn + LIMITS.openTurns, state.scenario.time.turns),
    signedTurn: null,
    untilTurn: null,
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
    ...(instead ? { instead } : {}),
  };
  const added = { ...state, deals: [...state.deals, deal] };
  return answered(happened(added, { audience: [by, to], type: 'dealOffered', deal: id, by, to }), id);
}

/** A counter-offer: the same deal, the other side to answer, the older deadline (DEAL-4). */
export function counterDeal(state: GameState, by: CountryId, id: string, terms: Terms): Outcome {
  const deal = dealOf(state, id);
  const move: Move = { by, terms, turn: state.open.turn };
  const to = otherParty(deal, by);
  const after = withDeal(state, {
    ...deal,
    ...moved(state, deal, 'counter', by),
    moves: [...deal.moves, move],
    answerFrom: to,
  });
  return answered(happened(after, { audience: deal.between, type: 'dealCountered', deal: id, by, to }), id);
}

/** The offer on the table is taken as it stands; it falls through where the other side cannot pay what it offered (DEAL-16). */
export function acceptDeal(state: GameState, by: CountryId, id: string): Outcome {
  const deal = dealOf(state, id);
  const other = otherParty(deal, by);
  const fresh = freshTerms(standingTerms(deal), replacedBy(state.deals, deal));
  if (dueAtSigning(fresh, other) > purseOf(state, other)) return fallThrough(state, deal, other);
  const voters = votersOn(state.scenario, standingTerms(deal), deal.between);
  if (voters.length > 0) return callVote(state, deal, by, voters);
  return signDeal(state, { ...deal, ...moved(state, deal, 'accept', by) }, by);
}

/** What is agreed waits for parliaments, which vote at the end of the next turn, or of this one where it is the last (VOTE-3). */
function callVote(state: GameState, deal: Deal, by: CountryId, voters: readonly CountryId[]): Outcome {
  const { turn: acceptedTurn } = state.open;
  const turn = Math.min(acceptedTurn + 1, state.scenario.time.turns);
  const ballots = voters.map((seat) => ({ seat, lobbied: 0 }));
  const vote = { by, acceptedTurn, turn, ballots, stalledBy: null };
  const after = withDeal(state, { ...deal, ...moved(state, deal, 'agree', by), answerFrom: null, vote });
  return happened(after, { audience: 'all', type: 'voteCalled', deal: deal.id, by, to: otherParty(deal, by), turn });
}

/** Who offered money and has it no more: the offer is off, and both sides know why, not how much was missing. */
export function fallThrough(state: GameState, deal: Deal, by: CountryId): Outcome {
  const interest = must(state.scenario.materials[0], 'material').id;
  const reason: RefusalReason = {
    code: 'noMoney',
    interest,
    alternative: { partner: null, centsPerKg: null },
    nearest: null,
  };
  const after = withDeal(state, {
    ...deal,
    ...moved(state, deal, 'fallThrough', by),
    answerFrom: null,
    refusal: reason,
  });
  const to = otherParty(deal, by);
  return happened(after, { audience: deal.between, type: 'dealRefused', deal: deal.id, by, to, reason });
}

/** The offer on the table is refused, with a reason where one is given. */
export function refuseDeal(state: GameState, by: CountryId, id: string, reason: RefusalReason | null): Outcome {
  const deal = dealOf(state, id);
  const after = withDeal(state, { ...deal, ...moved(state, deal, 'refuse', by), answerFrom: null, refusal: reason });
  const to = otherParty(deal, by);
  return happened(after, { audience: deal.between, type: 'dealRefused', deal: id, by, to, reason });
}

/** The side whose offer is on the table takes it back. */
export function withdrawOffer(state: GameState, by: CountryId, id: string): Outcome {
  const deal = dealOf(state, id);
  const withdrawn = withDeal(state, { ...deal, ...moved(state, deal, 'withdraw', by), answerFrom: null });
  const isAgreed = deal.mode === 'ratifying';
  const after = isAgreed ? moveTrust(withdrawn, otherParty(deal, by), by, RATIFICATION.withdrawnTrust) : withdrawn;
  return happened(after, { audience: isAgreed ? 'all' : deal.between, type: 'dealWithdrawn', deal: id, by });
}

/** The deal with this id; throws where there is none, since commands are judged first. */
export function dealOf(state: GameState, id: string): Deal {
  return must(
    state.deals.find((deal) => deal.id === id),
    `deal ${id}`,
  );
}

/** The state with one deal replaced. */
export function withDeal(state: GameState, deal: Deal): GameState {
  return withLeases({ ...state, deals: state.deals.map((each) => (each.id === deal.id ? deal : each)) }, deal);
}

/** The side of a deal that is not `country`. */
export function otherParty(deal: Pick<Deal, 'between'>, country: CountryId): CountryId {
  return deal.between[0] === country ? deal.between[1] : deal.between[0];
}

function moved(state: GameState, deal: Deal, event: DealEvent, by: CountryId): { readonly mode: DealMode } {
  return { mode: must(stepDeal(deal, event, state.open.turn, by) ?? undefined, `${event} of ${deal.id}`) };
}

/**
 * The name of the nth offer from one country to another (from 1). It tells others nothing (DEAL-10): a plain number would say
 * how often these two have talked. Whoever has the record of a game can work it out, since that holds the seed.
 */
export function dealName(
  state: Pick<GameState, 'scenario' | 'seed'>,
  by: CountryId,
  to: CountryId,
  nth: number,
): string {
  const { countryIndex } = worldOf(state.scenario);
  const pair = `${countryIndex.get(by)}-${countryIndex.get(to)}`;
  return `deal-${pair}-${hashJson(['deal', state.seed, by, to, nth])}`;
}

function dealId(state: GameState, by: CountryId, to: CountryId): string {
  const before = state.deals.filter((deal) => deal.between[0] === by && deal.between[1] === to);
  return dealName(state, by, to, before.length + 1);
}

function answered(outcome: Outcome, id: string): Outcome {
  const { answerFrom } = dealOf(outcome.state, id);
  if (answerFrom === null || isSeat(outcome.state.scenario, answerFrom)) return outcome;
  return andThen(outcome, (state) => {
    const reason = answerOf(state, answerFrom, dealOf(state, id));
    return reason === null ? acceptDeal(state, answerFrom, id) : refuseDeal(state, answerFrom, id, reason);
  });
}

/** A partner's answer; where an agreement is reopened it reckons without the old one, and asks nothing for what it was paid for. */
function answerOf(state: GameState, partner: CountryId, deal: Deal): RefusalReason | null {
  const old = replacedBy(state.deals, deal);
  if (!old) return partnerAnswer(partnerFactsOf(state), partner, deal);
  const terms = standingTerms(deal);
  const paid = terms.clauses.filter((clause) => isPaidBefore(clause, old));
  const asked = withClausesOf(
    terms,
    terms.clauses.filter((clause) => !paid.includes(clause)),
  );
  if (asked.clauses.length === 0 && conditionsOf(asked).length === 0) return null;
  const facts = { ...partnerFactsOf(state), deals: state.deals.filter((each) => each.id !== old.id) };
  const last = must(deal.moves[deal.moves.length - 1], 'move');
  const reason = partnerAnswer(facts, partner, { ...deal, moves: [{ ...last, terms: asked }] });
  const nearest = reason?.nearest ?? null;
  return reason && { ...reason, nearest: nearest && { ...nearest, clauses: [...paid, ...nearest.clauses] } };
}
