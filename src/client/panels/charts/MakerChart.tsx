import { useState } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { allGoods, goodsKey, makerShares } from '../../store/historySeries.ts';
import { formatKg, formatPerTurn, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { ChartPick } from './ChartPick.tsx';
import { ShareFigure } from './ShareFigure.tsx';

/** Who in the world makes a stage, every turn. */
export function MakerChart() {
  const { view, names } = useView();
  const wares = allGoods(view.scenario);
  const [picked, setPicked] = useState(goodsKey(wares[1] ?? wares[0] ?? { material: '', stage: '' }));
  const goods = wares.find((each) => goodsKey(each) === picked);
  if (goods === undefined) return null;
  const turns = makerShares(view, goods);
  const last = turns.at(-1) ?? [];
  const first = last[0];
  const name = names.goods(goods.material, goods.stage);
  const total = last.reduce((sum, part) => sum + part.kg, 0);
  return (
    <>
      <div class="chart-picks">
        <ChartPick
          label={m.goodsHead()}
          value={picked}
          options={wares.map((each) => ({ value: goodsKey(each), label: names.goods(each.material, each.stage) }))}
          onPick={setPicked}
        />
      </div>
      {first === undefined ? (
        <p class="soft">{m.nobodyMakes({ goods: name })}</p>
      ) : (
        <ShareFigure
          key={picked}
          id={`makers-${picked.replace('/', '-')}`}
          title={asSentence(
            m.makerFinding({ maker: names.the(first.country), goods: name, share: formatShare(first.shareBp) }),
          )}
          summary={m.makerSummary({ amount: formatKg(total), each: formatPerTurn(view.scenario), count: last.length })}
          unit={m.unitWorld()}
          turns={turns}
        />
      )}
    </>
  );
}
