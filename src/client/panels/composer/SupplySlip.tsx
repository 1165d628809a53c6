import type { SupplyClause } from '../../../core/seat.ts';
import { kgStep, mostKg, priceNow, supplySlip, type TradeChoice, tradeChoices } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { formatKg, formatPerTurn, formatPrice } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Price } from '../parts/Price.tsx';
import { NumberSlider } from './NumberSlider.tsx';

interface SupplySlipProps {
  readonly clause: SupplyClause;
  readonly other: string;
  onChange(clause: SupplyClause | null): void;
}

const keyOf = (choice: TradeChoice): string => `${choice.from}/${choice.material}/${choice.stage}`;
/** The price slider runs to this multiple of today's price; what lies beyond is typed. */
const PRICE_REACH = 2;

/** A supply slip in the making: what, how much, at which price. */
export function SupplySlip({ clause, other, onChange }: SupplySlipProps) {
  const { view, names } = useView();
  const choices = tradeChoices(view, other);
  const most = Math.max(mostKg(view, clause), clause.kgPerTurn);
  const today = priceNow(view, clause);
  const pick = (key: string): void => {
    const choice = choices.find((each) => keyOf(each) === key);
    if (choice !== undefined) onChange(supplySlip(view, choice));
  };
  return (
    <li class="slip supply edit">
      <MaterialMark material={clause.material} />
      <div class="stack">
        <p class="small soft">{asSentence(m.slipRoute({ from: names.the(clause.from), to: names.the(clause.to) }))}</p>
        <div class="row">
          <select
            class="grow"
            aria-label={m.whatIsSupplied()}
            value={keyOf(clause)}
            onChange={(event) => pick(event.currentTarget.value)}
          >
            <Wares
              label={asSentence(m.theySell({ other: names.the(other) }))}
              choices={choices.filter((each) => each.from === other)}
            />
            <Wares label={m.weSell()} choices={choices.filter((each) => each.to === other)} />
          </select>
          <button type="button" class="button quiet" aria-label={m.removeSlip()} onClick={() => onChange(null)}>
            <Icon id="close" />
          </button>
        </div>
        <NumberSlider
          label={m.amountEach({ each: formatPerTurn(view.scenario) })}
          value={clause.kgPerTurn}
          most={most}
          step={kgStep(most)}
          show={formatKg}
          onChange={(kgPerTurn) => onChange({ ...clause, kgPerTurn })}
        />
        <NumberSlider
          label={m.pricePerKg()}
          value={clause.centsPerKg}
          most={Math.max(clause.centsPerKg, today * PRICE_REACH, 100)}
          step={today >= 20_000 ? 500 : today >= 5000 ? 100 : 10}
          show={formatPrice}
          aside={
            <span class="small soft grow">
              {m.todayWord()} <Price country={clause.to} material={clause.material} stage={clause.stage} />
            </span>
          }
          onChange={(centsPerKg) => onChange({ ...clause, centsPerKg })}
        />
      </div>
    </li>
  );
}

function Wares({ label, choices }: { readonly label: string; readonly choices: readonly TradeChoice[] }) {
  const { names } = useView();
  return choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices.map((choice) => (
        <option key={keyOf(choice)} value={keyOf(choice)}>
          {names.goods(choice.material, choice.stage)}
        </option>
      ))}
    </optgroup>
  );
}
