import { type Order, standingOf } from '../../../core/seat.ts';
import { kgStep, priceNow } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { moneyStep } from '../../store/purse.ts';
import { formatKg, formatMoney, formatPrice } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from '../composer/NumberSlider.tsx';

type StandingOrder = Extract<Order, { readonly type: 'standingStock' }>;
interface StandingFieldsProps {
  readonly order: StandingOrder;
  onChange(order: Order): void;
}

const LEAST_MOST_KG = 500_000;
const LEAST_MOST_THOUSAND_USD = 50_000;

/** What the store shall hold, the price limit and the money of a standing purchase; a store of nothing ends it. */
export function StandingFields({ order, onChange }: StandingFieldsProps) {
  const { view } = useView();
  const { material, stage, holdKg, mostCentsPerKg, thousandUsd } = order;
  const now = standingOf(view.mine, order);
  const has = view.mine.stockpile.find((each) => each.material === material && each.stage === stage)?.kg ?? 0;
  const today = priceNow(view, { from: '', to: view.seat, material, stage });
  const mostKg = Math.max(LEAST_MOST_KG, holdKg, has * 2);
  const most = Math.max(LEAST_MOST_THOUSAND_USD, view.mine.treasuryThousandUsd, thousandUsd);
  return (
    <>
      <p class="small">{m.standingSays()}</p>
      {now && <p class="small">{m.standingNow({ amount: formatKg(has), money: formatMoney(now.leftThousandUsd) })}</p>}
      <NumberSlider
        label={m.standingHold()}
        value={holdKg}
        least={0}
        most={mostKg}
        step={kgStep(mostKg)}
        show={formatKg}
        onChange={(next) => onChange({ ...order, holdKg: next })}
      />
      <NumberSlider
        label={m.atMost()}
        value={mostCentsPerKg}
        most={Math.max(today * 3, mostCentsPerKg, 100)}
        step={today >= 20_000 ? 500 : 50}
        show={formatPrice}
        note={m.todayPrice({ price: formatPrice(today) })}
        onChange={(next) => onChange({ ...order, mostCentsPerKg: next })}
      />
      <NumberSlider
        label={m.standingMoney()}
        value={thousandUsd}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        onChange={(next) => onChange({ ...order, thousandUsd: next })}
      />
    </>
  );
}
