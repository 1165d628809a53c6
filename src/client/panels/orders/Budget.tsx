import { useView } from '../../store/game.ts';
import { purseOf } from '../../store/purse.ts';
import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Term } from '../guide/Term.tsx';

/** What is left of capital and money after the orders on the table. */
export function Budget({ spent }: { readonly spent: { readonly capital: number; readonly thousandUsd: number } }) {
  const { view } = useView();
  const left = view.mine.capital - spent.capital;
  const purse = purseOf(view);
  return (
    <dl class="budget">
      <div>
        <dt>
          <Term id="capital">{m.capital()}</Term>
        </dt>
        <dd>
          <span class="dots" aria-hidden="true">
            {Array.from({ length: view.mine.capital }, (_, index) => (
              <span key={index} class={index < left ? 'dot full' : 'dot spent'} />
            ))}
          </span>
          <span>{m.leftOf({ left, have: view.mine.capital })}</span>
        </dd>
      </div>
      <div>
        <dt>
          <Term id="money">{m.money()}</Term>
        </dt>
        <dd class="money">
          {m.moneyLeft({
            left: formatMoney(purse.hasThousandUsd - spent.thousandUsd - purse.dueThousandUsd),
            have: formatMoney(view.mine.treasuryThousandUsd),
          })}
        </dd>
        {purse.dueThousandUsd > 0 && (
          <dd class="small soft due">{m.purseDue({ amount: formatMoney(purse.dueThousandUsd) })}</dd>
        )}
      </div>
    </dl>
  );
}
