import { LIMITS } from '../../balance/politics.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { hiddenIf, writeLedger } from '../politics/standing.ts';
import { must } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { callIfDebtor } from './breach.ts';
import { isFreeToLeave, stepDeal } from './dealMachine.ts';
import type { Deal, DealMode, Rest } from './dealTypes.ts';
import { dealOf, otherParty, withDeal } from './negotiate.ts';
import { afterEnd, afterNotice, afterSuspension } from './penalties.ts';
import { audienceOf, isUnknown } from './secrecy.ts';

/**
 * A side leaves an agreement before its term is over: openly, from this turn on, at a price (DEAL-9, MON-10); for nothing
 * while the other side lets it rest (DEAL-22).
 */
export function endDeal(state: GameState, by: SeatId, id: string): Outcome {
  const { turn } = state.open;
  const deal = dealOf(state, id);
  const mode = moved(deal, 'end', turn, by);
  const toward = otherParty(deal, by);
  const ended = withDeal(state, { ...deal, mode, endedBy: by });
  const left = { audience: audienceOf(deal), type: 'dealEnded', deal: id, by } as const;
  if (isFreeToLeave(deal, by)) return happened(ended, left);
  const isSecret = isUnknown(deal);
  const line = { turn, deal: id, by, toward, kept: false, what: 'term' as const, ...hiddenIf(isSecret) };
  return happened(callIfDebtor(writeLedger(afterEnd(ended, by, toward, isSecret), line), deal, by), left);
}

/** A side says that the agreement ends with the next turn; until then it binds (DEAL-21). */
export function giveNotice(state: GameState, by: SeatId, id: string): Outcome {
  const deal = dealOf(state, id);
  const lastTurn = state.open.turn + LIMITS.noticeTurns;
  const noticed = withDeal(state, { ...deal, notice: { by, lastTurn } });
  const after = afterNotice(noticed, by, otherParty(deal, by), isUnknown(deal));
  return happened(after, { audience: audienceOf(deal), type: 'noticeGiven', deal: id, by, lastTurn });
}

/** The turn that a notice named is over: the agreement ends, and a debtor that gave it owes the rest of its loan (DEAL-21, MON-10). */
export function runOut(state: GameState, deal: Deal): Outcome {
  const mode = stepDeal(deal, 'runOut', state.open.turn, null);
  if (mode === null || !deal.notice) return begin(state);
  const { by } = deal.notice;
  const ended = callIfDebtor(withDeal(state, { ...deal, mode, endedBy: by }), deal, by);
  return happened(ended, { audience: audienceOf(deal), type: 'noticeOver', deal: deal.id, by });
}

/** A side lets its own promises rest, and the other's with them, from this turn on (DEAL-22). */
export function suspendDeal(state: GameState, by: SeatId, id: string): Outcome {
  const { turn } = state.open;
  const deal = dealOf(state, id);
  const rest: Rest = { by, fromTurn: turn, untilTurn: turn + LIMITS.restTurns - 1 };
  const mode = moved(deal, 'suspend', turn, by);
  const resting = withDeal(state, { ...deal, mode, rests: [...(deal.rests ?? []), rest] });
  const after = afterSuspension(resting, by, otherParty(deal, by), isUnknown(deal));
  return happened(after, {
    audience: audienceOf(deal),
    type: 'dealSuspended',
    deal: id,
    by,
    untilTurn: rest.untilTurn,
  });
}

/** The promises bind again: the side that let them rest comes back, or `by` null, its time is over (DEAL-22). */
export function resumeDeal(state: GameState, by: SeatId | null, id: string): Outcome {
  const deal = dealOf(state, id);
  const mode = stepDeal(deal, 'resume', state.open.turn, by);
  if (mode === null) return begin(state);
  return happened(withDeal(state, { ...deal, mode }), {
    audience: audienceOf(deal),
    type: 'dealResumed',
    deal: id,
    by,
  });
}

function moved(deal: Deal, event: 'end' | 'suspend', turn: number, by: SeatId): DealMode {
  return must(stepDeal(deal, event, turn, by) ?? undefined, `${event} of ${deal.id}`);
}
