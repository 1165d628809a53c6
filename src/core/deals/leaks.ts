import { APPROVAL, TRUST } from '../../balance/politics.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { isSeat } from '../commands/subjects.ts';
import { moveApproval, moveWitnesses } from '../politics/standing.ts';
import { withOpen } from '../state/access.ts';
import { rollBp } from '../state/dice.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { isStanding } from './dealMachine.ts';
import type { Deal } from './dealTypes.ts';
import { withDeal } from './negotiate.ts';
import { hasAnnex, leakChanceBp } from './secrecy.ts';
import { standingTerms } from './terms.ts';

/** The dice say of each agreement with a secret annex whether the turn brings it to light (DEAL-24). */
export function leakAnnexes(state: GameState): Outcome {
  return state.deals
    .filter((deal) => isStanding(deal) && hasAnnex(deal))
    .reduce((outcome, { id }) => {
      const deal = outcome.state.deals.find((each) => each.id === id);
      return deal ? andThen(outcome, (now) => roll(now, deal)) : outcome;
    }, begin(state));
}

function roll(state: GameState, deal: Deal): Outcome {
  const { turn, lanes } = state.open;
  const { clauses } = standingTerms(deal);
  const age = turn - (deal.sinceTurn ?? deal.signedTurn ?? turn);
  const chance = leakChanceBp({ scenario: state.scenario, lanes }, { between: deal.between, clauses }, age);
  if (chance === 0) return begin(state);
  const [leaks, dice] = rollBp(state.dice, chance);
  return leaks ? leak({ ...state, dice: [...dice] }, deal) : begin({ ...state, dice: [...dice] });
}

/** From now on everyone knows the annex and what came of it; both sides pay at home and abroad. */
function leak(state: GameState, deal: Deal): Outcome {
  const told = withDeal(unhidden(state, deal.id), { ...deal, leakedTurn: state.open.turn });
  const [by, to] = deal.between;
  const paid = payFor(payFor(told, by, to), to, by);
  return happened(paid, { audience: 'all', type: 'annexLeaked', deal: deal.id, by, to });
}

function unhidden(state: GameState, id: string): GameState {
  const open = <T extends { readonly deal: string; readonly hidden?: true }>(line: T): T => {
    if (line.deal !== id || !line.hidden) return line;
    const { hidden: _, ...rest } = line;
    return rest as T;
  };
  return withOpen(state, { promises: state.open.promises.map(open), debts: state.open.debts.map(open) });
}

function payFor(state: GameState, side: CountryId, other: CountryId): GameState {
  const distrusted = moveWitnesses(state, side, other, TRUST.leaked);
  return isSeat(state.scenario, side) ? moveApproval(distrusted, side, APPROVAL.leaked) : distrusted;
}
