import { useState } from 'preact/hooks';
import { judge, type Order, orderCost } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { orderText } from '../../text/orderText.ts';
import { refusalText } from '../../text/refusalText.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useSend } from '../parts/useSend.ts';
import { CostTag } from './CostTag.tsx';
import { OrderFields } from './OrderFields.tsx';
import { UnionNote } from './UnionNote.tsx';

/** Fills in an order, shows its cost, and puts it on the table or says why not. */
export function OrderForm({ start }: { readonly start: Order }) {
  const { view, ui } = useView();
  const { send, problem } = useSend();
  const [order, setOrder] = useState(start);
  const refusal = judge(view, { type: 'placeOrder', order });
  const place = async (): Promise<void> => {
    if (await send({ type: 'placeOrder', order })) ui.saying.value = m.orderAdded({ order: orderText(view, order) });
  };
  return (
    <div class="order-form stack">
      <OrderFields order={order} onChange={setOrder} />
      <UnionNote order={order} isFull />
      <div class="spread center">
        <CostTag {...orderCost(view, order)} isLimit={order.type === 'buyStock'} />
        <ActionButton why={refusal === null ? null : refusalText(refusal)} onPress={() => void place()}>
          {m.addThis()}
        </ActionButton>
      </div>
      {problem !== null && <p class="why small">{problem}</p>}
    </div>
  );
}
