import type { Order, Programme } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { gainOf, recyclable } from '../../store/programmes.ts';
import { moneyStep } from '../../store/purse.ts';
import { formatKg, formatMoney, formatPerTurn, formatTenth } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from '../composer/NumberSlider.tsx';

type ProgrammeOrder = Extract<Order, { readonly type: 'fundProgramme' }>;
interface ProgrammeFieldsProps {
  readonly order: ProgrammeOrder;
  onChange(order: Order): void;
}

const SAYS: Readonly<Record<Programme, () => string>> = {
  knowhow: m.programmeKnowhowSays,
  recycling: m.programmeRecyclingSays,
  substitution: m.programmeSubstitutionSays,
  geology: m.programmeGeologySays,
};
const GAIN: Readonly<Record<Programme, (facts: { now: string; after: string }) => string>> = {
  knowhow: m.gainKnowhow,
  recycling: m.gainRecycling,
  substitution: m.gainSubstitution,
  geology: m.gainGeology,
};
const LEAST_MOST_THOUSAND_USD = 50_000;

/** What a sum buys in a programme, and that the next sum buys less. */
export function ProgrammeFields({ order, onChange }: ProgrammeFieldsProps) {
  const { view, names } = useView();
  const { programme, thousandUsd } = order;
  const most = Math.max(LEAST_MOST_THOUSAND_USD, view.mine.treasuryThousandUsd, thousandUsd);
  const { nowBp, afterBp } = gainOf(view, programme, thousandUsd);
  const twice = gainOf(view, programme, 2 * thousandUsd).afterBp;
  const each = formatPerTurn(view.scenario);
  return (
    <>
      <p class="small">{SAYS[programme]()}</p>
      {programme === 'recycling' &&
        recyclable(view).map(({ material, mostKg }) => (
          <p key={material} class="small soft">
            {m.recyclableMost({ amount: formatKg(mostKg), material: names.material(material), each })}
          </p>
        ))}
      <NumberSlider
        label={m.spend()}
        value={thousandUsd}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        onChange={(next) => onChange({ ...order, thousandUsd: next })}
      />
      <p class="gain">
        <strong>{GAIN[programme]({ now: formatTenth(nowBp), after: formatTenth(afterBp) })}</strong>
        <span class="small soft">{m.gainFalls({ more: formatTenth(twice) })}</span>
      </p>
    </>
  );
}
