import { CREDIBILITY, EMBARGO, TRUST } from '../../balance/politics.ts';
import { threatCost } from '../commands/cost.ts';
import { lawViewOf } from '../commands/lawView.ts';
import type { Command } from '../commands/orderTypes.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { breakPledges } from '../deals/breach.ts';
import { moveCapital, moveCredibility, moveTrust, writeLedger } from '../politics/standing.ts';
import { must } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { stepEmbargo } from './embargoMachine.ts';
import type { Embargo } from './embargoTypes.ts';
import { isUnderPressure } from './pressureOn.ts';
import { meetDemand } from './settlePressure.ts';
import { addEmbargo, withMode } from './withMode.ts';

/** A public threat; what prepares it is paid at once and stays secret. Threatening one whom a pledge protects breaks the pledge (EMB-5, EMB-6, DEAL-7). */
export function threaten(state: GameState, by: SeatId, threat: Extract<Command, { type: 'threaten' }>): Outcome {
  const { against, material, stage, level, prepared, demand } = threat;
  const { turn } = state.open;
  const paid = moveCapital(state, by, -threatCost(lawViewOf(state, by), threat).capital);
  const deadlineTurn = Math.min(turn + EMBARGO.threatTurns, state.scenario.time.turns);
  const facts = { by, against, material, stage, level, prepared, demand, sinceTurn: turn, deadlineTurn };
  const added = addEmbargo(paid, { ...facts, mode: 'threatened' });
  const wary = moveTrust(added.state, against, by, TRUST.threatened);
  return andThen(happened(wary, { audience: 'all', type: 'threatMade', embargo: added.id, by, against }), breakPledges);
}

/** The threatener takes it back, which costs some of its credibility. */
export function dropThreat(state: GameState, id: string): Outcome {
  const embargo = must(
    state.embargoes.find((each) => each.id === id),
    `threat ${id}`,
  );
  const mode = must(stepEmbargo(embargo, 'drop', state.open.turn) ?? undefined, `drop of ${id}`);
  const after = moveCredibility(withMode(state, embargo, mode), embargo.by, CREDIBILITY.withdrawn);
  const { by, against } = embargo;
  return happened(after, { audience: 'all', type: 'threatWithdrawn', embargo: id, by, against, demandMet: false });
}

/** After the turn's orders: threats that got what they asked are taken back, those whose time is over are called (EMB-5, EMB-7). */
export function closeThreats(state: GameState): Outcome {
  return state.embargoes.reduce((outcome, embargo) => {
    if (embargo.mode !== 'threatened') return outcome;
    if (isMet(outcome.state, embargo)) return andThen(outcome, (now) => meetDemand(now, embargo));
    return andThen(outcome, (now) => callThreat(now, embargo));
  }, begin(state));
}

function isMet(state: GameState, embargo: Embargo): boolean {
  const { demand, by, against } = embargo;
  if (demand.type === 'none') return false;
  if (demand.type === 'sign') return state.deals.some((deal) => deal.id === demand.deal && deal.signedTurn !== null);
  return !isUnderPressure({ ...state.open, embargoes: state.embargoes }, against, by);
}

function callThreat(state: GameState, embargo: Embargo): Outcome {
  const { turn } = state.open;
  const mode = stepEmbargo(embargo, 'call', turn);
  if (mode === null) return begin(state);
  const { id, by, against, prepared } = embargo;
  const loss = prepared ? CREDIBILITY.calledPrepared : CREDIBILITY.calledEmpty;
  const after = writeLedger(moveCredibility(withMode(state, embargo, mode), by, loss), {
    turn,
    deal: id,
    by,
    toward: against,
    kept: false,
    what: 'threat',
  });
  return happened(after, { audience: 'all', type: 'threatCalled', embargo: id, by, against, wasPrepared: prepared });
}
