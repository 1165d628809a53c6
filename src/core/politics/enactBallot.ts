import { RATIFICATION } from '../../balance/politics.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import type { Ballot, Deal, Vote } from '../deals/dealTypes.ts';
import { dealOf, otherParty, withDeal } from '../deals/negotiate.ts';
import { must } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import type { BallotOrder } from './ballotOrders.ts';
import { comingElection } from './ballots.ts';
import { moveTrust } from './standing.ts';

/** Votes are won for the agreement, or the vote is held for the coming election, for everyone to see (VOTE-4, VOTE-5). */
export function enactBallotOrder(state: GameState, seat: SeatId, order: BallotOrder): Outcome {
  if (order.deal === null) return begin(state); // counted at each vote of the turn
  const deal = dealOf(state, order.deal);
  const vote = must(deal.vote, `vote on ${deal.id}`);
  return order.type === 'lobby' ? lobby(state, seat, deal, vote) : stall(state, seat, deal, vote);
}

function lobby(state: GameState, seat: SeatId, deal: Deal, vote: Vote): Outcome {
  const ballots = vote.ballots.map(
    (each): Ballot => (each.seat === seat ? { ...each, lobbied: each.lobbied + 1 } : each),
  );
  const after = withDeal(state, { ...deal, vote: { ...vote, ballots } });
  return happened(after, { audience: 'all', type: 'voteLobbied', deal: deal.id, by: seat });
}

/** The other side waits: that costs a little of its trust. */
function stall(state: GameState, seat: SeatId, deal: Deal, vote: Vote): Outcome {
  const { scenario, open } = state;
  const turn = must(comingElection({ scenario, turn: open.turn }, deal) ?? undefined, 'election');
  const held = withDeal(state, { ...deal, vote: { ...vote, turn, stalledBy: seat } });
  const after = moveTrust(held, otherParty(deal, seat), seat, RATIFICATION.stallTrust);
  return happened(after, { audience: 'all', type: 'voteStalled', deal: deal.id, by: seat, turn });
}
