import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { writeLedger } from '../politics/standing.ts';
import type { GameState } from '../state/gameState.ts';
import { ruleOf } from './clauses/registry.ts';
import { stepDeal } from './dealMachine.ts';
import type { Clause, Deal } from './dealTypes.ts';
import { withDeal } from './negotiate.ts';
import { afterBreach } from './penalties.ts';
import { standingTerms } from './terms.ts';

/** A promise broken ends the agreement: the ledger says who, and the natural penalties follow (DEAL-9). */
export function breakDeal(state: GameState, deal: Deal, clause: Clause, missingKg: number): Outcome {
  const { by, toward } = ruleOf(clause).promise(clause);
  const { turn } = state.open;
  const mode = stepDeal(deal, 'breach', turn, by);
  if (mode === null) return begin(state);
  const broken = withDeal(state, { ...deal, mode, endedBy: by });
  const after = writeLedger(afterBreach(broken, by, toward), {
    turn,
    deal: deal.id,
    by,
    toward,
    kept: false,
    what: clause.type,
  });
  return happened(after, { audience: 'all', type: 'dealBreached', deal: deal.id, by, missingKg });
}

/** Pledges that a threat or an embargo has just broken; promises of goods wait for the turn's deliveries (DEAL-7). */
export function breakPledges(state: GameState): Outcome {
  const facts = { deliveries: [], embargoes: state.embargoes };
  return state.deals.reduce((outcome, deal) => {
    if (deal.mode !== 'inForce') return outcome;
    const broken = standingTerms(deal).clauses.find((clause) => ruleOf(clause).perTurn(clause, facts).isBroken);
    return broken ? andThen(outcome, (now) => breakDeal(now, deal, broken, 0)) : outcome;
  }, begin(state));
}
