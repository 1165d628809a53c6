import { LAW } from '../../balance/law.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { isSeat } from '../commands/subjects.ts';
import { moveTrust } from '../politics/standing.ts';
import { withOpen } from '../state/access.ts';
import { rollBp } from '../state/dice.ts';
import type { GameState, Policy } from '../state/gameState.ts';
import type { LawCase } from './caseTypes.ts';
import { chanceBp } from './chance.ts';
import { measureOf } from './measures.ts';
import { closed } from './settleCases.ts';
import { withCase } from './withCase.ts';
import { isOpenCase, stepCase } from './wtoMachine.ts';

type Law = NonNullable<Scenario['law']>;

/** With the opening of a turn every case whose stage has had its time goes on to the next; the dice rule (LAW-3, LAW-4). */
export function advanceCases(before: GameState): Outcome {
  const { law } = before.scenario;
  if (!law) return begin(before);
  return before.open.cases
    .filter(isOpenCase)
    .reduce((outcome, each) => andThen(outcome, (state) => advanced(state, each, law)), begin(before));
}

function advanced(state: GameState, found: LawCase, law: Law): Outcome {
  if (stepCase(found, 'advance', state.open.turn) === null) return begin(state);
  switch (found.mode) {
    case 'consultation':
      return entered(state, found, law.turns.panel);
    case 'panel':
      return reported(state, found, law);
    case 'report': // nobody appealed: the time to follow it counts from the report
      return ruled(state, found, found.sinceTurn + law.turns.compliance);
    case 'appeal': {
      const [isOverturned, dice] = rollBp(state.dice, LAW.overturnBp);
      const upheld = isOverturned ? found.upheld !== true : found.upheld;
      return ruled({ ...state, dice }, { ...found, upheld }, state.open.turn + law.turns.compliance);
    }
    default:
      return entered(state, found, null);
  }
}

function reported(state: GameState, found: LawCase, law: Law): Outcome {
  const [upheld, dice] = rollBp(state.dice, chanceBp(law, found));
  return entered({ ...state, dice }, { ...found, upheld }, law.turns.report);
}

/** The ruling stands: the measure is barred, and where a partner holds it, ended at once, since nobody gives it orders (LAW-5). */
function ruled(state: GameState, found: LawCase, dueTurn: number): Outcome {
  const { turn } = state.open;
  const mode = stepCase(found, 'advance', turn);
  if (mode !== 'adopted') return entered(state, found, null);
  const adopted: LawCase = { ...found, mode, sinceTurn: turn, dueTurn: Math.max(dueTurn, turn + 1), adoptedTurn: turn };
  const told = happened(withCase(state, adopted), { audience: 'all', type: 'caseAdopted', case: found.id });
  if (isSeat(state.scenario, found.against)) return told;
  return andThen(told, (now) => closed(withOpen(now, { policies: without(now.open.policies, found) }), adopted));
}

function without(policies: readonly Policy[], { against, material, measure }: LawCase): readonly Policy[] {
  return policies.filter(
    (each) => measureOf(each) !== measure || each.country !== against || each.material !== material,
  );
}

/** The case in its next mode, with its news. */
function entered(state: GameState, found: LawCase, turns: number | null): Outcome {
  const { turn } = state.open;
  const mode = stepCase(found, 'advance', turn);
  if (mode === null) return begin(state);
  const dueTurn = turns === null ? null : turn + turns;
  const after = withCase(state, { ...found, mode, sinceTurn: turn, dueTurn });
  const about = { audience: 'all', case: found.id } as const;
  if (mode === 'panel') return happened(after, { ...about, type: 'panelBegan' });
  if (mode === 'report') return happened(after, { ...about, type: 'reportIssued', upheld: found.upheld === true });
  if (mode === 'rejected') return happened(after, { ...about, type: 'caseRejected' });
  const defied = found.complainants.reduce((now, each) => moveTrust(now, each, found.against, LAW.trust.defied), after);
  return happened(defied, { ...about, type: 'retaliationAllowed' });
}
