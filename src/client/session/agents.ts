import { agentFor as programFor } from '../../ai/agent.ts';
import type { Agent } from '../../core/seat.ts';

/** The programs that hold the seats no person holds. */
export const agentFor = (seat: string): Agent => programFor(seat);
