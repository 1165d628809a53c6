import { RATIFICATION } from '../../balance/politics.ts';
import { lawViewOf } from '../commands/lawView.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { isSeat } from '../commands/subjects.ts';
import { ruleOf } from '../deals/clauses/registry.ts';
import { stepDeal } from '../deals/dealMachine.ts';
import type { Deal, Vote } from '../deals/dealTypes.ts';
import { fallThrough, otherParty, withDeal } from '../deals/negotiate.ts';
import { freshTerms, replacedBy } from '../deals/reopen.ts';
import { signDeal } from '../deals/signDeal.ts';
import { dueAtSigning, standingTerms } from '../deals/terms.ts';
import { purseOf } from '../money/debts.ts';
import { must } from '../state/access.ts';
import { rollBp } from '../state/dice.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { ratificationChanceBp } from './ballots.ts';
import { moveTrust } from './standing.ts';

/** Step 10: parliaments vote on what waits for them this turn, oldest offer first; where all agree it comes into force, its term from the next turn on (VOTE-3). */
export function holdVotes(state: GameState): Outcome {
  return state.deals.reduce((outcome, { id }) => {
    const deal = outcome.state.deals.find((each) => each.id === id);
    if (deal?.mode !== 'ratifying' || !deal.vote || deal.vote.turn > state.open.turn) return outcome;
    const { vote } = deal;
    return andThen(outcome, (now) => holdVote(now, deal, vote));
  }, begin(state));
}

function holdVote(before: GameState, deal: Deal, vote: Vote): Outcome {
  const unable = cannotSign(before, deal);
  if (unable !== null) return fallThrough(before, deal, unable);
  let state = before;
  const events: GameEvent[] = [];
  let isAgreed = true;
  for (const { seat } of vote.ballots) {
    const [passed, dice] = rollBp(
      state.dice,
      ratificationChanceBp({ ...state.open, scenario: state.scenario }, deal, seat),
    );
    state = { ...state, dice };
    isAgreed = isAgreed && passed;
    events.push({ audience: 'all', type: 'voteHeld', deal: deal.id, seat, passed });
  }
  const counted: Outcome = { state, events };
  return andThen(counted, (now) => (isAgreed ? ratify(now, deal, vote) : reject(now, deal)));
}

/** The side that could not sign today what was agreed then, or null: its money is gone, or what it promised is not its own any more. */
function cannotSign(state: GameState, deal: Deal): CountryId | null {
  const terms = freshTerms(standingTerms(deal), replacedBy(state.deals, deal));
  const seats = deal.between.filter((side) => isSeat(state.scenario, side));
  const poor = seats.find((side) => dueAtSigning(terms, side) > purseOf(state, side));
  if (poor !== undefined) return poor;
  const broken = terms.clauses.find(
    (clause) =>
      clause.type !== 'supply' &&
      clause.type !== 'settlement' && // a quarrel that ended meanwhile is nobody's fault
      seats.some((side) => ruleOf(clause).refusal(lawViewOf(state, side), clause, deal.between) !== null),
  );
  return broken === undefined ? null : ruleOf(broken).promise(broken, deal.between).by;
}

function ratify(state: GameState, deal: Deal, vote: Vote): Outcome {
  const mode = must(stepDeal(deal, 'ratify', state.open.turn, null) ?? undefined, `vote on ${deal.id}`);
  return signDeal(thanked(state, deal, vote), { ...deal, mode }, vote.by);
}

/** A government that took office while the vote was held for it thanks who waited for it (VOTE-5). */
function thanked(state: GameState, deal: Deal, { stalledBy, acceptedTurn }: Vote): GameState {
  if (stalledBy === null) return state;
  const other = otherParty(deal, stalledBy);
  const isNew = (state.open.elections ?? []).some(
    (each) => each.seat === other && each.turn > acceptedTurn && each.government !== null,
  );
  return isNew ? moveTrust(state, other, stalledBy, RATIFICATION.thanksTrust) : state;
}

function reject(state: GameState, deal: Deal): Outcome {
  const mode = must(stepDeal(deal, 'reject', state.open.turn, null) ?? undefined, `vote on ${deal.id}`);
  return happened(withDeal(state, { ...deal, mode }));
}
