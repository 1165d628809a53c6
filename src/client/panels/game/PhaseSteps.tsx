import type { Phase } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';

const STEPS = ['briefing', 'negotiation', 'orders', 'report'] as const satisfies readonly Phase[];

export const PHASE_NAME: Readonly<Record<Phase, () => string>> = {
  briefing: m.phaseBriefing,
  negotiation: m.phaseNegotiation,
  orders: m.phaseOrders,
  report: m.phaseReport,
  debrief: m.phaseDebrief,
};

/** The four parts of a turn, the present one marked. */
export function PhaseSteps() {
  const { view } = useView();
  const now = (STEPS as readonly Phase[]).indexOf(view.phase);
  return (
    <ol class="phases" aria-label={m.phasesOfTurn()}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          class={index < now ? 'done' : index === now ? 'now' : 'next'}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
        >
          {PHASE_NAME[step]()}
        </li>
      ))}
    </ol>
  );
}
