import { useState } from 'preact/hooks';
import type { Order } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { type OrderGroup, orderMenu } from '../../store/orderMenu.ts';
import { m } from '../../text/generated/messages.js';
import { subjectText } from '../../text/orderText.ts';
import { OrderForm } from './OrderForm.tsx';

const NAME: Readonly<Record<OrderGroup, () => string>> = {
  stock: m.groupStock,
  home: m.groupHome,
  programmes: m.groupProgrammes,
  exports: m.groupExports,
  tariffs: m.groupTariffs,
  law: m.groupLaw,
  pressure: m.groupPressure,
  agreements: m.groupAgreements,
};
const SAYS: Readonly<Record<OrderGroup, () => string>> = {
  stock: m.groupStockSays,
  home: m.groupHomeSays,
  programmes: m.groupProgrammesSays,
  exports: m.groupExportsSays,
  tariffs: m.groupTariffsSays,
  law: m.groupLawSays,
  pressure: m.groupPressureSays,
  agreements: m.groupAgreementsSays,
};

/** One kind of order: what it is for, a subject to choose, an amount. */
export function OrderGroupCard({ group }: { readonly group: OrderGroup }) {
  const { view } = useView();
  const menu = orderMenu(view, group);
  const [index, setIndex] = useState(0);
  const chosen: Order | undefined = menu[index] ?? menu[0];
  if (menu.length === 0 || chosen === undefined) return null;
  return (
    <details class="order-group" name="order-group" data-group={group}>
      <summary>
        <strong>{NAME[group]()}</strong>
        <span class="small soft">{SAYS[group]()}</span>
      </summary>
      <label class="field">
        <span class="small soft">{m.about()}</span>
        <select value={String(index)} onChange={(event) => setIndex(Number(event.currentTarget.value))}>
          {menu.map((order, at) => (
            <option key={subjectText(view, order)} value={String(at)}>
              {subjectText(view, order)}
            </option>
          ))}
        </select>
      </label>
      <OrderForm key={`${group}${index}${view.turn}`} start={chosen} />
    </details>
  );
}
