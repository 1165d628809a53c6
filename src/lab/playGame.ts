import { agentFor } from '../ai/agent.ts';
import type { Agent, SeatId } from '../core/seat.ts';
import { type AgentRefusal, createMatch, type Match } from '../match/match.ts';
import type { Scenario } from '../scenario/schema.ts';
import { conservationFaults } from './conservation.ts';

export interface GamePlan {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly agentFor?: (seat: SeatId) => Agent; // AI seats where absent
  readonly onTurn?: (match: Match) => void; // called after each resolved turn, and once after an epilogue
}

/** What a headless game came to. */
export interface PlayedGame {
  readonly match: Match;
  readonly refusals: readonly AgentRefusal[];
  readonly faults: readonly string[]; // of conservation
  readonly ended: boolean;
}

/** Plays one game to its end with programs in all seats; checks conservation every turn. */
export function playGame(plan: GamePlan): PlayedGame {
  const made = createMatch({
    scenario: plan.scenario,
    seed: plan.seed,
    humans: [],
    agentFor: plan.agentFor ?? agentFor,
  });
  if (!made.ok) throw new RangeError(made.problems.map((problem) => problem.message).join(' '));
  const { match } = made;
  const faults: string[] = [];
  const mostPhases = plan.scenario.time.turns * 5 + 5;
  for (let phase = 0; phase < mostPhases && match.state().open.phase !== 'debrief'; phase++) {
    const before = match.state();
    match.advance();
    if (match.state().open.history.length === before.open.history.length) continue;
    faults.push(...conservationFaults(before, match.state()));
    plan.onTurn?.(match);
  }
  return { match, refusals: match.agentRefusals(), faults, ended: match.state().open.phase === 'debrief' };
}
