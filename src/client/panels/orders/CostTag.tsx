import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

interface CostTagProps {
  readonly capital: number;
  readonly thousandUsd: number;
  readonly isLimit?: boolean; // held back up to this sum; what is spent depends on the price
}

/** What something costs, in capital and money; "free" where it costs nothing. */
export function CostTag({ capital, thousandUsd, isLimit = false }: CostTagProps) {
  return (
    <span class="cost">
      {capital > 0 && (
        <span class="chip money">
          <span aria-hidden="true">{'●'.repeat(capital)}</span>
          <span>{m.capitalCost({ count: capital })}</span>
        </span>
      )}
      {thousandUsd > 0 && (
        <span class="chip money">
          {isLimit ? m.upTo({ amount: formatMoney(thousandUsd) }) : formatMoney(thousandUsd)}
        </span>
      )}
      {capital === 0 && thousandUsd === 0 && <span class="chip">{m.free()}</span>}
    </span>
  );
}
