import { useView } from '../../store/game.ts';
import type { Correspondent, Ware } from '../../store/sellers.ts';
import { formatPrice } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { MaterialMark } from '../parts/MaterialMark.tsx';

const MOST_WARES = 2;

function Line({
  head,
  wares,
  priced,
}: {
  readonly head: string;
  readonly wares: readonly Ware[];
  readonly priced: boolean;
}) {
  const { names } = useView();
  return (
    <span class="wares small">
      <span class="soft">{head}</span>
      {wares.slice(0, MOST_WARES).map((ware) => (
        <span key={`${ware.material}${ware.stage}`} class="ware">
          <MaterialMark material={ware.material} />
          {names.goods(ware.material, ware.stage)}
          {priced && ware.borderCents !== null && (
            <span class="soft">{m.atOurBorder({ price: formatPrice(ware.borderCents) })}</span>
          )}
        </span>
      ))}
    </span>
  );
}

/** What a country sells that I use, and what it buys of mine; where neither is usual, what it could be. */
export function Wares({ of }: { readonly of: Correspondent }) {
  const { sells, takes } = of;
  const usual = sells.some((ware) => ware.isUsual) || takes.some((ware) => ware.isUsual);
  const sold = usual ? sells.filter((ware) => ware.isUsual) : sells;
  const bought = usual ? takes.filter((ware) => ware.isUsual) : sells.length > 0 ? [] : takes;
  if (sold.length + bought.length === 0) return <span class="small soft">{m.neitherSellsNorBuys()}</span>;
  return (
    <>
      {sold.length > 0 && <Line head={m.sells()} wares={sold} priced />}
      {bought.length > 0 && <Line head={usual ? m.buysYour() : m.buys()} wares={bought} priced={false} />}
    </>
  );
}
