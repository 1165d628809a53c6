import { CREDIBILITY } from '../../balance/politics.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import type { Clause, Deal } from '../deals/dealTypes.ts';
import { clausesAtWork } from '../deals/terms.ts';
import { inTurn } from '../money/debts.ts';
import { moveCredibility } from '../politics/standing.ts';
import type { GameState } from '../state/gameState.ts';
import { stepEmbargo } from './embargoMachine.ts';
import type { Embargo } from './embargoTypes.ts';
import { withMode } from './withMode.ts';

/**
 * What a signature does to pressure: threats that asked for it have got what they asked, and whoever pledges not to
 * embargo, or settles the quarrel, ends at once what it holds against the other (DEAL-12, QUAR-1).
 */
export function settlePressure(state: GameState, deal: Deal): Outcome {
  const met = state.embargoes.reduce(
    (outcome, embargo) =>
      embargo.mode === 'threatened' && embargo.demand.type === 'sign' && embargo.demand.deal === deal.id
        ? andThen(outcome, (now) => meetDemand(now, embargo))
        : outcome,
    begin(state),
  );
  return andThen(met, (now) =>
    inTurn(now, clausesAtWork(deal), (each, clause) => endPledged(each, clause, deal.between)),
  );
}

/** A pledge not to embargo that begins to bind, or binds again after a rest, ends what its giver holds against the other. */
export function endPledged(state: GameState, clause: Clause, between: Deal['between']): Outcome {
  const pledged = state.embargoes.filter((embargo) => isPledged(clause, embargo, between));
  return inTurn(state, pledged, endHold);
}

/** A threat whose demand is met is taken back, and was worth making; several with the same demand were one (EMB-7). */
export function meetDemand(state: GameState, embargo: Embargo): Outcome {
  const mode = stepEmbargo(embargo, 'meet', state.open.turn);
  if (mode === null) return begin(state);
  const isLast = !state.embargoes.some((each) => each.id !== embargo.id && isSameDemand(each, embargo));
  const gain = isLast ? CREDIBILITY.demandMet : 0;
  const after = moveCredibility(withMode(state, embargo, mode), embargo.by, gain);
  const { id, by, against } = embargo;
  return happened(after, { audience: 'all', type: 'threatWithdrawn', embargo: id, by, against, demandMet: true });
}

/** Another threat that stands between the same two and asks for the same. */
function isSameDemand(a: Embargo, b: Embargo): boolean {
  if (a.mode !== 'threatened' || a.by !== b.by || a.against !== b.against) return false;
  if (a.demand.type === 'sign') return b.demand.type === 'sign' && a.demand.deal === b.demand.deal;
  return a.demand.type === b.demand.type;
}

function isPledged(clause: Clause, embargo: Embargo, between: Deal['between']): boolean {
  if (clause.type === 'settlement') return between.includes(embargo.by) && between.includes(embargo.against);
  return clause.type === 'noEmbargo' && clause.by === embargo.by && clause.toward === embargo.against;
}

function endHold(state: GameState, embargo: Embargo): Outcome {
  const mode = stepEmbargo(embargo, 'settle', state.open.turn);
  if (mode === null) return begin(state);
  const { id, by, against } = embargo;
  const after = withMode(state, embargo, mode);
  return mode === 'dropped'
    ? happened(after, { audience: 'all', type: 'threatWithdrawn', embargo: id, by, against, demandMet: false })
    : happened(after, { audience: 'all', type: 'embargoLifted', embargo: id, by, against });
}
