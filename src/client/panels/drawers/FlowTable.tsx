import { useView } from '../../store/game.ts';
import { allFlows } from '../../store/mapModel.ts';
import { formatKg } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { Sourced } from '../parts/Sourced.tsx';

const STATE = { open: m.flowOpen, thin: m.flowThin, cut: m.flowCut } as const;

type Flow = ReturnType<typeof allFlows>[number];

function Amount({ flow }: { readonly flow: Flow }) {
  const { view, names } = useView();
  const lane = view.scenario.trade.lanes.find(
    (each) => flow.id.endsWith(`-${each.material}-${each.stage}`) && each.from === flow.from && each.to === flow.to,
  );
  const title = m.flowTitle({ goods: flow.stageName, from: names.country(flow.from), to: names.country(flow.to) });
  return (
    <Sourced
      title={title}
      explains={lane === undefined ? m.flowExplainedNew() : m.flowExplained({ amount: formatKg(lane.habitKg) })}
      sources={lane?.source ?? view.scenario.trade.source}
    >
      {formatKg(flow.kg)}
    </Sourced>
  );
}

/** Every flow the map draws, as a row. */
export function FlowTable() {
  const { view, names } = useView();
  const flows = [...allFlows(view)].sort((a, b) => b.kg - a.kg);
  return (
    <ScrollRegion label={m.tradeLastTurn()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.from()}</th>
            <th scope="col">{m.to()}</th>
            <th scope="col">{m.goodsHead()}</th>
            <th scope="col" class="n">
              {m.amount()}
            </th>
            <th scope="col">{m.state()}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.id}>
              <td>{names.country(flow.from)}</td>
              <td>{names.country(flow.to)}</td>
              <td>
                <span class={`mark ${flow.material}`} aria-hidden="true" /> {flow.stageName}
              </td>
              <td class="n">
                <Amount flow={flow} />
              </td>
              <td>{STATE[flow.state]()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
