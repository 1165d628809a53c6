import type { ComponentChildren } from 'preact';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Coach } from '../guide/Coach.tsx';
import { useSend } from './useSend.ts';

interface PhaseFootProps {
  readonly label: string; // what being ready means here
  readonly children?: ComponentChildren;
  readonly tone?: 'primary' | 'agree';
}

/** The foot of the table: the one step that moves the turn on. */
export function PhaseFoot({ label, children, tone = 'primary' }: PhaseFootProps) {
  const { view, names, session } = useView();
  const { send, problem } = useSend();
  const isReady = view.ready.includes(view.seat);
  const waiting = view.scenario.seats
    .filter((seat) => !view.ready.includes(seat.country))
    .map((seat) => names.the(seat.country));
  return (
    <footer class="table-foot">
      <Coach at="foot" />
      {problem !== null && <p class="why">{problem}</p>}
      {isReady && waiting.length > 0 && <p class="small soft">{m.waitingFor({ who: waiting.join(', ') })}</p>}
      <div class="foot-row">
        {children}
        <button
          type="button"
          class={`button ${tone} big grow`}
          aria-disabled={session.busy.value}
          onClick={() => {
            if (!session.busy.value) void send({ type: isReady ? 'notReady' : 'ready' });
          }}
        >
          {session.busy.value ? m.working() : isReady ? m.notReady() : label}
        </button>
      </div>
    </footer>
  );
}
