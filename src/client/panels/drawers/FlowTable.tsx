import { useView } from '../../store/game.ts';
import { allFlows } from '../../store/mapModel.ts';
import { formatKg } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';

const STATE = { open: m.flowOpen, thin: m.flowThin, cut: m.flowCut } as const;

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
              <td class="n">{formatKg(flow.kg)}</td>
              <td>{STATE[flow.state]()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
