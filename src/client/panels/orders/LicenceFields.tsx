import type { Order } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { inForce } from '../../store/orderMenu.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from '../composer/NumberSlider.tsx';

type LicenceOrder = Extract<Order, { readonly type: 'setLicence' }>;

const LEAST_BP = 1000;
const STEP_BP = 500;
const WHOLE_BP = 10_000;

interface LicenceFieldsProps {
  readonly order: LicenceOrder;
  onChange(order: Order): void;
}

/** How much of usual trade gets its papers; all of it: no licence is asked for. */
export function LicenceFields({ order, onChange }: LicenceFieldsProps) {
  const { view } = useView();
  const now = inForce(view, order) || WHOLE_BP;
  return (
    <NumberSlider
      label={m.getsPapers()}
      value={order.shareBp}
      least={LEAST_BP}
      most={WHOLE_BP}
      step={STEP_BP}
      show={(shareBp) => (shareBp >= WHOLE_BP ? m.noLicence() : formatShare(shareBp))}
      note={m.nowAt({ value: now >= WHOLE_BP ? m.noLicence() : formatShare(now) })}
      onChange={(shareBp) => onChange({ ...order, shareBp })}
    />
  );
}
