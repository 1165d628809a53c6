import { type Clause, canBeSecret, leakWithinBp } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import type { Draft } from '../../store/ui.ts';
import { formatShare, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { Switch } from '../parts/Switch.tsx';

/** A clause as it was, marked secret or open; what cannot be secret stays open. */
export function marked(clause: Clause, isSecret: boolean): Clause {
  const { secret: _, ...open } = clause;
  return isSecret && canBeSecret(open as Clause) ? ({ ...open, secret: true } as Clause) : (open as Clause);
}

interface SecretSlipProps {
  readonly draft: Draft;
  onChange(clauses: readonly Clause[]): void;
}

/** Whether the letter is for everyone's eyes; only between two seats, and only what others cannot see anyway. */
export function SecretSlip({ draft, onChange }: SecretSlipProps) {
  const { view } = useView();
  const { clauses, turns } = draft.terms;
  if (!view.scenario.seats.some((seat) => seat.country === draft.to) || clauses.length === 0) return null;
  const able = clauses.some(canBeSecret);
  const isSecret = clauses.some((clause) => clause.secret === true);
  const risk = leakWithinBp(view, { between: [view.seat, draft.to], clauses }, turns);
  return (
    <li class="slip edit secret">
      <Icon id="lock" />
      <div class="stack">
        {able ? (
          <Switch
            label={m.secretSwitch()}
            name="secret"
            value={isSecret ? 'on' : 'off'}
            options={[
              { value: 'off', label: m.secretOff() },
              { value: 'on', label: m.secretOn() },
            ]}
            onChange={(value) => onChange(clauses.map((clause) => marked(clause, value === 'on')))}
          />
        ) : (
          <p class="small soft">{m.secretNotThese()}</p>
        )}
        {isSecret && (
          <p class="small soft">{m.secretNote({ term: formatTerm(view.scenario, turns), share: formatShare(risk) })}</p>
        )}
      </div>
    </li>
  );
}
