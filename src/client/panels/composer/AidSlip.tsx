import type { AidClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { aidSlip } from '../../store/moneySlips.ts';
import { m } from '../../text/generated/messages.js';
import { EachTurnSlider } from './EachTurnSlider.tsx';
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
      <EachTurnSlider
        payer={clause.from}
        thousandUsd={clause.thousandUsdPerTurn}
        turns={turns}
        onChange={(thousandUsdPerTurn) => onChange({ ...clause, thousandUsdPerTurn })}
      />
    </SlipFrame>
  );
}
