import { type Order, orderCost } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { orderText } from '../../text/orderText.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSend } from '../parts/useSend.ts';
import { CostTag } from './CostTag.tsx';
import { UnionNote } from './UnionNote.tsx';

/** An order on the table, until it is sealed or undone. */
export function OrderSlip({ order, index }: { readonly order: Order; readonly index: number }) {
  const { view } = useView();
  const { send, problem } = useSend();
  const says = orderText(view, order);
  const sealed = view.ready.includes(view.seat);
  return (
    <li class="slip order">
      <span class="number numeral" aria-hidden="true">
        {index + 1}
      </span>
      <div class="grow">
        <p>{says}</p>
        <CostTag {...orderCost(view, order)} isLimit={order.type === 'buyStock'} />
        <UnionNote order={order} />
        {problem !== null && <p class="why small">{problem}</p>}
      </div>
      {!sealed && (
        <button
          type="button"
          class="button quiet"
          aria-label={m.undoThis({ order: says })}
          onClick={() => void send({ type: 'undoOrder', index })}
        >
          <Icon id="undo" /> {m.undo()}
        </button>
      )}
    </li>
  );
}
