import { LAW } from '../../balance/law.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { moveTrust } from '../politics/standing.ts';
import { must, withOpen } from '../state/access.ts';
import type { CountryId, GameState, SeatId } from '../state/gameState.ts';
import type { CaseSubject, LawCase } from './caseTypes.ts';
import { type CaseOrder, caseOn } from './judgeCase.ts';
import { withCase } from './withCase.ts';
import { stepCase } from './wtoMachine.ts';

/** Carries out a seat's word at the court (LAW-1, LAW-2, LAW-4). */
export function enactCaseOrder(state: GameState, seat: SeatId, order: CaseOrder): Outcome {
  if (order.type === 'fileCase') return file(state, seat, order);
  const found = must(
    state.open.cases.find((each) => each.id === order.case),
    order.case,
  );
  if (order.type === 'joinCase') return join(state, seat, found, 'joined');
  return order.type === 'dropCase' ? leave(state, seat, found) : appeal(state, seat, found);
}

function file(state: GameState, seat: SeatId, { against, material, measure }: CaseSubject): Outcome {
  const same = caseOn(state.open.cases, { against, material, measure });
  if (same) return join(state, seat, same, 'filed');
  const { turn, cases } = state.open;
  const filed: LawCase = {
    id: `case-${cases.length + 1}`,
    against,
    material,
    measure,
    complainants: [seat],
    mode: 'filed',
    filedTurn: turn,
    sinceTurn: turn,
    dueTurn: null,
    upheld: null,
    appealedBy: null,
    adoptedTurn: null,
  };
  const after = offended(withOpen(state, { cases: [...cases, filed] }), seat, against, 'filed');
  return happened(after, { audience: 'all', type: 'caseFiled', case: filed.id, by: seat });
}

function join(state: GameState, seat: SeatId, found: LawCase, as: 'filed' | 'joined'): Outcome {
  const joined = withCase(state, { ...found, complainants: [...found.complainants, seat] });
  const after = offended(joined, seat, found.against, as);
  return happened(after, { audience: 'all', type: 'caseJoined', case: found.id, by: seat });
}

/** One complainant less; the last to leave closes the case, and the accused thanks each. */
function leave(state: GameState, seat: SeatId, found: LawCase): Outcome {
  const complainants = found.complainants.filter((each) => each !== seat);
  const mode = complainants.length > 0 ? found.mode : stepCase(found, 'drop', state.open.turn);
  if (mode === null) return begin(state);
  const sinceTurn = mode === found.mode ? found.sinceTurn : state.open.turn;
  const dueTurn = mode === found.mode ? found.dueTurn : null;
  const left = withCase(state, { ...found, complainants, mode, sinceTurn, dueTurn });
  const after = moveTrust(left, found.against, seat, LAW.trust.dropped);
  return happened(after, { audience: 'all', type: 'caseDropped', case: found.id, by: seat });
}

function appeal(state: GameState, seat: SeatId, found: LawCase): Outcome {
  const { turn } = state.open;
  const mode = stepCase(found, 'appeal', turn);
  const law = state.scenario.law;
  if (mode === null || !law) return begin(state);
  const dueTurn = turn + law.turns.appeal;
  const after = withCase(state, { ...found, mode, sinceTurn: turn, dueTurn, appealedBy: seat });
  return happened(after, { audience: 'all', type: 'reportAppealed', case: found.id, by: seat });
}

/** The accused takes it a little ill, and the two have a dispute at least as hot as a complaint makes it. */
function offended(state: GameState, by: CountryId, against: CountryId, as: 'filed' | 'joined'): GameState {
  const { disputes } = state.open;
  const isPair = (each: (typeof disputes)[number]) => each.between.includes(by) && each.between.includes(against);
  const heatBp = Math.max(LAW.heat[as], disputes.find(isPair)?.heatBp ?? 0);
  const heated = [...disputes.filter((each) => !isPair(each)), { between: [by, against] as const, heatBp }];
  return moveTrust(withOpen(state, { disputes: heated }), against, by, LAW.trust[as]);
}
