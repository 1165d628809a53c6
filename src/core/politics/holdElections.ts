import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { seatDefOf, withOpen } from '../state/access.ts';
import { rollBelow } from '../state/dice.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { electionChanceBp, governmentsOf, withGovernment } from './governments.ts';
import { moveApproval } from './standing.ts';

/** The elections that fall on the turn that opens, by the seeded dice, seats in the order of the level (VOTE-1). */
export function holdElections(state: GameState): Outcome {
  return state.scenario.seats.reduce((outcome, { country }) => {
    const held = elect(outcome.state, country);
    return { state: held.state, events: [...outcome.events, ...held.events] };
  }, begin(state));
}

function elect(state: GameState, seat: CountryId): Outcome {
  const { turn } = state.open;
  const standing = governmentsOf(state.scenario, seat).filter((each) => each.fromTurn === turn);
  if (standing.length === 0) return begin(state);
  const [roll, dice] = rollBelow(state.dice, 10_000);
  let below = 0;
  const won = standing.find((each) => {
    below += electionChanceBp(state.open, seat, each);
    return roll < below;
  });
  const elections = [...(state.open.elections ?? []), { seat, turn, government: won?.id ?? null }];
  const counted = withOpen({ ...state, dice }, { elections });
  const governed = won ? begun({ ...counted, scenario: withGovernment(state.scenario, seat, won) }, seat) : counted;
  return happened(governed, { audience: 'all', type: 'electionHeld', seat, government: won?.id ?? null });
}

/** A new government begins with the approval that the level gives the seat (VOTE-2). */
function begun(state: GameState, seat: CountryId): GameState {
  const now = state.open.countries.find((each) => each.id === seat)?.approvalBp ?? 0;
  return moveApproval(state, seat, seatDefOf(state.scenario, seat).approvalBp - now);
}
