import { type Clause, type MilitaryAidClause, type PeacekeepersClause, payerOf } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { formatMoney, formatPerTurn, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { securitySlipText } from '../../text/securityText.ts';
import { NumberSlider } from './NumberSlider.tsx';
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
  const payer = payerOf(clause);
  const most = Math.max(mostMoney(view, payer), clause.thousandUsdPerTurn);
  const { title, says } = securitySlipText(view.scenario, clause);
  return (
    <SlipFrame kind="finance" icon="coin" title={title} says={says} onRemove={() => onChange(null)}>
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
