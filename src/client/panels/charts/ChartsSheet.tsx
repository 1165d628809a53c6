import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useView } from '../../store/game.ts';
import { pastTurns } from '../../store/historyView.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { FlowChart } from './FlowChart.tsx';
import { MakerChart } from './MakerChart.tsx';
import { OutputChart } from './OutputChart.tsx';
import { PriceChart } from './PriceChart.tsx';
import { ScoreChart } from './ScoreChart.tsx';
import { SupplierChart } from './SupplierChart.tsx';

const CHARTS = {
  prices: { name: m.chartPrices, draw: (): ComponentChildren => <PriceChart canPick /> },
  leverage: { name: m.leverage, draw: () => <ScoreChart /> },
  suppliers: { name: m.chartSuppliers, draw: () => <SupplierChart /> },
  industry: { name: m.chartIndustry, draw: () => <OutputChart /> },
  makers: { name: m.chartMakers, draw: () => <MakerChart /> },
  flows: { name: m.chartFlows, draw: () => <FlowChart /> },
} as const;
type ChartId = keyof typeof CHARTS;
const IDS = Object.keys(CHARTS) as ChartId[];

/** All charts, one at a time. */
export function ChartsSheet({ canLookBack = true }: { readonly canLookBack?: boolean }) {
  const { view, ui } = useView();
  const shown = useSignal<ChartId>('prices');
  const last = pastTurns(view).at(-1);
  if (last === undefined) return <p>{m.noHistoryYet()}</p>;
  return (
    <div class="charts">
      <fieldset class="chart-list">
        <legend class="visually-hidden">{m.whichChart()}</legend>
        {IDS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="chart"
              value={id}
              checked={shown.value === id}
              onChange={() => (shown.value = id)}
            />
            {CHARTS[id].name()}
          </label>
        ))}
      </fieldset>
      {CHARTS[shown.value].draw()}
      {canLookBack && (
        <button
          type="button"
          class="button"
          onClick={() => {
            ui.drawer.value = null;
            ui.lookBack.value = last;
          }}
        >
          <Icon id="clock" /> {m.lookBackAtTurns()}
        </button>
      )}
    </div>
  );
}
