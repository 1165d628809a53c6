import { useView } from '../../store/game.ts';
import { countriesIn, type Part } from '../../store/historySeries.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { holdersOf, turnAxis } from './chartTicks.ts';
import { Figure } from './Figure.tsx';
import { StackChart } from './StackChart.tsx';

interface ShareFigureProps {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: string;
  readonly turns: readonly (readonly Part[])[];
}

const TONNE_KG = 1000;

/** Shares of countries over the turns, with their table. */
export function ShareFigure({ id, title, summary, unit, turns }: ShareFigureProps) {
  const { view } = useView();
  const axis = turnAxis(view);
  const holders = holdersOf(view, countriesIn(turns));
  const partAt = (index: number, country: string): Part | undefined =>
    turns[index]?.find((part) => part.country === country);
  const names = holders.map((holder) => holder.name);
  return (
    <Figure
      id={id}
      title={title}
      summary={summary}
      head={[m.time(), ...names]}
      rows={axis.ticks.map((tick, index) => [
        tick,
        ...holders.map(({ country }) => formatShare(partAt(index, country)?.shareBp ?? 0)),
      ])}
      csv={{
        head: [m.time(), ...names.map((name) => m.csvTonnes({ name }))],
        rows: axis.ticks.map((tick, index) => [
          tick,
          ...holders.map(({ country }) => (partAt(index, country)?.kg ?? 0) / TONNE_KG),
        ]),
      }}
    >
      <StackChart {...axis} id={id} holders={holders} turns={turns} unit={unit} label={`${title}. ${summary}`} />
    </Figure>
  );
}
