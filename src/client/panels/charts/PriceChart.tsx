import { useView } from '../../store/game.ts';
import { pricesForMe } from '../../store/stories.ts';
import { formatPrice, formatTurnShort } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Figure } from './Figure.tsx';
import { LineChart, type Series } from './LineChart.tsx';

const TIMES_100 = 100;
const times = (value: number): string => m.times({ count: Math.round(value / 10) / 10 });

/** Prices at my border against their start, so that cheap and dear goods share one scale. */
export function PriceChart() {
  const { view, names } = useView();
  const lines = pricesForMe(view).filter((each) => each.series.length > 1);
  if (lines.length === 0) return null;
  const series = lines.map(
    (each): Series => ({
      id: `${each.material}/${each.stage}`,
      label: `${names.symbol(each.material)} ${lastWord(names.stage(each.material, each.stage))}`,
      values: each.series.map((cents) => (cents * TIMES_100) / Math.max(1, each.series[0] ?? 1)),
      tone: names.kind(each.material),
    }),
  );
  const ticks = [m.before(), ...view.history.map((record) => formatTurnShort(view.scenario, record.turn))];
  const steepest = lines.reduce(
    (top, each) => (ratio(each.series) > ratio(top.series) ? each : top),
    lines[0] ?? { series: [1], material: '', stage: '' },
  );
  const summary = m.priceSummary({
    goods: names.goods(steepest.material, steepest.stage),
    from: formatPrice(steepest.series[0] ?? 0),
    to: formatPrice(steepest.series.at(-1) ?? 0),
  });
  return (
    <Figure
      title={m.pricesOverTime({ country: names.country(view.seat) })}
      summary={summary}
      head={[m.time(), ...lines.map((each) => names.goods(each.material, each.stage))]}
      rows={ticks.map((tick, index) => [tick, ...lines.map((each) => formatPrice(each.series[index] ?? 0))])}
    >
      <LineChart series={series} ticks={ticks} show={times} label={summary} />
    </Figure>
  );
}

const ratio = (series: readonly number[]): number => (series.at(-1) ?? 0) / Math.max(1, series[0] ?? 1);

const lastWord = (words: string): string => words.split(' ').at(-1) ?? words;
