import { useState } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { outputSeries } from '../../store/historySeries.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { ChartPick } from './ChartPick.tsx';
import { turnAxis } from './chartTicks.ts';
import { Figure } from './Figure.tsx';
import { LineChart, type Series } from './LineChart.tsx';

const FULL = 10_000;
const HUNDRED = 100;
/** Where the axis begins when nothing fell far: a fall of two in a hundred must be seen. */
const NARROW_FROM = 9200;

/** What the industry of a country makes of what it could. */
export function OutputChart() {
  const { view } = useView();
  const withSectors = view.scenario.countries.filter(({ id }) =>
    view.scenario.sectors.some((sector) => sector.country === id),
  );
  const [country, setCountry] = useState(
    withSectors.some(({ id }) => id === view.seat) ? view.seat : (withSectors[0]?.id ?? view.seat),
  );
  return (
    <>
      <div class="chart-picks">
        <ChartPick
          label={m.country()}
          value={country}
          options={withSectors.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={setCountry}
        />
      </div>
      <OutputFigure key={country} country={country} />
    </>
  );
}

function OutputFigure({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const rows = view.scenario.sectors
    .filter((sector) => sector.country === country)
    .map((sector) => ({ id: sector.id, name: sector.name, values: outputSeries(view, sector.id) }));
  const axis = turnAxis(view);
  const low = rows
    .flatMap(({ name, values }) => values.map((value, at) => ({ name, value, when: axis.ticks[at] ?? '' })))
    .reduce((least, each) => (each.value < least.value ? each : least), { name: '', value: FULL, when: '' });
  const title =
    low.value >= FULL
      ? asSentence(m.outputFullFinding({ country: names.the(country) }))
      : m.outputFinding({ sector: low.name, share: formatShare(low.value), time: low.when });
  const head = [m.time(), ...rows.map(({ name }) => name)];
  const table = <T,>(tell: (value: number) => T): readonly (readonly (string | T)[])[] =>
    axis.ticks.map((tick, at) => [tick, ...rows.map(({ values }) => tell(values[at] ?? 0))]);
  return (
    <Figure
      id={`industry-${country}`}
      title={title}
      summary={m.outputSummary()}
      head={head}
      rows={table(formatShare)}
      csv={{ head, rows: table((value) => value / HUNDRED) }}
    >
      <LineChart
        {...axis}
        series={rows.map(({ id, name, values }, index): Series => {
          const label = name.split(' ')[0] ?? name;
          return { id, label, values, tone: index === 0 ? 'mine' : 'other' };
        })}
        show={formatShare}
        unit={m.unitOutput()}
        least={low.value >= NARROW_FROM ? NARROW_FROM : 0}
        label={`${title}. ${m.outputSummary()}`}
      />
    </Figure>
  );
}
