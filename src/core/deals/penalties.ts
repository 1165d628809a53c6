import { APPROVAL, CAPITAL, TRUST } from '../../balance/politics.ts';
import { isSeat } from '../commands/subjects.ts';
import { moveApproval, moveCapital, moveTrust, moveWitnesses } from '../politics/standing.ts';
import type { CountryId, GameState } from '../state/gameState.ts';

/** What a broken promise costs: trust of the one wronged, trust of those who saw it, approval and capital (DEAL-9); nobody sees a secret one. */
export function afterBreach(state: GameState, by: CountryId, wronged: CountryId, isSecret: boolean): GameState {
  const distrusted = trustLost(state, { by, other: wronged, isSecret }, TRUST.breach, TRUST.breachSeen);
  if (!isSeat(state.scenario, by)) return distrusted;
  const blamed = isSecret ? distrusted : moveApproval(distrusted, by, APPROVAL.breach);
  return moveCapital(blamed, by, -CAPITAL.breachLoss);
}

/** What an open early end costs beside the capital of its order: less trust, and some approval (DEAL-9). */
export function afterEnd(state: GameState, by: CountryId, other: CountryId, isSecret: boolean): GameState {
  const distrusted = trustLost(state, { by, other, isSecret }, TRUST.ended, TRUST.endedSeen);
  return isSeat(state.scenario, by) && !isSecret ? moveApproval(distrusted, by, APPROVAL.ended) : distrusted;
}

/** What a notice costs beside the capital of its order: the other side had time to look around, and the witnesses shrug (DEAL-21). */
export function afterNotice(state: GameState, by: CountryId, other: CountryId, isSecret: boolean): GameState {
  return trustLost(state, { by, other, isSecret }, TRUST.notice, TRUST.noticeSeen);
}

/** What letting an agreement rest costs in trust (DEAL-22). */
export function afterSuspension(state: GameState, by: CountryId, other: CountryId, isSecret: boolean): GameState {
  return trustLost(state, { by, other, isSecret }, TRUST.suspended, TRUST.suspendedSeen);
}

/** What a term of `turns` kept to its end earns: trust of the other side, and a little of those who saw it (DEAL-8). */
export function afterKept(state: GameState, by: CountryId, toward: CountryId, turns: number): GameState {
  return moveWitnesses(moveTrust(state, toward, by, TRUST.keptATurn * turns), by, toward, TRUST.keptSeenATurn * turns);
}

interface Loss {
  readonly by: CountryId;
  readonly other: CountryId;
  readonly isSecret: boolean; // of a secret annex only the other side knows
}

function trustLost(state: GameState, { by, other, isSecret }: Loss, partnerBp: number, seenBp: number): GameState {
  const distrusted = moveTrust(state, other, by, partnerBp);
  return isSecret ? distrusted : moveWitnesses(distrusted, by, other, seenBp);
}
