import { APPROVAL, CAPITAL, TRUST } from '../../balance/politics.ts';
import { isSeat } from '../commands/subjects.ts';
import { moveApproval, moveCapital, moveTrust, moveWitnesses } from '../politics/standing.ts';
import type { CountryId, GameState } from '../state/gameState.ts';

/** What a broken promise costs: trust of the one wronged, trust of those who saw it, approval and capital (DEAL-9). */
export function afterBreach(state: GameState, by: CountryId, wronged: CountryId): GameState {
  const distrusted = moveWitnesses(moveTrust(state, wronged, by, TRUST.breach), by, wronged, TRUST.breachSeen);
  if (!isSeat(state.scenario, by)) return distrusted;
  return moveCapital(moveApproval(distrusted, by, APPROVAL.breach), by, -CAPITAL.breachLoss);
}

/** What an open early end costs beside the capital of its order: less trust, and some approval (DEAL-9). */
export function afterEnd(state: GameState, by: CountryId, other: CountryId): GameState {
  const distrusted = moveWitnesses(moveTrust(state, other, by, TRUST.ended), by, other, TRUST.endedSeen);
  return isSeat(state.scenario, by) ? moveApproval(distrusted, by, APPROVAL.ended) : distrusted;
}

/** What a notice costs beside the capital of its order: the other side had time to look around, and the witnesses shrug (DEAL-21). */
export function afterNotice(state: GameState, by: CountryId, other: CountryId): GameState {
  return moveWitnesses(moveTrust(state, other, by, TRUST.notice), by, other, TRUST.noticeSeen);
}

/** What letting an agreement rest costs in trust (DEAL-22). */
export function afterSuspension(state: GameState, by: CountryId, other: CountryId): GameState {
  return moveWitnesses(moveTrust(state, other, by, TRUST.suspended), by, other, TRUST.suspendedSeen);
}

/** What a term of `turns` kept to its end earns: trust of the other side, and a little of those who saw it (DEAL-8). */
export function afterKept(state: GameState, by: CountryId, toward: CountryId, turns: number): GameState {
  return moveWitnesses(moveTrust(state, toward, by, TRUST.keptATurn * turns), by, toward, TRUST.keptSeenATurn * turns);
}
