import { useState } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { pastTurns, recordOf } from '../../store/historyView.ts';
import { formatKg, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { ChartPick } from './ChartPick.tsx';
import { Figure } from './Figure.tsx';
import { HistorySlider } from './HistorySlider.tsx';
import { Sankey } from './Sankey.tsx';
import { sankeyLinks } from './sankeyLayout.ts';

const KIND = { home: m.flowHome, contract: m.flowContract, trade: m.flowSpot, detour: m.flowDetour } as const;
const TONNE_KG = 1000;

/** Who sold to whom in a turn, stage by stage. */
export function FlowChart() {
  const { view, ui } = useView();
  const turns = pastTurns(view);
  const [turn, setTurn] = useState(ui.lookBack.peek() ?? turns.at(-1) ?? 0);
  const [material, setMaterial] = useState(view.scenario.materials[0]?.id ?? '');
  return (
    <>
      <div class="chart-picks">
        <ChartPick
          label={m.metal()}
          value={material}
          options={view.scenario.materials.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={setMaterial}
        />
        <HistorySlider turn={turn} onTurn={setTurn} />
      </div>
      <FlowFigure turn={turn} material={material} />
    </>
  );
}

function FlowFigure({ turn, material }: { readonly turn: number; readonly material: string }) {
  const { view, names } = useView();
  const record = recordOf(view, turn);
  const links = record === undefined ? [] : sankeyLinks(view, record, material);
  const sold = links.filter((link) => link.kind !== 'home').sort((a, b) => b.kg - a.kg);
  const first = sold[0];
  if (first === undefined) return <p class="soft">{m.noSuchTrade()}</p>;
  const title = asSentence(
    m.flowFinding({
      from: names.the(first.from),
      to: names.the(first.to),
      amount: formatKg(first.kg),
      goods: names.goods(material, first.stage),
    }),
  );
  const summary = m.flowSummary({ time: formatTurn(view.scenario, turn).toLowerCase(), count: sold.length });
  const rows = [...links].sort((a, b) => a.column - b.column || b.kg - a.kg);
  const cells = (link: (typeof rows)[number]): readonly string[] => [
    names.goods(material, link.stage),
    names.country(link.from),
    names.country(link.to),
    KIND[link.kind](),
  ];
  const head = [m.goodsHead(), m.from(), m.to(), m.kindHead()];
  return (
    <Figure
      id={`flows-${material}-${turn}`}
      title={title}
      summary={summary}
      head={[...head, m.amount()]}
      rows={rows.map((link) => [...cells(link), formatKg(link.kg)])}
      csv={{ head: [...head, m.csvTonnesOnly()], rows: rows.map((link) => [...cells(link), link.kg / TONNE_KG]) }}
    >
      <Sankey links={links} material={material} label={`${title}. ${summary}`} />
    </Figure>
  );
}
