import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

/** What something costs, in capital and money; "free" where it costs nothing. */
export function CostTag({ capital, thousandUsd }: { readonly capital: number; readonly thousandUsd: number }) {
  return (
    <span class="cost">
      {capital > 0 && (
        <span class="chip money">
          <span aria-hidden="true">{'●'.repeat(capital)}</span>
          <span>{m.capitalCost({ count: capital })}</span>
        </span>
      )}
      {thousandUsd > 0 && <span class="chip money">{m.upTo({ amount: formatMoney(thousandUsd) })}</span>}
      {capital === 0 && thousandUsd === 0 && <span class="chip">{m.free()}</span>}
    </span>
  );
}
