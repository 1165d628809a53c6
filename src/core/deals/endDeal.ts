import { happened, type Outcome } from '../commands/outcome.ts';
import { writeLedger } from '../politics/standing.ts';
import { must } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { callIfDebtor } from './breach.ts';
import { stepDeal } from './dealMachine.ts';
import { dealOf, otherParty, withDeal } from './negotiate.ts';
import { afterEnd } from './penalties.ts';

/** A side leaves an agreement before its term is over: openly, from this turn on, at a price (DEAL-9, MON-10). */
export function endDeal(state: GameState, by: SeatId, id: string): Outcome {
  const { turn } = state.open;
  const deal = dealOf(state, id);
  const mode = must(stepDeal(deal, 'end', turn, by) ?? undefined, `end of ${id}`);
  const toward = otherParty(deal, by);
  const ended = withDeal(state, { ...deal, mode, endedBy: by });
  const line = { turn, deal: id, by, toward, kept: false, what: 'term' as const };
  const after = callIfDebtor(writeLedger(afterEnd(ended, by, toward), line), deal, by);
  return happened(after, { audience: 'all', type: 'dealEnded', deal: id, by });
}
