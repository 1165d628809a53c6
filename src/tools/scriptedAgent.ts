import { type Agent, type Command, judge, type SeatView } from '../core/seat.ts';
import type { ScriptLine } from './script.ts';

/** A seat that says what a script says, and keeps count of what it never could. */
export interface ScriptedSeat {
  readonly agent: Agent;
  /** Lines whose turn went by without a moment in which they were lawful. */
  readonly unsaid: () => readonly string[];
}

const isOrder = (command: Command): boolean => command.type === 'placeOrder' || command.type === 'undoOrder';

/** A seat that does nothing but let the game go on. */
export const HOLDING: Agent = (_, __, dice) => ({ commands: [], dice });

/**
 * Talk is said in the first round in which it is lawful, so that a line may answer what another seat says in the same turn;
 * orders are said in the orders phase, lawful or not, so that the referee's refusal is heard.
 */
export function scriptedSeat(seat: string, script: readonly ScriptLine[]): ScriptedSeat {
  const waiting = new Set(script.filter((line) => line.seat === seat));
  const missed = new Map<ScriptLine, string>();
  const sayNow = (view: SeatView, line: ScriptLine): boolean => {
    if (line.turn !== view.turn) return false;
    if (view.phase === 'orders') return isOrder(line.command);
    if (view.phase !== 'negotiation' || isOrder(line.command)) return false;
    const refusal = judge(view, line.command);
    if (refusal) missed.set(line, refusal.code);
    return refusal === null;
  };
  return {
    agent: (view, _, dice) => {
      const lines = [...waiting].filter((line) => sayNow(view, line));
      for (const line of lines) waiting.delete(line);
      return { commands: lines.map((line) => line.command), dice };
    },
    unsaid: () =>
      [...waiting].map(
        (line) =>
          `turn ${line.turn}, ${seat}: ${line.command.type} was never lawful (${missed.get(line) ?? 'its turn never came'})`,
      ),
  };
}
