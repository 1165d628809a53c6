import { useView } from '../../store/game.ts';
import { formatKg } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { shortName } from '../parts/Seal.tsx';
import { layOut, type SankeyLink, type SankeyNode, type sankeyLinks } from './sankeyLayout.ts';
import { useWidth } from './useWidth.ts';

const NODE_WIDTH = 10;
const TOP = 26;
const HEIGHT = 300;
const LEAST_FOR_NAME = 9;
const MOST_WIDTH = 736;

interface SankeyProps {
  readonly links: ReturnType<typeof sankeyLinks>;
  readonly material: string;
  readonly label: string;
}

/** Ribbons from sellers to buyers, a column for each stage; what goes by contract is dark, what stays at home is plain. */
export function Sankey({ links, material, label }: SankeyProps) {
  const { view, names } = useView();
  const { ref, width } = useWidth(MOST_WIDTH);
  const { columns, nodes, links: placed } = layOut(links, HEIGHT);
  const stages = view.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const x = (column: number): number => (column * (width - NODE_WIDTH)) / Math.max(1, columns - 1);
  return (
    <div class="plot" ref={ref}>
      <svg
        class={`chart sankey ${names.kind(material)}`}
        viewBox={`0 0 ${width} ${HEIGHT + TOP + 4}`}
        width={width}
        height={HEIGHT + TOP + 4}
        role="img"
        aria-label={label}
      >
        {Array.from({ length: columns }, (_, column) => (
          <text
            key={column}
            class="unit"
            x={column === 0 ? 0 : x(column) + (column === columns - 1 ? NODE_WIDTH : NODE_WIDTH / 2)}
            y={12}
            text-anchor={column === 0 ? 'start' : column === columns - 1 ? 'end' : 'middle'}
          >
            {stages[column]?.name ?? m.usedIn()}
          </text>
        ))}
        <g transform={`translate(0 ${TOP})`}>
          {placed.map((link) => (
            <Ribbon key={`${link.column}${link.from}${link.to}${link.kind}`} link={link} x={x} />
          ))}
          {nodes.map((node) => (
            <Node key={node.id} node={node} x={x(node.column)} isLast={node.column === columns - 1} />
          ))}
        </g>
      </svg>
      <ul class="holders small">
        {(['contract', 'trade', 'detour', 'home'] as const).map((kind) => (
          <li key={kind}>
            <svg class={`holder-key sankey ${names.kind(material)}`} viewBox="0 0 24 14" aria-hidden="true">
              <path class={`ribbon ${kind}`} d="M0 7H24" stroke-width={kind === 'detour' ? 3 : 8} />
            </svg>
            {{ home: m.flowHome, contract: m.flowContract, trade: m.flowSpot, detour: m.flowDetour }[kind]()}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ribbon({ link, x }: { readonly link: SankeyLink; x(column: number): number }) {
  const { names } = useView();
  const [from, to] = [x(link.column) + NODE_WIDTH, x(link.column + 1)];
  const middle = (from + to) / 2;
  const d = `M${from} ${link.y0.toFixed(1)}C${middle} ${link.y0.toFixed(1)} ${middle} ${link.y1.toFixed(1)} ${to} ${link.y1.toFixed(1)}`;
  return (
    <path class={`ribbon ${link.kind}`} d={d} stroke-width={Math.max(1, link.width)}>
      <title>
        {m.flowLine({ from: names.country(link.from), to: names.country(link.to), amount: formatKg(link.kg) })}
      </title>
    </path>
  );
}

function Node({ node, x, isLast }: { readonly node: SankeyNode; readonly x: number; readonly isLast: boolean }) {
  const { names } = useView();
  const name = names.country(node.country);
  return (
    <g class="node">
      <rect x={x} y={node.y} width={NODE_WIDTH} height={node.height}>
        <title>{`${name}: ${formatKg(node.kg)}`}</title>
      </rect>
      {node.height >= LEAST_FOR_NAME && (
        <text
          x={isLast ? x - 5 : x + NODE_WIDTH + 5}
          y={node.y + node.height / 2 + 5}
          text-anchor={isLast ? 'end' : 'start'}
        >
          {shortName(name)}
        </text>
      )}
    </g>
  );
}
