import type { Demand } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { inboxOf } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { termsLine } from '../../text/termsText.ts';

interface DemandPickProps {
  readonly against: string;
  readonly value: Demand;
  onChange(demand: Demand): void;
}

/** What would make the threat go away. */
export function DemandPick({ against, value, onChange }: DemandPickProps) {
  const { view } = useView();
  const open = inboxOf(view).filter((letter) => letter.kind === 'waiting' && letter.other === against);
  const key = value.type === 'sign' ? value.deal : value.type;
  const pick = (next: string): void => {
    if (next === 'none' || next === 'liftPressure') onChange({ type: next });
    else onChange({ type: 'sign', deal: next });
  };
  return (
    <label class="field">
      <span class="label small soft">{m.unless()}</span>
      <select value={key} onChange={(event) => pick(event.currentTarget.value)}>
        <option value="none">{m.demandNothing()}</option>
        <option value="liftPressure">{m.demandLiftOption()}</option>
        {open.map((letter) => (
          <option key={letter.deal.id} value={letter.deal.id}>
            {m.demandSignOption({ terms: termsLine(view.scenario, letter.terms) })}
          </option>
        ))}
      </select>
    </label>
  );
}
