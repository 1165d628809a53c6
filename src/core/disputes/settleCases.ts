import { LAW } from '../../balance/law.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { moveTrust } from '../politics/standing.ts';
import type { GameState } from '../state/gameState.ts';
import type { LawCase } from './caseTypes.ts';
import { stands } from './measures.ts';
import { withCase } from './withCase.ts';
import { isOpenCase, stepCase } from './wtoMachine.ts';

/** Politics of the court: where the measure is gone the case closes and trust mends (LAW-5); what was filed this turn is talked over (LAW-3). */
export function settleCases(before: GameState): Outcome {
  return before.open.cases
    .filter(isOpenCase)
    .reduce((outcome, each) => andThen(outcome, (state) => settle(state, each)), begin(before));
}

function settle(state: GameState, found: LawCase): Outcome {
  const isThere = stands({ policies: state.open.policies, embargoes: state.embargoes }, found, found.complainants);
  return isThere ? talk(state, found) : closed(state, found);
}

function talk(state: GameState, found: LawCase): Outcome {
  const mode = stepCase(found, 'consult', state.open.turn);
  const law = state.scenario.law;
  if (mode === null || !law) return begin(state);
  return begin(withCase(state, { ...found, mode, dueTurn: found.filedTurn + law.turns.consultation }));
}

/** The measure is gone: closed as complied with, to the relief of those who complained. */
export function closed(state: GameState, found: LawCase): Outcome {
  const { turn } = state.open;
  const mode = stepCase(found, 'comply', turn);
  if (mode === null) return begin(state);
  const after = found.complainants.reduce(
    (now, each) => moveTrust(now, each, found.against, LAW.trust.complied),
    withCase(state, { ...found, mode, sinceTurn: turn, dueTurn: null }),
  );
  return happened(after, { audience: 'all', type: 'complied', case: found.id, by: found.against });
}
