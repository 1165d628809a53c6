import type { AidClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { aidSlip, mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { formatMoney, formatPerTurn, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from './NumberSlider.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface AidSlipProps {
  readonly clause: AidClause;
  readonly other: string;
  readonly turns: number;
  onChange(clause: AidClause | null): void;
}

/** A gift of money each turn. */
export function AidSlip({ clause, other, turns, onChange }: AidSlipProps) {
  const { view, names } = useView();
  const most = Math.max(mostMoney(view, clause.from), clause.thousandUsdPerTurn);
  return (
    <SlipFrame
      kind="finance"
      icon="coin"
      title={m.slipAid()}
      says={m.slipAidWhy({ from: names.the(clause.from), to: names.the(clause.to) })}
      onRemove={() => onChange(null)}
    >
      <PayerPick
        other={other}
        payer={clause.from}
        onChange={(from) => onChange(aidSlip(view, from, from === view.seat ? other : view.seat))}
      />
      <NumberSlider
        label={m.giveEach({ each: formatPerTurn(view.scenario) })}
        value={clause.thousandUsdPerTurn}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        note={m.inAllTurns({
          sum: formatMoney(clause.thousandUsdPerTurn * turns),
          term: formatTerm(view.scenario, turns),
        })}
        onChange={(thousandUsdPerTurn) => onChange({ ...clause, thousandUsdPerTurn })}
      />
    </SlipFrame>
  );
}
