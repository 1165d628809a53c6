import { CREDIBILITY, TRUST } from '../../balance/politics.ts';
import type { Order } from '../commands/orderTypes.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { moveCredibility, moveTrust, writeLedger } from '../politics/standing.ts';
import { must } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { isStanding, stepEmbargo } from './embargoMachine.ts';
import { addEmbargo, withMode } from './withMode.ts';

type Declaration = Extract<Order, { type: 'declareEmbargo' }>;

/** An embargo takes effect this turn; it carries out a threat on the same lane, or changes the level of one in force (EMB-2, EMB-5). */
export function declareEmbargo(state: GameState, by: SeatId, order: Declaration): Outcome {
  const { against, material, stage, level } = order;
  const { turn } = state.open;
  const distrusted = moveTrust(state, against, by, TRUST.embargoed[level]);
  const standing = state.embargoes.find(
    (each) =>
      each.by === by &&
      each.against === against &&
      each.material === material &&
      each.stage === stage &&
      isStanding(each),
  );
  const facts = { audience: 'all' as const, type: 'embargoDeclared' as const, by, against, level };
  if (!standing) {
    const embargo = { by, against, material, stage, level, prepared: false, demand: { type: 'none' as const } };
    const added = addEmbargo(distrusted, { ...embargo, mode: level, sinceTurn: turn, deadlineTurn: null });
    return happened(added.state, { ...facts, embargo: added.id });
  }
  const mode = must(stepEmbargo(standing, 'declare', turn, level) ?? undefined, `declaring ${standing.id}`);
  const declared = withMode(distrusted, standing, mode, { level, deadlineTurn: null });
  const line = { turn, deal: standing.id, by, toward: against, kept: true, what: 'threat' as const };
  const isCarriedOut = standing.mode === 'threatened';
  const after = isCarriedOut ? writeLedger(moveCredibility(declared, by, CREDIBILITY.carriedOut), line) : declared;
  return happened(after, { ...facts, embargo: standing.id });
}

/** An embargo begins to lift: part of what it held back flows this turn, all of it the next (EMB-4). */
export function liftEmbargo(state: GameState, id: string): Outcome {
  const embargo = must(
    state.embargoes.find((each) => each.id === id),
    `embargo ${id}`,
  );
  const mode = must(stepEmbargo(embargo, 'lift', state.open.turn) ?? undefined, `lifting ${id}`);
  const { by, against } = embargo;
  return happened(withMode(state, embargo, mode), { audience: 'all', type: 'embargoLifted', embargo: id, by, against });
}

/** Embargoes that have wound down for a turn are gone (EMB-4). */
export function finishLifting(state: GameState): Outcome {
  return state.embargoes.reduce((outcome, embargo) => {
    const mode = stepEmbargo(embargo, 'finish', state.open.turn);
    return mode === null ? outcome : andThen(outcome, (now) => begin(withMode(now, embargo, mode)));
  }, begin(state));
}
