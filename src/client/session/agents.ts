import { agentFor as programFor } from '../../ai/agent.ts';
import type { Agent } from '../../core/seat.ts';

/** The programs that hold the seats no person holds; `beat` is called before each of them thinks. */
export const agentsWith =
  (beat: () => void) =>
  (seat: string): Agent => {
    const program = programFor(seat);
    return (view, options, dice) => {
      beat();
      return program(view, options, dice);
    };
  };
