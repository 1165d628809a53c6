import { useView } from '../../store/game.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { shortName } from '../parts/Seal.tsx';
import { turnAxis } from './chartTicks.ts';
import { Figure } from './Figure.tsx';
import { LineChart, type Series } from './LineChart.tsx';

const HUNDRED = 100;

/** Leverage of every seat over the turns. */
export function ScoreChart() {
  const { view, names } = useView();
  const { history, scenario } = view;
  if (history.length < 1) return null;
  const rows = scenario.seats.map(({ country }) => ({
    country,
    values: history.map((record) => record.scores.find((each) => each.country === country)?.centi ?? 0),
  }));
  const series = rows.map(
    ({ country, values }): Series => ({
      id: country,
      label: shortName(names.country(country)),
      values,
      tone: country === view.seat ? 'mine' : 'other',
    }),
  );
  const last = (row: (typeof rows)[number] | undefined): number => row?.values.at(-1) ?? 0;
  const mine = rows.find((row) => row.country === view.seat);
  const best = rows.reduce((top, each) => (last(each) > last(top) ? each : top));
  const title = asSentence(m.scoreFinding({ best: names.the(best.country), points: formatPoints(last(best)) }));
  const summary = m.scoreOwn({ from: formatPoints(mine?.values[0] ?? 0), to: formatPoints(last(mine)) });
  const axis = turnAxis(view);
  const head = [m.time(), ...rows.map(({ country }) => names.country(country))];
  return (
    <Figure
      id="leverage"
      title={title}
      summary={`${m.leverageOverTime()}. ${summary}`}
      head={head}
      rows={axis.ticks.map((tick, index) => [tick, ...rows.map((row) => formatPoints(row.values[index] ?? 0))])}
      csv={{
        head,
        rows: axis.ticks.map((tick, index) => [tick, ...rows.map((row) => (row.values[index] ?? 0) / HUNDRED)]),
      }}
    >
      <LineChart
        {...axis}
        series={series}
        show={formatPoints}
        unit={m.unitPoints()}
        label={`${title}. ${m.leverageOverTime()}. ${summary}`}
      />
    </Figure>
  );
}
