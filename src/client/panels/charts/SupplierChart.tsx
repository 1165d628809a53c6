import { useView } from '../../store/game.ts';
import { flowsNow, suppliersOf } from '../../store/trade.ts';
import { formatKg, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Bar } from '../parts/Bar.tsx';
import { Figure } from './Figure.tsx';

/** Who supplies my country with a material: bars, largest first. */
export function SupplierChart({ material }: { readonly material: string }) {
  const { view, names } = useView();
  const shares = suppliersOf(flowsNow(view), view.seat, material);
  const first = shares[0];
  const facts = { material: names.material(material) };
  const summary =
    first === undefined
      ? m.supplierNone(facts)
      : m.supplierSummary({ ...facts, country: names.country(first.country), share: formatShare(first.shareBp) });
  return (
    <Figure
      title={m.suppliersTitle(facts)}
      summary={summary}
      head={[m.country(), m.amount(), m.share()]}
      rows={shares.map((each) => [names.country(each.country), formatKg(each.kg), formatShare(each.shareBp)])}
    >
      <ul class={`supplier-bars ${names.kind(material)}`} aria-hidden="true">
        {shares.map((each) => (
          <li key={each.country}>
            <span>{names.country(each.country)}</span>
            <Bar share={each.shareBp / 10_000} />
            <span class="numeral">{formatShare(each.shareBp)}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
