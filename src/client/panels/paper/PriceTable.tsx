import { useView } from '../../store/game.ts';
import { type PriceLine, pricesForMe } from '../../store/stories.ts';
import { formatPrice } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Sparkline } from '../charts/Sparkline.tsx';
import { Term } from '../guide/Term.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Price } from '../parts/Price.tsx';

function PriceRow({ line }: { readonly line: PriceLine }) {
  const { view, names } = useView();
  const moved = line.cents - line.beforeCents;
  const word =
    moved === 0
      ? m.unmoved()
      : moved > 0
        ? m.upFrom({ price: formatPrice(line.beforeCents) })
        : m.downFrom({ price: formatPrice(line.beforeCents) });
  return (
    <tr>
      <th scope="row">
        <MaterialMark material={line.material} /> {names.goods(line.material, line.stage)}
      </th>
      <td>
        <Sparkline values={line.series} />
      </td>
      <td class="n">
        <Price country={view.seat} material={line.material} stage={line.stage} />
        <span class="small soft under">{!line.isMarket ? m.noMarket() : line.series.length > 1 ? word : ''}</span>
      </td>
    </tr>
  );
}

/** Market column of the paper: what my country pays for a kilogram. */
export function PriceTable() {
  const { view, names } = useView();
  const lines = pricesForMe(view);
  return lines.length === 0 ? null : (
    <section class="market-column">
      <h3>
        <Term id="borderPrice">{m.pricesAt({ country: names.the(view.seat) })}</Term>
      </h3>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{m.goodsHead()}</th>
            <th scope="col">{m.soFar()}</th>
            <th scope="col">{m.pricePerKg()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PriceRow key={`${line.material}${line.stage}`} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
