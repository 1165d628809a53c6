import { advanceCases } from '../disputes/advanceCases.ts';
import { fireEvents } from '../events/scenarioEvents.ts';
import { holdElections } from '../politics/holdElections.ts';
import { must, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, Phase } from '../state/gameState.ts';
import { runEpilogue } from './epilogue.ts';
import { openSites } from './openSites.ts';
import { type Resolution, resolveTurn } from './resolveTurn.ts';
import { stepTurn, type TurnFacts } from './turnMachine.ts';

/** Ends the present phase for everyone (TURN-1): orders resolve, the report leads to the next briefing or, after the last turn, through the epilogue to the debrief. */
export function advance(state: GameState): Resolution {
  const next = stepTurn(state.open.phase, 'advance', turnFacts(state));
  if (next === null) return { state, events: [] };
  if (state.open.phase === 'orders') {
    const resolved = resolveTurn(state);
    return { state: enter(resolved.state, next), events: resolved.events };
  }
  if (state.open.phase === 'report' && next === 'briefing') return nextBriefing(state);
  return next === 'debrief' ? debrief(state) : { state: enter(state, next), events: [] };
}

/** The epilogue, then the debrief; the game ended with the last turn that was played (TURN-5). */
function debrief(state: GameState): Resolution {
  const after = runEpilogue(state);
  const ended: GameEvent = { audience: 'all', type: 'gameEnded', turn: state.open.turn };
  const events = [...after.events, ended];
  return { state: { ...enter(after.state, 'debrief'), news: [...state.news, ...events] }, events };
}

function turnFacts(state: GameState): TurnFacts {
  return { turn: state.open.turn, turns: state.scenario.time.turns, round: state.open.round, rounds: 1 };
}

function enter(state: GameState, phase: Phase): GameState {
  return withOpen(state, { phase, ready: [], round: 1 });
}

function nextBriefing(state: GameState): Resolution {
  const turn = state.open.turn + 1;
  const opened = openSites(withOpen(enter(state, 'briefing'), { turn }));
  const elected = holdElections(opened.state);
  const fired = fireEvents(elected.state, turn);
  const ruled = advanceCases(fired.state);
  const events = [...opened.events, ...elected.events, ...fired.events, ...ruled.events];
  return { state: { ...ruled.state, news: events }, events };
}

/** From wherever the turn stands to its report: what is not ordered is held (TURN-3). */
export function endTurn(state: GameState): Resolution {
  let current = state;
  const events: GameEvent[] = [];
  for (let phases = 0; phases < 4 && current.open.phase !== 'report' && current.open.phase !== 'debrief'; phases++) {
    const step = advance(current);
    current = step.state;
    events.push(...step.events);
  }
  must(current.open.phase === 'report' || current.open.phase === 'debrief' ? true : undefined, 'report');
  return { state: current, events };
}
