import { type Clause, type MilitaryAidClause, type PeacekeepersClause, payerOf } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { securitySlipText } from '../../text/securityText.ts';
import { EachTurnSlider } from './EachTurnSlider.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface HelpSlipProps {
  readonly clause: MilitaryAidClause | PeacekeepersClause;
  readonly turns: number;
  onChange(clause: Clause | null): void;
}

/** Money each turn for the safety of a country: who gets it is fixed, only the sum can be changed. */
export function HelpSlip({ clause, turns, onChange }: HelpSlipProps) {
  const { view } = useView();
  const { title, says } = securitySlipText(view.scenario, clause);
  return (
    <SlipFrame kind="finance" icon="coin" title={title} says={says} onRemove={() => onChange(null)}>
      <EachTurnSlider
        payer={payerOf(clause)}
        thousandUsd={clause.thousandUsdPerTurn}
        turns={turns}
        onChange={(thousandUsdPerTurn) => onChange({ ...clause, thousandUsdPerTurn })}
      />
    </SlipFrame>
  );
}

interface PromiseSlipProps {
  readonly clause: Extract<Clause, { type: 'securityGuarantee' | 'withdrawSupport' | 'dueDiligence' }>;
  readonly other: string;
  onChange(clause: Clause | null): void;
}

/** A promise about security: it is there or it is not; of a clean intake either side can give it. */
export function PromiseSlip({ clause, other, onChange }: PromiseSlipProps) {
  const { view } = useView();
  const { title, says } = securitySlipText(view.scenario, clause);
  return (
    <SlipFrame kind="pledge" icon="hand" title={title} says={says} onRemove={() => onChange(null)}>
      {clause.type === 'dueDiligence' && (
        <PayerPick does="promises" other={other} payer={clause.by} onChange={(by) => onChange({ ...clause, by })} />
      )}
    </SlipFrame>
  );
}
