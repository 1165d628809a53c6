import { orderCost } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { ORDER_GROUPS } from '../../store/orderMenu.ts';
import { m } from '../../text/generated/messages.js';
import { EffectPanel } from '../composer/EffectPanel.tsx';
import { Coach } from '../guide/Coach.tsx';
import { Desk } from '../parts/Desk.tsx';
import { PhaseFoot } from '../parts/PhaseFoot.tsx';
import { Thoughts } from '../parts/Thoughts.tsx';
import { Budget } from './Budget.tsx';
import { BuildCard } from './BuildCard.tsx';
import { OrderGroupCard } from './OrderGroupCard.tsx';
import { OrderSlip } from './OrderSlip.tsx';

/** Orders: slips with their costs, secret until everybody has sealed. */
export function OrdersDesk() {
  const { view } = useView();
  const { orders } = view.mine;
  const spent = orders
    .map((order) => orderCost(view, order))
    .reduce((sum, cost) => ({ capital: sum.capital + cost.capital, thousandUsd: sum.thousandUsd + cost.thousandUsd }), {
      capital: 0,
      thousandUsd: 0,
    });
  return (
    <Desk foot={<PhaseFoot label={m.sealOrders()} />}>
      <header class="desk-head">
        <h2 class="serif" tabIndex={-1}>
          {m.ordersTitle()}
        </h2>
        <p class="soft small">{m.ordersIntro()}</p>
      </header>
      <Coach at="orders" />
      <Budget spent={spent} />
      <ul class="order-slips" aria-label={m.ordersPlaced()}>
        {orders.map((order, index) => (
          <OrderSlip key={JSON.stringify(order)} order={order} index={index} />
        ))}
        {orders.length === 0 && <li class="no-orders">{m.noOrders()}</li>}
      </ul>
      {orders.length > 0 && (
        <div class="sheet pad">
          <EffectPanel proposal={{ orders }} />
        </div>
      )}
      <section aria-labelledby="add-title" class="stack">
        <h3 id="add-title">{m.addOrder()}</h3>
        <BuildCard />
        {ORDER_GROUPS.map((group) => (
          <OrderGroupCard key={group} group={group} />
        ))}
      </section>
      <Thoughts />
    </Desk>
  );
}
