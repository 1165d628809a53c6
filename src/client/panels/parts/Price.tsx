import { useView } from '../../store/game.ts';
import { formatPrice, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Sourced } from './Sourced.tsx';

interface PriceProps {
  readonly country: string;
  readonly material: string;
  readonly stage: string;
}

/** Today's price of a kilogram at a border, opened to how it came about. */
export function Price({ country, material, stage }: PriceProps) {
  const { view, names } = useView();
  const point = view.prices.find(
    (each) => each.country === country && each.material === material && each.stage === stage,
  );
  const def = view.scenario.materials.find((each) => each.id === material);
  const start = def?.stages.find((each) => each.id === stage)?.startCentsPerKg ?? 0;
  const facts = {
    time: formatTurn(view.scenario, Math.max(1, view.turn - 1)).toLowerCase(),
    start: formatPrice(start),
  };
  const explains = view.history.length === 0 ? m.priceStartExplained(facts) : m.priceExplained(facts);
  return (
    <Sourced
      title={m.priceTitle({ goods: names.goods(material, stage), country: names.the(country) })}
      explains={explains}
      sources={def?.source ?? []}
    >
      <span class="numeral">{formatPrice(point?.centsPerKg ?? start)}</span>
    </Sourced>
  );
}
