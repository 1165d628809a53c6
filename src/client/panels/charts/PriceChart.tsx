import { useState } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { allGoods, type Goods, goodsKey, priceSeries } from '../../store/historySeries.ts';
import { pricesForMe } from '../../store/stories.ts';
import { formatPrice, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { ChartPick } from './ChartPick.tsx';
import { turnAxis } from './chartTicks.ts';
import { Figure } from './Figure.tsx';
import { LineChart, type Series } from './LineChart.tsx';

const TIMES = 100;
const BP = 10_000;
const times = (value: number): string => m.times({ count: Math.round(value / 10) / 10 });
const ALL = 'all';

interface Line {
  readonly goods: Goods;
  readonly cents: readonly (number | null)[];
}

const startOf = (line: Line): number => Math.max(1, line.cents.filter((value) => value !== null)[0] ?? 1);
const endOf = (line: Line): number => line.cents.filter((value) => value !== null).at(-1) ?? 0;
const shown = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? m.noMarket() : formatPrice(cents);
/** A price for a spreadsheet, in dollars; nothing where there was no market. */
const bare = (cents: number | null | undefined): number | string =>
  cents === null || cents === undefined ? '' : cents / TIMES;
const growth = (line: Line): number => endOf(line) / startOf(line);

/** Prices at a border: one good in dollars, or all that is taken in against its start, so that cheap and dear share one scale. */
export function PriceChart({ canPick = false }: { readonly canPick?: boolean }) {
  const { view, names } = useView();
  const [country, setCountry] = useState(view.seat);
  const [picked, setPicked] = useState(ALL);
  const wares = picked === ALL && country === view.seat ? pricesForMe(view) : allGoods(view.scenario);
  const lines = wares
    .filter((goods) => picked === ALL || goodsKey(goods) === picked)
    .map((goods): Line => ({ goods, cents: priceSeries(view, country, goods) }))
    .filter((line) => line.cents.length > 1 && line.cents.slice(1).some((value) => value !== null));
  const first = lines[0];
  return (
    <>
      {canPick && (
        <div class="chart-picks">
          <ChartPick
            label={m.country()}
            value={country}
            options={view.scenario.countries.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={setCountry}
          />
          <ChartPick
            label={m.goodsHead()}
            value={picked}
            options={[
              { value: ALL, label: m.allAgainstStart() },
              ...allGoods(view.scenario).map((goods) => ({
                value: goodsKey(goods),
                label: names.goods(goods.material, goods.stage),
              })),
            ]}
            onPick={setPicked}
          />
        </div>
      )}
      {first === undefined ? (
        canPick && <p class="soft">{m.noSuchTrade()}</p>
      ) : (
        <PriceFigure lines={lines} country={country} isOne={picked !== ALL} />
      )}
    </>
  );
}

interface PriceFigureProps {
  readonly lines: readonly Line[];
  readonly country: string;
  readonly isOne: boolean;
}

function PriceFigure({ lines, country, isOne }: PriceFigureProps) {
  const { view, names } = useView();
  const goodsOf = ({ goods }: Line): string => names.goods(goods.material, goods.stage);
  const steepest = lines.reduce((top, each) => (growth(each) > growth(top) ? each : top));
  const facts = {
    goods: goodsOf(steepest),
    country: names.the(country),
    from: formatPrice(startOf(steepest)),
    to: formatPrice(endOf(steepest)),
  };
  const title = asSentence(
    growth(steepest) < 1
      ? m.priceFellFinding({ ...facts, share: formatShare(growth(steepest) * BP) })
      : m.priceFinding({ ...facts, times: Math.round(growth(steepest) * 10) / 10 }),
  );
  const summary = asSentence(isOne ? m.priceOneSummary(facts) : m.priceSummary(facts));
  const series = lines.map(
    (line): Series => ({
      id: goodsKey(line.goods),
      label: `${names.symbol(line.goods.material)} ${names.stage(line.goods.material, line.goods.stage).split(' ').at(-1) ?? ''}`,
      values: isOne ? line.cents : line.cents.map((cents) => (cents === null ? null : (cents * TIMES) / startOf(line))),
      tone: names.kind(line.goods.material),
    }),
  );
  const axis = turnAxis(view);
  return (
    <Figure
      id={`prices-${country}`}
      title={title}
      summary={summary}
      head={[m.time(), ...lines.map(goodsOf)]}
      rows={axis.ticks.map((tick, index) => [tick, ...lines.map((line) => shown(line.cents[index]))])}
      csv={{
        head: [m.time(), ...lines.map((line) => m.csvPrice({ goods: goodsOf(line) }))],
        rows: axis.ticks.map((tick, index) => [tick, ...lines.map((line) => bare(line.cents[index]))]),
      }}
    >
      <LineChart
        {...axis}
        series={series}
        show={isOne ? formatPrice : times}
        unit={isOne ? m.unitPrice() : m.unitTimes()}
        label={`${title}. ${summary}`}
      />
    </Figure>
  );
}
