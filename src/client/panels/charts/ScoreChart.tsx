import { useView } from '../../store/game.ts';
import { formatPoints, formatTurnShort } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { shortName } from '../parts/Seal.tsx';
import { Figure } from './Figure.tsx';
import { LineChart, type Series } from './LineChart.tsx';

/** Leverage of every seat over the turns. */
export function ScoreChart() {
  const { view, names } = useView();
  const { history, scenario } = view;
  if (history.length < 1) return null;
  const series = scenario.seats.map(
    ({ country }): Series => ({
      id: country,
      label: shortName(names.country(country)),
      values: history.map((record) => record.scores.find((each) => each.country === country)?.centi ?? 0),
      tone: country === view.seat ? 'mine' : 'other',
    }),
  );
  const mine = series.find((each) => each.id === view.seat)?.values ?? [];
  const best = series.reduce(
    (top, each) => ((each.values.at(-1) ?? 0) > (top.values.at(-1) ?? 0) ? each : top),
    series[0] ?? { id: '', label: '', values: [], tone: 'other' as const },
  );
  const summary = m.scoreSummary({
    from: formatPoints(mine[0] ?? 0),
    to: formatPoints(mine.at(-1) ?? 0),
    best: names.country(best.id),
    points: formatPoints(best.values.at(-1) ?? 0),
  });
  const ticks = history.map((record) => formatTurnShort(scenario, record.turn));
  return (
    <Figure
      title={m.leverageOverTime()}
      summary={summary}
      head={[m.time(), ...series.map((each) => names.country(each.id))]}
      rows={history.map((_, index) => [
        ticks[index] ?? '',
        ...series.map((each) => formatPoints(each.values[index] ?? 0)),
      ])}
    >
      <LineChart series={series} ticks={ticks} show={formatPoints} label={`${m.leverageOverTime()}. ${summary}`} />
    </Figure>
  );
}
