import type { Agent } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The programs that hold the seats no person holds. */
export function agentFor(_scenario: Scenario): (seat: string) => Agent {
  return () => (_view, _options, dice) => ({ commands: [], dice });
}
