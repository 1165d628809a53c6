import { useState } from 'preact/hooks';
import type { Order } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { inForce, START_LICENCE_BP } from '../../store/orderMenu.ts';
import { m } from '../../text/generated/messages.js';
import { OrderForm } from '../orders/OrderForm.tsx';
import { Switch } from '../parts/Switch.tsx';

interface LicenceFormProps {
  readonly goods: { readonly material: string; readonly stage: string };
  readonly partner: string;
}

/** Slowing is an order: papers for a part of what usually goes to one country, or to all who buy. */
export function LicenceForm({ goods, partner }: LicenceFormProps) {
  const { view, names } = useView();
  const [isForAll, setForAll] = useState(false);
  const order: Order = { type: 'setLicence', partner: isForAll ? null : partner, ...goods, shareBp: START_LICENCE_BP };
  const shareBp = inForce(view, order) || START_LICENCE_BP;
  return (
    <div class="stack">
      <Switch
        label={m.licenceFor()}
        name="licence-for"
        value={isForAll ? 'all' : 'one'}
        options={[
          { value: 'one', label: names.country(partner) },
          { value: 'all', label: m.allBuyers() },
        ]}
        onChange={(value) => setForAll(value === 'all')}
      />
      <p class="small soft">{m.licenceSays()}</p>
      <OrderForm key={String(isForAll)} start={{ ...order, shareBp }} />
    </div>
  );
}
